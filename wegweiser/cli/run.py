"""Starts the action server and Rasa, watches both, stops both."""

from __future__ import annotations

import argparse
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from types import FrameType
from typing import Dict, List, Optional

from wegweiser.catalogue import load_catalogue
from wegweiser.cli.failure import Failure
from wegweiser.cli.train import current_model, rasa_environment
from wegweiser.paths import ROOT
from wegweiser.presentation.phrases import load_phrases
from wegweiser.settings import Settings, load_settings

#: Seconds until we give up on a start (Rasa imports TensorFlow, cold 20 s).
START_TIMEOUT = 180
#: Seconds a server gets to end by itself.
STOP_TIMEOUT = 15


def command(options: argparse.Namespace) -> int:
    """`wegweiser run`."""
    settings = load_settings()
    load_catalogue()
    load_phrases()
    for port in (settings.port, settings.actions_port):
        require_free(settings.host, port)
    settings.secret()
    model = current_model(force=options.force)
    servers = Servers(settings, model)
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        servers.start()
        print(f"Wegweiser is ready: {address(settings)}  (stop with Ctrl+C)", flush=True)
        return servers.watch()
    except KeyboardInterrupt:
        print("\nStopping ...", flush=True)
        return 0
    finally:
        servers.stop()


def _interrupt(_signal: int, _frame: Optional[FrameType]) -> None:
    raise KeyboardInterrupt


def address(settings: Settings) -> str:
    """Return the address of the page."""
    host = "127.0.0.1" if settings.host == "0.0.0.0" else settings.host
    return f"http://{host}:{settings.port}/chat/"


def require_free(host: str, port: int) -> None:
    """Raise a `Failure` when something listens on the port."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise Failure(
                f"port {port} is taken ({error.strerror}). Stop what uses it, or set another "
                "`port` / `actions_port` in settings.yml."
            ) from error


class Servers:
    """The two processes. One that ends takes the other along."""

    def __init__(self, settings: Settings, model: Path, log: Optional[Path] = None) -> None:
        """`log`: a file for what both servers print, instead of the terminal."""
        self.settings = settings
        self.model = model
        self.log = log
        self.actions: Optional[subprocess.Popen[bytes]] = None
        self.rasa: Optional[subprocess.Popen[bytes]] = None

    def start(self) -> None:
        """Start both and wait until a turn would succeed.

        Raises:
            Failure: when one ends at once or the time is over.
        """
        self.start_actions()
        self.start_rasa()
        self._wait_until_ready()

    def start_actions(self) -> None:
        """Start the action server, on loopback only: it has no authentication."""
        port = str(self.settings.actions_port)
        command = [sys.executable, "-m", "rasa_sdk", "--actions", "actions", "--port", port]
        self.actions = self._start(command, {"SANIC_HOST": "127.0.0.1"})

    def start_rasa(self) -> None:
        """Start Rasa with our channel."""
        command = [
            sys.executable, "-m", "rasa", "run", "--model", str(self.model),
            "--credentials", "credentials.yml", "--endpoints", "endpoints.yml",
            "--interface", self.settings.host, "--port", str(self.settings.port),
        ]  # fmt: skip
        if self.settings.allowed_origins:
            command += ["--cors", *self.settings.allowed_origins]
        self.rasa = self._start(command, {})

    def _start(self, command: List[str], extra: Dict[str, str]) -> subprocess.Popen[bytes]:
        environment = {
            **rasa_environment(),
            "WEGWEISER_ACTIONS_PORT": str(self.settings.actions_port),
            **extra,
        }
        # Own session: Ctrl+C reaches the supervisor alone, which stops them in order.
        output = self.log.open("ab") if self.log else None
        return subprocess.Popen(
            command, cwd=ROOT, env=environment, start_new_session=True, stdout=output, stderr=output
        )

    def _wait_until_ready(self) -> None:
        began = time.monotonic()
        print("Starting ", end="", flush=True)
        while time.monotonic() - began < START_TIMEOUT:
            self._require_alive()
            if _answers(f"{address(self.settings)}ready"):
                print(f" {time.monotonic() - began:.0f} s", flush=True)
                return
            print(".", end="", flush=True)
            time.sleep(1)
        raise Failure(f"not ready after {START_TIMEOUT} s; the messages above say why")

    def _require_alive(self) -> None:
        for name, process in (("action server", self.actions), ("Rasa", self.rasa)):
            if process is not None and process.poll() is not None:
                raise Failure(f"the {name} ended at once; its messages above say why")

    def watch(self) -> int:
        """Wait until one of the two ends; return 1, for it should not."""
        while True:
            try:
                self._require_alive()
            except Failure as failure:
                print(failure, file=sys.stderr)
                return 1
            time.sleep(0.5)

    def stop(self) -> None:
        """Stop Rasa first, so that no turn is cut off from its actions."""
        for process in (self.rasa, self.actions):
            if process is None or process.poll() is not None:
                continue
            process.terminate()
            try:
                process.wait(STOP_TIMEOUT)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2) as response:
            return bool(response.status == 200)
    except (urllib.error.URLError, OSError):
        return False
