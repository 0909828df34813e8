"""Support: check, backup, restore, and the storm that proves that nothing is lost."""

import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import click

from kehoach_desktop.cli.session import NamedFile, Session, record_key

_FILE: Final = NamedFile()
_OPS: Final = click.Choice(["edit", "backup", "restore", "import", "export", "migrate"])
_FOUND: Final = 4


def _passphrase(source: Path) -> str:
    """Ask for the passphrase of an encrypted copy; a pipe may give it on its first line."""
    if not source.name.endswith(".age"):
        return ""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    return str(click.prompt("Mật khẩu", hide_input=True, err=True, prompt_suffix=": "))


@click.command("check")
@click.option("--accept", is_flag=True, help="Dùng tiếp tệp đã được chép đè bằng tay, nếu tệp tốt.")
@click.pass_obj
def check(session: Session, *, accept: bool) -> int:
    """Kiểm tra dữ liệu: tệp, bản ghi, liên kết, tìm kiếm, minh chứng."""
    from kehoach_desktop.services.checking import accept_store, check_store
    from kehoach_desktop.services.store_place import place_advice

    session.require()
    now = datetime.now(UTC).astimezone()
    report = accept_store(session.path, now) if accept else check_store(session.path)
    click.echo(report.summary)
    for finding in report.findings:
        click.echo(finding.text)
    if advice := place_advice(session.path):
        click.echo(advice, err=True)
    if not report.findings:
        return 0
    if report.damaged and report.backup:
        click.echo(f"Bản sao lưu gần nhất: {report.backup}")
    return _FOUND


@click.command("check-layout")
@click.argument("what", metavar="TỆP.docx|MÃ")
@click.option("--json", "as_json", is_flag=True, help="Dạng JSON.")
@click.pass_obj
def check_layout(session: Session, what: str, *, as_json: bool) -> int:
    """Kiểm tra thể thức một tệp Word, hoặc một văn bản trong tệp số liệu."""
    from kehoach_desktop.services.layout_checking import check_word, report_json

    if what.isdecimal() and not Path(what).exists():
        with session.services(read_only=True) as services:
            report = services.layout.check_document(record_key(what))
    else:
        report = check_word(Path(what), session.day())
    if as_json:
        click.echo(json.dumps(report_json(report), ensure_ascii=False, indent=1))
    else:
        click.echo(report.summary)
        for finding in report.findings:
            click.echo(f"{finding.title}. {finding.sentence} ({finding.source})")
    return _FOUND if report.findings else 0


@click.command("backup")
@click.argument("target", type=_FILE, metavar="TỆP")
@click.pass_obj
def backup(session: Session, target: Path) -> None:
    """Ghi một bản sao lưu đã kiểm tra vào TỆP."""
    from kehoach_desktop.services.backup import write_copy

    session.require()
    made = write_copy(session.path, target, datetime.now(UTC).astimezone())
    click.echo(f"Đã ghi {target}: {made.documents} văn bản, {made.lines} dòng việc, đã kiểm tra")


@click.command("restore")
@click.argument("source", type=_FILE, metavar="TỆP")
@click.pass_obj
def restore(session: Session, source: Path) -> None:
    """Khôi phục số liệu từ một bản sao lưu; bản hiện có được giữ lại trước."""
    from kehoach_desktop.services.backup import restore as put_back

    now = datetime.now(UTC).astimezone()
    restored = put_back(session.path, source, now, _passphrase(source))
    made_at = restored.backup.made_at
    click.echo(f"Đã khôi phục số liệu lúc {made_at:%H:%M ngày %d/%m/%Y}")
    if restored.kept:
        click.echo(f"Bản trước đó nằm ở {restored.kept}")


@click.command("storm-write")
@click.option("--start", required=True, type=click.IntRange(min=0), metavar="N")
@click.option("--op", default="edit", type=_OPS, metavar="VIỆC")
@click.pass_obj
def storm_write(session: Session, start: int, op: str) -> None:
    """Ghi mãi các thao tác thật mang số N, N+1, …; in “ack n” khi đã chắc chắn lưu."""
    from kehoach_desktop.services.storm import write

    for number in write(session.path, session.day, start, op):
        click.echo(f"ack {number}")


@click.command("storm-verify")
@click.option("--op", default="edit", type=_OPS, metavar="VIỆC")
@click.pass_obj
def storm_verify(session: Session, op: str) -> None:
    """In những số đã có, những số có một phần, và số liệu có nguyên vẹn không."""
    from kehoach_desktop.services.storm_verify import verify

    for line in verify(session.path, session.day, op):
        click.echo(line)


COMMANDS: Final = (check, check_layout, backup, restore, storm_write, storm_verify)
