"""Signals that stop us, and the child processes that we stop in turn."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
from types import FrameType
from typing import Dict, List, Optional

from wegweiser.paths import ROOT

#: Seconds a process gets to end by itself.
STOP_TIMEOUT = 15
#: Sent by `kill` or systemd, and by a terminal that closes.
_STOPS = (signal.SIGTERM, signal.SIGHUP)


def interrupt_on_signals() -> None:
    """Let SIGTERM and SIGHUP stop us as Ctrl+C does; what `nohup` ignores stays ignored."""
    for number in _STOPS:
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _interrupt)


def _interrupt(_signal: int, _frame: Optional[FrameType]) -> None:
    raise KeyboardInterrupt


def run_to_end(command: List[str], environment: Dict[str, str]) -> int:
    """Run a command in the project's root and return its exit code.

    It ends with us, whatever ends us: Ctrl+C reaches us alone (own session).
    """
    process = subprocess.Popen(command, cwd=ROOT, env=environment, start_new_session=True)
    try:
        return process.wait()
    finally:
        end(process)


def end(process: subprocess.Popen[bytes], timeout: float = STOP_TIMEOUT) -> None:
    """End a process that leads a session, with all in it; a second interrupt kills at once.

    `timeout`: seconds it gets before it is killed.
    """
    if process.poll() is not None:
        return
    try:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(timeout)
    except (subprocess.TimeoutExpired, KeyboardInterrupt):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
