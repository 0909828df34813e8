"""Two units become one: which line goes on, and what the clerk is told before."""

from dataclasses import dataclass
from typing import Final

from kehoach_desktop.core.assignments import Role
from kehoach_desktop.core.states import State
from kehoach_desktop.core.text import short

_FURTHER: Final = (State.NOT_APPLICABLE, State.TODO, State.WAITING, State.DOING, State.DONE)
_STRONGER: Final = (Role.CARRY_OUT, Role.ADVISE, Role.COORDINATE, Role.LEAD)
_SHOWN: Final = 5
_TITLE: Final = 60


@dataclass(frozen=True, slots=True)
class CommonLine:
    """An activity of which both units have a line."""

    activity_id: int
    title: str
    kept_id: int
    gone_id: int
    kept_state: State
    gone_state: State

    @property
    def state(self) -> State:
        """The state that the one line has afterwards."""
        return further(self.kept_state, self.gone_state)

    @property
    def words(self) -> str:
        """What becomes of the two lines."""
        title = short(self.title, _TITLE)
        if self.kept_state is self.gone_state:
            return f"“{title}”: cùng {self.state.word.lower()}"
        both = f"{self.kept_state.word.lower()} và {self.gone_state.word.lower()}"
        return f"“{title}”: {both}, giữ {self.state.word.lower()}"


@dataclass(frozen=True, slots=True)
class MergePreview:
    """What merging would do; the names are those of the unit that stays and of the other."""

    kept_name: str
    gone_name: str
    moved: int
    """Lines that only the other unit has."""
    common: tuple[CommonLine, ...]
    aliases: tuple[str, ...]
    """Other names that the unit that stays gains."""
    references: int = 0
    """Recipients, events and the like that will name the unit that stays."""

    @property
    def sentences(self) -> list[str]:
        """What the clerk reads before she agrees."""
        said = [_lines(self.moved, self.kept_name)]
        if self.common:
            said.append(
                f"{len(self.common)} việc cả hai đều có: gộp thành một, giữ trạng thái đi xa hơn; "
                "số liệu cộng lại, ghi chú và minh chứng giữ cả hai."
            )
            first = sorted(self.common, key=lambda one: one.kept_state is one.gone_state)
            said += [f"– {one.words}" for one in first[:_SHOWN]]
            if len(self.common) > _SHOWN:
                said.append(f"– và {len(self.common) - _SHOWN} việc nữa")
        said.append("Thêm tên gọi khác: " + ", ".join(f"“{name}”" for name in self.aliases) + ".")
        if self.references:
            said.append(f"{self.references} chỗ khác nhắc tới “{self.gone_name}” cũng đổi theo.")
        return said


def further(one: State, other: State) -> State:
    """Give the state that is nearer to done."""
    return max(one, other, key=_FURTHER.index)


def stronger(one: Role, other: Role) -> Role:
    """Give the role that binds more; a lead stays a lead."""
    return max(one, other, key=_STRONGER.index)


def joined_notes(one: str, other: str) -> str:
    """Give both notes, each once."""
    return "\n".join(dict.fromkeys(note for note in (one, other) if note))


def _lines(moved: int, name: str) -> str:
    return (
        f"{moved} việc chuyển sang “{name}”."
        if moved
        else f"Không có việc nào riêng để chuyển sang “{name}”."
    )
