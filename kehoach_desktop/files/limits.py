"""Caps that the worker puts on itself before any parser is loaded."""

import sys

MEMORY = 512 * 1024 * 1024  # bytes of address space; a plan needs a tenth of it
SECONDS = 20
ALARM = 30


def cap_this_process() -> None:
    """Cap memory, processor time and files of this process."""
    if sys.platform == "win32":
        from kehoach_desktop.files.job_object import cap_with_job

        cap_with_job(MEMORY, SECONDS)
        return
    import resource
    import signal

    _set(resource.RLIMIT_AS, MEMORY, MEMORY)
    _set(resource.RLIMIT_CPU, SECONDS, SECONDS + 1)
    _set(resource.RLIMIT_CORE, 0, 0)
    _set(resource.RLIMIT_FSIZE, 0, 0)
    signal.alarm(ALARM)


def _set(what: int, soft: int, hard: int) -> None:
    import resource

    _, most = resource.getrlimit(what)
    if most != resource.RLIM_INFINITY:
        soft, hard = min(soft, most), min(hard, most)
    resource.setrlimit(what, (soft, hard))
