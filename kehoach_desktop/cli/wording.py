"""What click complains about, in Vietnamese."""

from collections.abc import Iterable

import click

_OWN_OPTION = "Hiện trang này."
_HEADINGS = {"Options": "Tùy chọn", "Commands": "Lệnh", "Arguments": "Đối số"}
_HELP = "Gõ “kehoach --help” để xem các lệnh."


class HelpText(click.HelpFormatter):
    """The pages of --help with Vietnamese headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the first line: how the command is called."""
        for english, ours in (("[OPTIONS]", "[TÙY CHỌN]"), ("COMMAND [ARGS]...", "LỆNH …")):
            args = args.replace(english, ours)
        super().write_usage(prog, args, "Cách gọi: " if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        """Write the heading of a list."""
        super().write_heading(_HEADINGS.get(heading, heading))

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """Write a list; click's own option is worded by us."""
        ours = [(first, _OWN_OPTION if "--help" in first else words) for first, words in rows]
        super().write_dl(ours, col_max, col_spacing)


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
