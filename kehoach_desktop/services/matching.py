"""Names as texts have them, beside the units of the catalogue."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from kehoach_desktop.core.drafts import NameMatch
from kehoach_desktop.core.text import fold, squeeze
from kehoach_desktop.core.units import Unit

SURE: Final = 100.0
_LIKELY: Final = 70.0
_SHOWN: Final = 5
_SHORT_FORMS: Final = (
    ("mat tran to quoc viet nam", "mttq"),
    ("mat tran to quoc", "mttq"),
    ("uy ban nhan dan", "ubnd"),
    ("hoi dong nhan dan", "hdnd"),
    ("uy ban", "ub"),
    ("chi huy quan su", "chqs"),
    ("thanh nien cong san", "tncs"),
    ("ho chi minh", "hcm"),
    ("thanh nien xung phong", "tnxp"),
    ("cuu chien binh", "ccb"),
    ("lien hiep phu nu", "lhpn"),
    ("to dan pho", "tdp"),
    ("trung hoc co so", "thcs"),
    ("trung hoc pho thong", "thpt"),
    ("chinh tri - xa hoi", "ct-xh"),
    ("chinh tri xa hoi", "ct-xh"),
)
"""Written out and in short, folded: both forms of a name become the short one."""
_FILLERS: Final = re.compile(
    r"^(cac|nhung) |\b(phuong|xa|thi tran|tren dia ban|dia ban|truc thuoc)\b"
)
_NOISE: Final = re.compile(r"[^\w]+")


def match_names(names: Sequence[str], units: Iterable[Unit]) -> list[NameMatch]:
    """Give for each name its unit with 100 where it is surely meant, else likely candidates.

    Sure is: the same name, short name or alias, letter by letter, without marks and case, or with
    the office's abbreviations written out. Anything else is for the clerk to say.
    """
    known = _Names([unit for unit in units if unit.active])
    return [known.match(name) for name in names]


class _Names:
    def __init__(self, units: Sequence[Unit]) -> None:
        self._spellings = [
            (unit, spelling)
            for unit in units
            for spelling in (unit.name, unit.short_name, *unit.aliases)
            if spelling
        ]
        self._by_form: list[dict[str, set[int]]] = []
        for form in _FORMS:
            table: defaultdict[str, set[int]] = defaultdict(set)
            for unit, spelling in self._spellings:
                table[form(spelling)].add(unit.id)
            self._by_form.append(dict(table))

    def match(self, name: str) -> NameMatch:
        """Try the strictest form first; a form that two units share decides nothing."""
        for form, table in zip(_FORMS, self._by_form, strict=True):
            found = table.get(form(name), set())
            if len(found) == 1:
                (unit_id,) = found
                return NameMatch(name, unit_id, SURE, (unit_id,))
        return self._likely(name)

    def _likely(self, name: str) -> NameMatch:
        from rapidfuzz import fuzz

        wanted = short_form(name)
        best: dict[int, float] = {}
        for unit, spelling in self._spellings:
            score = fuzz.token_set_ratio(wanted, short_form(spelling))
            best[unit.id] = max(best.get(unit.id, 0.0), score)
        ranked = sorted(best, key=lambda key: -best[key])
        candidates = tuple(key for key in ranked if best[key] >= _LIKELY)[:_SHOWN]
        score = min(best[candidates[0]], SURE - 1) if candidates else 0.0
        return NameMatch(name, None, score, candidates)


def short_form(name: str) -> str:
    """Give "ub mttq" for "Ủy ban Mặt trận Tổ quốc": folded, abbreviated, without punctuation."""
    folded = fold(squeeze(name))
    for long, short in _SHORT_FORMS:
        folded = folded.replace(long, short)
    return _NOISE.sub(" ", folded).strip()


def _without_fillers(name: str) -> str:
    """Give the short form without "các", "phường", which texts add and leave out at will."""
    bare = _FILLERS.sub(" ", short_form(name))
    return " ".join(bare.split())


_FORMS: Final[tuple[Callable[[str], str], ...]] = (
    squeeze,
    lambda name: fold(squeeze(name)),
    short_form,
    _without_fillers,
)
