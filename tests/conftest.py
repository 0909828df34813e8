"""What every test relies on: no screen is needed, and none is used unless asked for."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
