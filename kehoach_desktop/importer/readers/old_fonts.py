"""Old fonts of Word files: their names tell the encoding, ".VnTime" TCVN3 and "VNI-Times" VNI."""

from xml.etree.ElementTree import Element

from kehoach_desktop.files.ooxml import child, value
from kehoach_desktop.importer.readers.old_letters import from_tcvn3, from_vni

TCVN3 = "chuyển chữ phông .Vn* (TCVN3) sang Unicode, chữ hoa có dấu có thể mất"
VNI = "chuyển chữ phông VNI-* sang Unicode"


class OldFonts:
    """Turns the text of runs by their fonts and keeps what was done."""

    def __init__(self, styles: Element | None) -> None:
        self._usual = _font(child(styles, "docDefaults", "rPrDefault", "rPr"))
        self._said: dict[str, None] = {}

    @property
    def repairs(self) -> tuple[str, ...]:
        """What was done, in words."""
        return tuple(self._said)

    def turned(self, text: str, run: Element | None) -> str:
        """Give the Unicode text of a run; fonts of today leave it as it is."""
        font = _font(child(run, "rPr")) or self._usual
        if text.isascii() and not font.endswith("h"):
            return text
        if font.startswith(".vn"):
            self._said[TCVN3] = None
            unicode = from_tcvn3(text)
            # The fonts whose names end in H draw small letters as capitals.
            return unicode.upper() if font.endswith("h") else unicode
        if font.startswith("vni"):
            self._said[VNI] = None
            return from_vni(text)
        return text


def _font(properties: Element | None) -> str:
    fonts = child(properties, "rFonts")
    return (value(fonts, "ascii") or value(fonts, "hAnsi") or "").lower()
