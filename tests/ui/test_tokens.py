"""Colours live in one module, are those of the design, and can be read on every ground."""

import re
from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette

import kehoach_desktop.ui
from kehoach_desktop.ui.tokens import DARK, LIGHT, Tokens, high_contrast

PACKAGE = Path(kehoach_desktop.ui.__file__).parent
DESIGN = Path(__file__).parents[2] / ".." / "shared" / "ui" / "src" / "ui.css"
GROUNDS = ("rail", "page", "surface", "off", "hover", "tint", "raised", "chosen")
OWN_GROUNDS = {
    "seal": ("sealt",),
    "done": ("donet",),
    "late": ("latet",),
    "wait": ("waitt",),
    "text": ("sealt", "waitt", "band"),
    "text2": ("sealt", "waitt", "band"),
}


def luminance(colour: QColor) -> float:
    parts = [part / 255 for part in (colour.red(), colour.green(), colour.blue())]
    r, g, b = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_no_colour_is_written_outside_the_tokens():
    found = [
        f"{path.name}: {match}"
        for path in PACKAGE.rglob("*.py")
        if path.name != "tokens.py"
        for match in re.findall(r"#[0-9A-Fa-f]{6}\b|#[0-9A-Fa-f]{3}\b", path.read_text("utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ink", ["text", "text2", "text3", "ink", "seal", "done", "late", "wait"])
def test_text_is_readable_on_every_ground(tokens: Tokens, ink: str):
    for ground in (*GROUNDS, *OWN_GROUNDS.get(ink, ())):
        if (ink, ground) == ("text3", "chosen"):
            continue  # no hint stands on the chosen segment
        assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.45, ground


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_controls_and_filled_buttons_stand_out(tokens: Tokens):
    assert contrast(tokens.onfill, tokens.fill) >= 4.5
    assert contrast(tokens.control, tokens.surface) >= 3
    assert contrast(tokens.ontooltip, tokens.toast) >= 4.5
    assert contrast(tokens.toastlink, tokens.toast) >= 4.5


@pytest.mark.parametrize(("tokens", "selector"), [(LIGHT, ":root"), (DARK, ".dark")])
def test_tokens_are_those_of_the_design(tokens: Tokens, selector: str):
    if not DESIGN.exists():
        pytest.skip("the design's style sheet is not beside the repository")
    rule = re.search(re.escape(selector) + r"\{(.*?)\}", DESIGN.read_text("utf-8"), re.DOTALL)
    assert rule is not None
    for name, value in re.findall(r"--(\w+):(#[0-9A-Fa-f]{6})", rule[1]):
        assert getattr(tokens, name) == QColor(value), name


def test_high_contrast_takes_the_system_s_colours_and_no_tints():
    system = QPalette(QColor("yellow"), QColor("black"))
    tokens = high_contrast(system)
    assert len(fields(tokens)) == len(fields(LIGHT))
    assert tokens.surface == tokens.sealt == tokens.rail == system.color(QPalette.ColorRole.Window)
    assert tokens.text == tokens.seal == system.color(QPalette.ColorRole.WindowText)
