"""Icons: all drawn, recoloured with the theme, sharp on dense screens."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPixmap

from kehoach_desktop.ui.icon_paths import PATHS
from kehoach_desktop.ui.icons import icon, icon_pixmap
from kehoach_desktop.ui.theme import Scheme, Theme
from kehoach_desktop.ui.tokens import DARK, LIGHT


def strongest(image: QImage) -> QColor:
    """The most opaque pixel's colour."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return max(pixels, key=QColor.alpha)


def near(one: QColor, other: QColor) -> bool:
    parts = (QColor.red, QColor.green, QColor.blue)
    return all(abs(part(one) - part(other)) < 24 for part in parts)


def test_the_set_is_complete():
    assert len(PATHS) == 54


@pytest.mark.parametrize("name", PATHS)
def test_every_icon_is_drawn_in_its_colour(theme: Theme, name: str):
    image = icon_pixmap(name, 20, LIGHT.text, 2.0).toImage()
    assert image.size() == QSize(40, 40)
    assert near(strongest(image), LIGHT.text)


def test_an_icon_recolours_when_the_theme_changes(theme: Theme):
    button_icon = icon(theme, "print", "ink")
    assert near(strongest(button_icon.pixmap(18, 18).toImage()), LIGHT.ink)
    theme.set_scheme(Scheme.DARK)
    assert near(strongest(button_icon.pixmap(18, 18).toImage()), DARK.ink)


def test_a_disabled_icon_is_as_pale_as_its_label(theme: Theme):
    pale = icon(theme, "print", "ink").pixmap(QSize(18, 18), QIcon.Mode.Disabled).toImage()
    assert near(strongest(pale), LIGHT.text3)


def test_a_copied_icon_still_paints(theme: Theme):
    copied = QIcon(icon(theme, "plus"))
    copied.addPixmap(QPixmap(1, 1))  # detaches the copy: Qt clones the engine
    assert near(strongest(copied.pixmap(18, 18).toImage()), LIGHT.text2)


def test_a_dense_screen_gets_more_pixels(theme: Theme):
    pixmap = icon(theme, "plus").pixmap(QSize(18, 18), 2.0)
    assert pixmap.size() == QSize(36, 36)
    assert pixmap.devicePixelRatio() == 2.0


def test_an_unknown_name_is_refused(theme: Theme):
    with pytest.raises(KeyError):
        icon(theme, "no-such-icon")
