"""Caps of a process on Windows: a job object with limits of memory and time (Windows 8 and later).

The process puts itself in; the handle stays open until it ends. Written after the documentation of
`SetInformationJobObject`; where a call fails the parent's clock is still the cap.
"""

import ctypes
import sys

_EXTENDED = 9  # JobObjectExtendedLimitInformation
_PROCESS_TIME, _ACTIVE_PROCESSES, _PROCESS_MEMORY, _KILL_ON_CLOSE = 0x2, 0x8, 0x100, 0x2000
_TICKS = 10_000_000  # of 100 ns in a second


class _Basic(ctypes.Structure):
    _fields_ = (
        ("per_process_user_time", ctypes.c_int64),
        ("per_job_user_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_working_set", ctypes.c_size_t),
        ("most_working_set", ctypes.c_size_t),
        ("active_processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class _Extended(ctypes.Structure):
    _fields_ = (
        ("basic", _Basic),
        ("io", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("most_process_memory", ctypes.c_size_t),
        ("most_job_memory", ctypes.c_size_t),
    )


def limits(memory: int, seconds: int) -> _Extended:
    """Give the limits of one process without children: bytes, and seconds of its own time."""
    wanted = _Extended()
    wanted.basic.per_process_user_time = seconds * _TICKS
    wanted.basic.active_processes = 1
    wanted.basic.flags = _PROCESS_TIME | _ACTIVE_PROCESSES | _PROCESS_MEMORY | _KILL_ON_CLOSE
    wanted.process_memory = memory
    return wanted


def cap_with_job(memory: int, seconds: int) -> bool:
    """Put this process into a job with limits; tell whether Windows took it."""
    if sys.platform == "win32":
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = ctypes.c_void_p
        kernel.GetCurrentProcess.restype = ctypes.c_void_p
        job = kernel.CreateJobObjectW(None, None)
        wanted = limits(memory, seconds)
        size = ctypes.sizeof(wanted)
        return bool(
            job
            and kernel.SetInformationJobObject(
                ctypes.c_void_p(job), _EXTENDED, ctypes.byref(wanted), size
            )
            and kernel.AssignProcessToJobObject(
                ctypes.c_void_p(job), ctypes.c_void_p(kernel.GetCurrentProcess())
            )
        )
    return False
