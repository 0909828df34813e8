"""Which day it is; always asked, so that a demonstration and a test may say it."""

from collections.abc import Callable
from datetime import date

Today = Callable[[], date]
