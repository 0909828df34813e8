import ctypes
import sys

import pytest

from kehoach_desktop.files.job_object import cap_with_job, limits


def test_the_limits_have_the_size_that_windows_asks_for() -> None:
    wanted = limits(512 * 1024**2, 20)
    assert ctypes.sizeof(wanted) == (144 if ctypes.sizeof(ctypes.c_void_p) == 8 else 112)
    assert wanted.basic.per_process_user_time == 200_000_000
    assert (wanted.process_memory, wanted.basic.active_processes) == (536_870_912, 1)
    assert wanted.basic.flags == 0x210A


@pytest.mark.skipif(sys.platform == "win32", reason="the test itself would be capped")
def test_elsewhere_nothing_happens() -> None:
    assert not cap_with_job(1, 1)
