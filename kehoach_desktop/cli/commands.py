"""The commands, each a few lines over the services."""

import json
from datetime import date
from pathlib import Path
from typing import Final

import click

from kehoach_desktop import __version__
from kehoach_desktop.cli.exports import KINDS as EXPORT_KINDS
from kehoach_desktop.cli.exports import write_export
from kehoach_desktop.cli.listing import KINDS, table
from kehoach_desktop.cli.session import NamedFile, Session
from kehoach_desktop.cli.support import COMMANDS

_FILE = NamedFile()
_MOST_ACTIONS: Final = 1_000_000


class _StoreFile(click.ParamType[Path]):
    """A file that may be a store."""

    name = "tệp"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Path:
        """Give the path; BadInputError for a folder or no name at all."""
        del param, ctx
        from kehoach_desktop.files.paths import store_file

        return store_file(str(value))


class _Day(click.ParamType[date]):
    """A date as 2024-04-15."""

    name = "ngày"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """Give the date; a parameter error where `value` is none."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"“{value}” không phải ngày (viết 2024-04-15).", param, ctx)


@click.group(help="Kế hoạch: các việc của chương trình, không cần cửa sổ.")
@click.option(
    "--store", type=_StoreFile(), envvar="KEHOACH_STORE", metavar="TỆP", help="Tệp số liệu."
)
@click.option("--today", type=_Day(), metavar="NGÀY", help="Coi hôm nay là ngày này.")
@click.version_option(__version__, message="kehoach %(version)s", help="Số hiệu phiên bản.")
@click.pass_context
def program(context: click.Context, store: Path | None, today: date | None) -> None:
    """Keep what the commands share."""
    context.obj = Session(store, today)


@program.command("import")
@click.argument("source", type=_FILE, metavar="TỆP")
@click.option("--json", "as_json", is_flag=True, help="In bản nháp, không lưu gì.")
@click.pass_obj
def import_plan(session: Session, source: Path, *, as_json: bool) -> None:
    """Đọc một kế hoạch vào tệp số liệu thành bản nháp chờ xem lại."""
    from kehoach_desktop.services.importing import public_json, read_plan

    draft = read_plan(source)
    if as_json:
        click.echo(json.dumps(public_json(draft), ensure_ascii=False, indent=1))
        return
    with session.services(new=True) as services:
        earlier = services.importing.earlier(draft)
        change = services.importing.store_draft(draft, source_name=source.name, reviewed=False)
    if earlier:
        told = f"{earlier[0].words} Nay có thêm một bản nữa."
        click.echo(told, err=True)  # the scripts' number alone goes to standard output
    click.echo(str(change.new_id))


@program.command("list")
@click.argument("kind", type=click.Choice(list(KINDS)), metavar="LOẠI")
@click.option("--json", "as_json", is_flag=True, help="Dạng JSON.")
@click.pass_obj
def list_records(session: Session, kind: str, *, as_json: bool) -> None:
    """Liệt kê plans, units, activities, assignments, recipients hoặc events."""
    with session.services(read_only=True) as services:
        rows = services.listing.rows(kind)
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
    else:
        click.echo(table(kind, rows), nl=False)


@program.command("export")
@click.argument("what", type=click.Choice(list(EXPORT_KINDS)), metavar="LOẠI")
@click.argument("ids", nargs=-1, required=True, metavar="MÃ…")
@click.option("-o", "--output", required=True, type=_FILE, metavar="TỆP")
@click.pass_obj
def export(session: Session, what: str, ids: tuple[str, ...], output: Path) -> None:
    """Ghi kế hoạch, nơi nhận, tệp kèm theo, phiếu giao việc, phiếu tiến độ, lịch, sổ ra tệp."""
    with session.services(read_only=True) as services:
        write_export(services, what, ids, output)
    click.echo(f"Đã ghi {output}")


@program.command("demo")
@click.argument("folder", type=_FILE, metavar="THƯ_MỤC")
def demo(folder: Path) -> None:
    """Làm trọn việc chính trên kế hoạch mẫu, ghi mọi tệp vào THƯ_MỤC."""
    from kehoach_desktop.services.main_job import run_main_job

    for path, what in run_main_job(folder):
        click.echo(f"{path}: {what}")


@program.command("new")
@click.pass_obj
def new(session: Session) -> None:
    """Tạo tệp số liệu trống."""
    from kehoach_desktop.core.errors import BadInputError

    if session.path.exists():
        raise BadInputError(f"Đã có “{session.path}” nên không tạo tệp mới. Chưa có gì thay đổi.")
    with session.services(new=True, afresh=True):
        click.echo(f"Đã tạo {session.path}")


@program.command("dump")
@click.pass_obj
def dump(session: Session) -> None:
    """In toàn bộ số liệu, mỗi bản ghi một dòng, cuối cùng là mã SHA-256."""
    with session.services(read_only=True) as services:
        for line in services.dump():
            click.echo(line)


@program.command("history")
@click.option(
    "--limit", type=click.IntRange(1, _MOST_ACTIONS), default=50, metavar="SỐ", help="Mặc định 50."
)
@click.pass_obj
def history(session: Session, limit: int) -> None:
    """In các thao tác gần nhất, mới nhất trước."""
    with session.services(read_only=True) as services:
        for entry in services.undo.history(limit):
            click.echo(f"{entry.at}  {entry.who}  {entry.label}")


for _command in COMMANDS:
    program.add_command(_command)
