"""The house stands as drawn: layers, Qt upstairs only, modules that fit on a screen or two."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "kehoach_desktop"
LONGEST_MODULE = 250
WITH_QT = ("ui", "app")
COLOUR_MODULES = {"ui/theme.py", "ui/tokens.py"}
HEX_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})")


def modules(folder: Path) -> list[Path]:
    found = sorted(folder.rglob("*.py"))
    assert found, f"no modules in {folder}: the check would prove nothing"
    return found


def imported_names(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def string_constants(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def test_the_import_contracts_hold():
    lint_imports = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [str(lint_imports), "--no-cache", "--no-logo"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_command_line_runs_without_qt():
    script = (
        "import sys, kehoach_desktop.cli\n"
        "print(sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = ast.literal_eval(done.stdout)
    assert "kehoach_desktop" in loaded
    assert {"PySide6", "shiboken6"} & set(loaded) == set()


def test_qt_is_named_only_upstairs():
    strays = [
        str(module.relative_to(PACKAGE))
        for module in modules(PACKAGE)
        if module.relative_to(PACKAGE).parts[0].removesuffix(".py") not in WITH_QT
        and any(
            name.partition(".")[0] in {"PySide6", "shiboken6"}
            for name in imported_names(ast.parse(module.read_text(encoding="utf-8")))
        )
    ]
    assert strays == []


@pytest.mark.parametrize("folder", ["kehoach_desktop", "installer"])
def test_no_module_is_too_long(folder):
    lengths = {
        str(module.relative_to(ROOT)): len(module.read_text(encoding="utf-8").splitlines())
        for module in modules(ROOT / folder)
    }
    assert {name: n for name, n in lengths.items() if n > LONGEST_MODULE} == {}


def test_colours_are_written_in_the_theme_alone():
    strays = [
        f"{module.relative_to(PACKAGE)}: {text}"
        for module in modules(PACKAGE)
        if module.relative_to(PACKAGE).as_posix() not in COLOUR_MODULES
        for text in string_constants(ast.parse(module.read_text(encoding="utf-8")))
        if HEX_COLOUR.fullmatch(text.strip()) or re.search(r":\s*" + HEX_COLOUR.pattern, text)
    ]
    assert strays == []
