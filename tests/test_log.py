"""One line a fact, whoever says it: the guide, Qt, a thread, an error that nobody caught."""

import re
import subprocess
import sys

from kiosk import paths

PROGRAM = """
import logging, threading, warnings
from kiosk import log
log.set_up()
log.take_qt_messages()
logging.getLogger("kiosk.a").info("first\\nsecond")
from PySide6.QtCore import qWarning
qWarning("from Qt\\nagain from Qt")
warnings.warn("from Python")
thread = threading.Thread(target=lambda: 1 / 0)
thread.start()
thread.join()
raise ValueError("at last\\nand at the very last")
"""


def test_every_message_and_every_error_is_one_line_with_level_time_and_module() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=paths.RESOURCES.parent, capture_output=True, text=True, check=False
    )
    lines = [re.fullmatch(r"(\w+) +\S+ [\d:,]+ ([\w.]+): (.*)", line) for line in done.stderr.splitlines()]
    assert None not in lines, done.stderr
    assert [line[1] for line in lines] == ["INFO", "WARNING", "WARNING", "CRITICAL", "CRITICAL"]
    assert lines[0].group(2, 3) == ("kiosk.a", "first | second")
    assert lines[1][3] == "from Qt | again from Qt"
    assert "from Python" in lines[2][3]
    assert "ZeroDivisionError" in lines[3][3]
    assert "at last | and at the very last" in lines[4][3]
    assert done.returncode == 1
