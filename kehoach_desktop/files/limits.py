"""Caps that the worker puts on itself before any parser is loaded."""

import sys
from math import ceil

MEMORY = 512 * 1024 * 1024  # bytes of address space; a plan needs a tenth of it
PATIENCE = 4
"""How much longer by the clock than in processor time: a slow or busy machine refuses no file."""


def cap_this_process(seconds: float) -> None:
    """Cap memory, files and the processor time of this process, in whole seconds upwards."""
    most = ceil(seconds)
    if sys.platform == "win32":
        from kehoach_desktop.files.job_object import cap_with_job

        cap_with_job(MEMORY, most)
        return
    import resource
    import signal

    _set(resource.RLIMIT_AS, MEMORY, MEMORY)
    _set(resource.RLIMIT_CPU, most, most + 1)
    _set(resource.RLIMIT_CORE, 0, 0)
    _set(resource.RLIMIT_FSIZE, 0, 0)
    signal.alarm(PATIENCE * most)


def _set(what: int, soft: int, hard: int) -> None:
    import resource

    _, most = resource.getrlimit(what)
    if most != resource.RLIM_INFINITY:
        soft, hard = min(soft, most), min(hard, most)
    resource.setrlimit(what, (soft, hard))
