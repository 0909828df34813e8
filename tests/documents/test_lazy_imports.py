"""Starting the program loads none of the libraries that only printing needs."""

import subprocess
import sys


def test_naming_the_renderers_loads_no_heavy_library() -> None:
    code = (
        "import sys\n"
        "import kehoach_desktop.documents.builders, kehoach_desktop.documents.renderers\n"
        "import kehoach_desktop.documents.pages, kehoach_desktop.documents.profiles\n"
        "heavy = {'docx', 'typst', 'pypdfium2', 'fontTools', 'lxml', 'platformdirs'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
