"""A signal ends us and our children, in every phase."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from wegweiser.cli.processes import end
from wegweiser.paths import ROOT

PARENT = """
import sys
from wegweiser.cli.processes import interrupt_on_signals, run_to_end
interrupt_on_signals()
child = "import os, sys, time; open(sys.argv[1], 'w').write(str(os.getpid())); time.sleep(60)"
try:
    run_to_end([sys.executable, "-c", child, sys.argv[1]], {})
except KeyboardInterrupt:
    sys.exit(7)
"""


#: As from an interactive shell, however the tests were started (`nohup`, in the background).
UNIGNORED = """
import signal
signal.signal(signal.SIGHUP, signal.SIG_DFL)
signal.signal(signal.SIGINT, signal.default_int_handler)
"""


def _wait_for(path: Path) -> int:
    """The number that somebody writes into the file."""
    for _ in range(200):
        if path.exists() and path.read_text():
            return int(path.read_text())
        time.sleep(0.05)
    raise AssertionError(f"nothing in {path}")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_ends_parent_and_child(tmp_path: Path, number: signal.Signals) -> None:
    command = [sys.executable, "-c", UNIGNORED + PARENT, str(tmp_path / "pid")]
    parent = subprocess.Popen(command, cwd=ROOT)
    child = _wait_for(tmp_path / "pid")
    parent.send_signal(number)
    assert parent.wait(20) == 7
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)


def test_nohup_stays_in_force(tmp_path: Path) -> None:
    command = ["nohup", sys.executable, "-c", PARENT, str(tmp_path / "pid")]
    parent = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _wait_for(tmp_path / "pid")
    parent.send_signal(signal.SIGHUP)
    with pytest.raises(subprocess.TimeoutExpired):
        parent.wait(0.5)
    parent.send_signal(signal.SIGTERM)
    assert parent.wait(20) == 7


def test_what_does_not_end_is_killed(tmp_path: Path) -> None:
    deaf = (
        "import signal, sys, time; signal.signal(signal.SIGTERM, signal.SIG_IGN);"
        "open(sys.argv[1], 'w').write('1'); time.sleep(60)"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", deaf, str(tmp_path / "on")], start_new_session=True
    )
    _wait_for(tmp_path / "on")
    end(process, timeout=0.2)
    assert process.returncode == -signal.SIGKILL
    end(process)
