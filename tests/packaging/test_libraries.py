"""Which libraries Qt lacks, read from the words of ldconfig and ldd."""

import sys

import pytest

from installer.devtools import libraries
from installer.devtools.environment import Environment

LDD = """
platforms/libqxcb.so:
\tlinux-vdso.so.1 (0x00007ffc)
\tlibQt6Gui.so.6 => /venv/libQt6Gui.so.6 (0x00007f)
\tlibxcb-cursor.so.0 => not found
\tlibQt6Pdf.so.6 => not found
platforms/libqoffscreen.so:
\tlibxcb-cursor.so.0 => not found
\tlibodd.so.9 => not found
"""
LDCONFIG = """2 libs found in cache `/etc/ld.so.cache'
\tlibGL.so.1 (libc6,x86-64) => /lib/x86_64-linux-gnu/libGL.so.1
\tlibxcb.so.1 (libc6,x86-64) => /lib/x86_64-linux-gnu/libxcb.so.1
"""


def test_each_missing_library_is_named_once_and_qt_never():
    assert libraries.unresolved(LDD) == ["libxcb-cursor.so.0", "libodd.so.9"]


def test_a_whole_qt_misses_nothing():
    assert libraries.unresolved("\tlibGL.so.1 => /lib/libGL.so.1 (0x0)\n") == []


def test_packages_are_known_for_known_libraries_only():
    missing = ["libgthread-2.0.so.0", "libodd.so.9", "libglib-2.0.so.0"]
    assert libraries.packages_for(missing) == ["libglib2.0-0"]


def test_the_cache_tells_what_is_missing_before_qt_is_installed():
    missing = libraries.not_in_cache(LDCONFIG)
    assert "libEGL.so.1" in missing
    assert "libGL.so.1" not in missing
    assert "libxcb.so.1" not in missing


def test_a_silent_ldconfig_is_no_proof_of_anything():
    assert libraries.not_in_cache("") == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="ldd is a Linux program")
def test_the_qt_of_this_environment_is_served(pytestconfig):
    env = Environment(pytestconfig.rootpath)
    if not env.pyside.is_dir():
        pytest.skip("no .venv in this folder")
    found = [part for part in libraries.PROBED if (env.pyside / part).exists()]
    assert found == list(libraries.PROBED)
    needed = [n for n in libraries.missing_for_qt(env.pyside) if n in libraries.NEEDED]
    assert needed == []
