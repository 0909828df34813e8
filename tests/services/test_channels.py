"""Channels of a chi bộ as steps of its line."""

from kehoach_desktop.core.channels import channel_step
from kehoach_desktop.core.states import State
from tests import build

CELL = "Chi bộ Tổ dân phố 1"


def steps(sample: build.Sample) -> list[str]:
    (line,) = sample.lines(CELL)
    return [step.text for step in sample.services.line_contents.of(line.assignment.id).steps]


def test_channels_become_steps_and_go_again_unless_done(sample: build.Sample) -> None:
    services = sample.services
    (line,) = sample.lines(CELL)
    key, (first, second, third, *_) = line.assignment.id, services.channels.known()
    services.line_contents.add_step(key, "Lập danh sách")
    services.channels.choose(key, [first, second])
    assert steps(sample) == ["Lập danh sách", channel_step(first), channel_step(second)]
    done = services.line_contents.of(key).steps[1]
    services.line_contents.toggle_step(key, done.id)
    services.channels.choose(key, [third])
    assert steps(sample) == ["Lập danh sách", channel_step(first), channel_step(third)]
    assert services.channels.chosen(key) == (first, third)
    services.undo.undo()
    assert services.channels.chosen(key) == (first, second)
    assert sample.lines(CELL)[0].assignment.state is State.DOING
    assert "Đề nghị" in services.channels.text(line)
