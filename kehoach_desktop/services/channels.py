"""Channels by which a chi bộ spreads a word, ticked off as steps of its line."""

import json
from collections.abc import Sequence

from kehoach_desktop.core.assignments import ChecklistLine
from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.channels import channel_step, chosen_channels, post_text
from kehoach_desktop.files.resources import resource
from kehoach_desktop.services.line_parts import LineContents
from kehoach_desktop.store.store import Store


class Channels:
    """The list of resources/, and what of it stands in a line; nothing is ever sent from here."""

    def __init__(self, store: Store, contents: LineContents) -> None:
        self._store = store
        self._contents = contents

    def known(self) -> list[str]:
        """Give the channels that a chi bộ usually has."""
        text = resource("catalogues", "channels.json").read_text(encoding="utf-8")
        return [str(name) for name in json.loads(text)]

    def chosen(self, assignment_id: int) -> tuple[str, ...]:
        """Give the channels that are steps of a line."""
        steps = self._store.line_parts.steps(assignment_id)
        return chosen_channels((step.text for step in steps), self.known())

    def choose(self, assignment_id: int, names: Sequence[str]) -> Change:
        """Make a step of each of these channels, in one step of undo.

        A channel no longer wanted goes out unless its step is done; other steps stay.
        """
        there = self.chosen(assignment_id)
        gone = {channel_step(name) for name in there if name not in names}
        with self._store.transaction("Chọn kênh lan tỏa") as action:
            for step in self._store.line_parts.steps(assignment_id):
                if step.text in gone and step.done_on is None:
                    self._contents.remove_step(assignment_id, step.id)
            for name in names:
                if name not in there:
                    self._contents.add_step(assignment_id, channel_step(name))
        return action.change()

    def text(self, line: ChecklistLine) -> str:
        """Give what the clerk pastes into a group."""
        bodies = self._store.offices.bodies()
        return post_text(line, bodies[0].name if bodies else "")
