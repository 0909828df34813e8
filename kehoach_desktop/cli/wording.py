"""What click complains about, in Vietnamese."""

import click

_HELP = "Gõ “kehoach --help” để xem các lệnh."


def worded(error: click.ClickException) -> str:
    """Give one Vietnamese sentence for an error in the words of the command."""
    match error:
        case click.NoSuchOption():
            return f"Không có tùy chọn “{error.option_name}”. {_HELP}"
        case click.BadOptionUsage():
            return f"Tùy chọn “{error.option_name}” thiếu hoặc thừa giá trị. {_HELP}"
        case click.MissingParameter():
            return f"Thiếu “{_name(error)}”. {_HELP}"
        case click.BadParameter():
            return f"Giá trị của “{_name(error)}” không dùng được: {_reason(error)} {_HELP}"
        case click.FileError():
            return f"Không mở được tệp “{error.ui_filename}”. Kiểm tra lại đường dẫn."
        case _:
            return f"Lệnh không đúng. {_HELP}"


def _reason(error: click.BadParameter) -> str:
    """Say what would do; click's own types complain in English, ours in Vietnamese."""
    match error.param.type if error.param else None:
        case click.Choice(choices=choices):
            return f"chọn một trong {', '.join(map(str, choices))}."
        case click.types.IntParamType():
            return "hãy ghi một số."
        case click.Path() | click.File():
            return "kiểm tra lại đường dẫn."
        case _:
            return error.message


def _name(error: click.BadParameter) -> str:
    if error.param is None:
        return error.param_hint if isinstance(error.param_hint, str) else "tham số"
    return error.param.metavar or error.param.name or "tham số"
