"""The body as a tree: parts, items, points, dashes, each under the mark above it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kehoach_desktop.core.drafts import SourceLine
from kehoach_desktop.importer.landmarks import is_capitals
from kehoach_desktop.importer.marks import DASH, PART, PLAIN, PLUS, POINT, Mark, mark_of
from kehoach_desktop.importer.topics import Topic, topic_of

_LONGEST_HEADING = 160
_LONGEST_PERIOD = 90
_PERIOD = re.compile(
    r"(?:(?:Trong|Từ)\s)?(?:Tháng\s?\d{1,2}|Tuần\s(?:thứ\s)?\w+|Quý\s(?:[IV]{1,3}|\d)|"
    r"(?:(?:Thứ\s\w+|Chủ nhật),?\s)?(?:Sáng|Chiều|Tối|Đêm)?\s?Ngày\s\d{1,2}|Đợt\s\w{1,3}|"
    r"Giai đoạn\s\w{1,3})"
    r"(?:\s?[/.,\-–]\s?\d{1,4}|\s(?:và|đến|năm|tháng)\s[\d\s/]{1,12}|\s?\([^()]{0,60}\)){0,3}\s?:?$",
    re.IGNORECASE,
)


def is_period(words: str) -> bool:
    """Tell whether a line, its mark left out, only names a stretch of time."""
    return len(words) < _LONGEST_PERIOD and bool(_PERIOD.match(words))


@dataclass(slots=True)
class Node:
    """A line of the body with its mark, and what stands under it."""

    line: int
    text: str
    mark: Mark
    parent: "Node | None" = None
    children: list["Node"] = field(default_factory=list)
    topic: Topic = Topic.OTHER
    ordinal: int = 0
    """Place among the dashes and paragraphs of its parent, from 1."""
    listed: int = 0

    @property
    def words(self) -> str:
        """The text without its mark."""
        return self.text[self.mark.end :]

    @property
    def level(self) -> int:
        """The level of the mark."""
        return self.mark.level

    @property
    def is_heading(self) -> bool:
        """Whether it only names what stands under it."""
        words = self.words.rstrip()
        if self.level == PART:
            return True
        if self.level > POINT or len(words) > _LONGEST_HEADING:
            return False
        return (bool(self.children) and not words.endswith((".", ";"))) or words.endswith(":")

    @property
    def reference(self) -> str:
        """Where it stands: "II.3.1", a dash with its place in the list: "III.2-1"."""
        pieces: list[str] = []
        node: Node | None = self
        while node is not None and node.level:
            pieces.append(_piece(node))
            node = node.parent
        return _put_together([piece for piece in reversed(pieces) if piece])

    def ancestors(self) -> Iterator["Node"]:
        """Give what it stands under, nearest first."""
        node = self.parent
        while node is not None and node.level:
            yield node
            node = node.parent


def _piece(node: Node) -> str:
    if node.level in (DASH, PLUS, PLAIN):
        return f"-{node.ordinal}"
    return re.sub(r"[\s.)(/:\-–]+$", "", node.mark.label).lstrip("(")


def _put_together(pieces: Sequence[str]) -> str:
    """Join labels; one that repeats its parent's number ("3", "3.1") stands for both."""
    made = ""
    last = ""
    for piece in pieces:
        if piece.startswith("-"):
            made += piece
            continue
        if last and piece.startswith(f"{last}."):
            made = made[: len(made) - len(last)] + piece
        else:
            made = f"{made}.{piece}" if made else piece
        last = piece
    return made.lstrip("-") if made.startswith("-") and "." not in made else made


def outline(lines: Sequence[SourceLine], first: int, last: int) -> Node:
    """Give the root of the tree over the lines `first` to before `last`."""
    root = Node(-1, "", Mark(0, "", 0))
    open_nodes = [root]
    for index in range(first, last):
        text = lines[index].text
        mark = _worth(mark_of(text), text)
        while _is_closed_by(open_nodes[-1], mark):
            open_nodes.pop()
        parent = open_nodes[-1]
        node = Node(index, text, mark, parent, topic=parent.topic)
        lister = parent
        if parent.level == POINT and not parent.mark.label and parent.parent:
            lister = parent.parent  # a heading of time has no number: its items count on
        lister.listed += mark.level >= DASH
        node.ordinal = lister.listed
        parent.children.append(node)
        node.topic = _topic(node, parent)
        open_nodes.append(node)
    return root


def _is_closed_by(node: Node, mark: Mark) -> bool:
    """Tell whether a line with `mark` no longer stands under `node`.

    Under "* Cấp tỉnh:" the dashes of another shape are its items: writers change the sign to go
    one step down.
    """
    if node.level == DASH == mark.level and node.words.endswith(":"):
        return node.mark.label[:1] == mark.label[:1]
    return node.level >= mark.level or _ends_list(node, mark)


def _worth(mark: Mark, text: str) -> Mark:
    """Count a heading in capitals without a number as a part, and one of time as a point."""
    if mark.level == PLAIN and is_period(text):
        return Mark(POINT, "", 0)
    if (
        mark.level == PLAIN
        and is_capitals(text)
        and "“" not in text[:2]
        and len(text) < _LONGEST_HEADING
    ):
        return Mark(PART, "", 0)
    return mark


def _ends_list(node: Node, mark: Mark) -> bool:
    """Tell whether a paragraph ends the dashes before it; it never ends the item it stands in."""
    return mark.level == PLAIN and node.level in (DASH, PLUS)


def _topic(node: Node, parent: Node) -> Topic:
    if node.level > PLUS or (node.level >= DASH and not node.words.endswith(":")):
        return parent.topic
    words = node.words.rstrip(" :.")
    head = words.partition(":")[0] if node.level >= DASH or len(words) > _LONGEST_HEADING else words
    if len(head) > _LONGEST_HEADING:
        return parent.topic
    if parent.topic is Topic.PURPOSE:
        return Topic.PURPOSE
    return topic_of(head, anywhere=node.level == PART) or parent.topic


def walk(node: Node) -> Iterator[Node]:
    """Give all nodes under `node` in the order of the text."""
    waiting = list(reversed(node.children))
    while waiting:
        current = waiting.pop()
        yield current
        waiting.extend(reversed(current.children))
