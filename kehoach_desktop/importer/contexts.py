"""Who is told by the headings: "2.13. Đề nghị Đại học …" holds for everything that stands below."""

from dataclasses import dataclass

from kehoach_desktop.importer.details import detail_at
from kehoach_desktop.importer.marks import PART, PLAIN, POINT
from kehoach_desktop.importer.outline import Node
from kehoach_desktop.importer.roles import Roles, named_in_heading
from kehoach_desktop.importer.topics import Topic


@dataclass(frozen=True, slots=True)
class Context:
    """Who is told, in which line, in which words."""

    line: int
    roles: Roles
    text: str
    firm: bool = True
    """A mark stands before it."""


class Contexts:
    """What the headings walked over so far say."""

    def __init__(self, opening: Context | None) -> None:
        self._opening = opening
        self._by_node: dict[int, Context] = {}
        self._paragraph: tuple[int, Context] | None = None

    def take_heading(self, node: Node) -> bool:
        """Keep the node if it is a heading of names; tell whether it is."""
        if not node.children and not node.words.rstrip().endswith(":"):
            return False
        roles = named_in_heading(node.text, node.mark.end)
        if roles is None or detail_at(node.text, node.mark.end) is not None:
            return False
        words = words_of_lead(node.text, roles)
        self._by_node[id(node)] = Context(node.line, roles, words, firm=bool(node.mark.label))
        return True

    def take_subject(self, node: Node, roles: Roles) -> None:
        """Keep the subject of an item: paragraphs and dashes below go on telling the same body.

        A paragraph "X: …" heads the paragraphs without a subject after it.
        """
        if node.mark.level == PLAIN:
            headed = node.text[roles.lead[-1].end :].lstrip().startswith(":")
            words = words_of_lead(node.text, roles)
            told = Context(node.line, roles, words, firm=False)
            self._paragraph = (id(node.parent), told) if headed else None
        if node.mark.level <= POINT:
            self._by_node[id(node)] = Context(node.line, roles, words_of_lead(node.text, roles))

    def of(self, node: Node) -> Context | None:
        """Give who the nearest heading or item above tells, else whom the opening tells."""
        for above in node.ancestors():
            if id(above) in self._by_node:
                return self._by_node[id(above)]
            if above.level == PART and above.topic is Topic.ORGANISATION:
                break
        if node.level == PLAIN and self._paragraph and self._paragraph[0] == id(node.parent):
            return self._paragraph[1]
        opening = self._opening
        below = opening is not None and node.line > opening.line and node.level < PLAIN
        return opening if below else None


def words_of_lead(text: str, roles: Roles) -> str:
    """Give the names that lead as the text writes them."""
    return text[roles.lead[0].start : roles.lead[-1].end]
