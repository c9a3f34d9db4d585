"""Starts the action server and Rasa, watches both, stops both."""

from __future__ import annotations

import argparse
import contextlib
import errno
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Dict, Iterator, List, Optional

from wegweiser.catalogue import load_catalogue
from wegweiser.cli.failure import Failure, fail_on
from wegweiser.cli.offers import offer_problems
from wegweiser.cli.processes import end, interrupt_on_signals
from wegweiser.cli.train import current_model, rasa_environment
from wegweiser.paths import ROOT
from wegweiser.presentation.phrases import load_phrases
from wegweiser.settings import SETTINGS_VARIABLE, Settings, load_settings, settings_file

#: Seconds until we give up on a start (Rasa imports TensorFlow, cold 20 s).
START_TIMEOUT = 180
#: The action server listens here only: it has no authentication.
LOOPBACK = "127.0.0.1"
#: Listening on all interfaces -> the address to call it by on this machine.
_EVERYWHERE = {"0.0.0.0": LOOPBACK, "::": "::1"}


def command(options: argparse.Namespace) -> int:
    """`wegweiser run`."""
    return serve(load_settings(), settings_file(), options.force)


def serve(settings: Settings, path: Path, force: bool, more: str = "") -> int:
    """Train if needed, run both servers until they are stopped; return the exit code.

    `path`: the file of `settings`. `more`: what to print besides the address.
    """
    _check(settings)
    interrupt_on_signals()
    try:
        model = current_model(force=force)
        with _running(Servers(settings, model, settings_path=path)) as servers:
            print(f"Wegweiser is ready: {address(settings)}  (stop with Ctrl+C)", flush=True)
            if more:
                print(more, flush=True)
            return servers.watch()
    except KeyboardInterrupt:
        return 0


def _check(settings: Settings) -> None:
    """Find now what would fail after minutes of training, or in the middle of a talk."""
    fail_on(offer_problems(load_catalogue(), settings.offers))
    load_phrases()
    require_free(settings.host, settings.port)
    require_free(LOOPBACK, settings.actions_port)
    settings.secret()


@contextlib.contextmanager
def _running(servers: Servers) -> Iterator[Servers]:
    try:
        servers.start()
        yield servers
    except KeyboardInterrupt:
        # A terminal that closed takes no text any more.
        with contextlib.suppress(OSError):
            print("\nStopping ...", flush=True)
        raise
    finally:
        servers.stop()


def address(settings: Settings) -> str:
    """Return the address of the page."""
    host = _EVERYWHERE.get(settings.host, settings.host)
    if ":" in host:
        host = f"[{host}]"
    return f"http://{host}:{settings.port}/chat/"


def require_free(host: str, port: int) -> None:
    """Raise a `Failure` when one cannot listen on the port of the host (name, IPv4 or IPv6)."""
    try:
        places = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        for family, _type, _protocol, _name, place in places:
            socket.create_server(place, family=family).close()
    except OSError as error:
        raise Failure(_why_not_free(host, port, error)) from error


def _why_not_free(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return (
            f"port {port} is taken. Stop what uses it, or set another `port` / `actions_port` "
            "in settings.yml."
        )
    # Numbers of name look-ups are negative and not the system's.
    number = error.errno or 0
    reason = os.strerror(number) if number > 0 else error.strerror
    return f"cannot listen on {host}, port {port} ({reason}). Correct them in settings.yml."


class Servers:
    """The two processes. One that ends takes the other along."""

    def __init__(
        self,
        settings: Settings,
        model: Path,
        log: Optional[Path] = None,
        settings_path: Optional[Path] = None,
    ) -> None:
        """Prepare the servers; `start` starts them.

        `log`: a file for what both print, instead of the terminal.
        `settings_path`: the file of `settings`, which both read again; without
        it they read the one that the environment or the default names.
        """
        self.settings = settings
        self.model = model
        self.log = log
        self.settings_path = settings_path.absolute() if settings_path else None
        self.ready = False
        self.actions: Optional[subprocess.Popen[bytes]] = None
        self.rasa: Optional[subprocess.Popen[bytes]] = None

    def start(self) -> None:
        """Start both and wait until a turn would succeed.

        Raises:
            Failure: when one ends or the time is over.
        """
        self.start_actions()
        self.start_rasa()
        self._wait_until_ready()

    def start_actions(self) -> None:
        """Start the action server."""
        port = str(self.settings.actions_port)
        command = [sys.executable, "-m", "wegweiser.rasa_ext.server.actions", "--port", port]
        self.actions = self._start(command, {"SANIC_HOST": LOOPBACK})

    def start_rasa(self) -> None:
        """Start Rasa with our channel."""
        command = [
            sys.executable, "-m", "wegweiser.rasa_ext.server", "--model", str(self.model),
            "--interface", self.settings.host, "--port", str(self.settings.port),
        ]  # fmt: skip
        self.rasa = self._start(command, {})

    def _start(self, command: List[str], extra: Dict[str, str]) -> subprocess.Popen[bytes]:
        environment = {**self._environment(), **extra}
        with contextlib.ExitStack() as stack:
            # The child has its own copy of the handle; ours is closed.
            output = stack.enter_context(self.log.open("ab")) if self.log else None
            # Own session: Ctrl+C reaches the supervisor alone, which stops them in order.
            return subprocess.Popen(
                command,
                cwd=ROOT,
                env=environment,
                start_new_session=True,
                stdout=output,
                stderr=output,
            )

    def _environment(self) -> Dict[str, str]:
        environment = {
            **rasa_environment(),
            "WEGWEISER_ACTIONS_PORT": str(self.settings.actions_port),
        }
        if self.settings_path:
            environment[SETTINGS_VARIABLE] = str(self.settings_path)
        return environment

    def _wait_until_ready(self) -> None:
        began = time.monotonic()
        print("Starting ", end="", flush=True)
        while time.monotonic() - began < START_TIMEOUT:
            self._require_alive()
            if _answers(f"{address(self.settings)}ready"):
                self.ready = True
                print(f" {time.monotonic() - began:.0f} s", flush=True)
                return
            print(".", end="", flush=True)
            time.sleep(1)
        place = f"in {self.log}" if self.log else "above"
        raise Failure(f"not ready after {START_TIMEOUT} s; the messages {place} say why")

    def _require_alive(self) -> None:
        for name, process in (("action server", self.actions), ("Rasa", self.rasa)):
            if process is not None and process.poll() is not None:
                ended = "ended" if self.ready else "ended at once"
                place = f"in {self.log}" if self.log else "above"
                raise Failure(f"the {name} {ended}; its messages {place} say why")

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
            if process is not None:
                end(process)


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2) as response:
            return bool(response.status == 200)
    except (urllib.error.URLError, OSError):
        return False
