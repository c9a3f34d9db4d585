"""The second and the third engine, WebKit and Gecko, as Selenium drivers without a screen."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import socket
import subprocess
import time
from pathlib import Path
from typing import Any, Dict, Iterator, Optional

from selenium.webdriver import WebKitGTK
from selenium.webdriver.firefox.options import Options as FirefoxOptions
from selenium.webdriver.remote.command import Command
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

FIREFOX = ("firefox-esr", "firefox")
MINI_BROWSER = "/usr/lib/*/webkit2gtk-4.*/MiniBrowser"
PATIENCE = 30.0  # seconds for a browser to start


def missing(engine: str) -> Optional[str]:
    """The program that an engine lacks here."""
    if engine == "gecko":
        return None if _firefox() else FIREFOX[0]
    return next((name for name in ("WebKitWebDriver", "Xvfb") if not shutil.which(name)), None)


def _firefox() -> Optional[str]:
    return next(filter(None, map(shutil.which, FIREFOX)), None)


@contextlib.contextmanager
def started(engine: str, folder: Path) -> Iterator[WebDriver]:
    """A driver of the engine; `folder` is for its profile."""
    make = {"webkit": _webkit, "gecko": _gecko}[engine]
    with contextlib.ExitStack() as stack:
        driver = make(folder, stack)
        stack.callback(driver.quit)
        yield driver


def _webkit(folder: Path, stack: contextlib.ExitStack) -> WebDriver:
    environment = {**os.environ, "DISPLAY": _screen(stack), "HOME": str(folder)}
    options = Options()
    options.binary_location = str(next(Path("/").glob(MINI_BROWSER[1:])))
    options.add_argument("--automation")
    return WebKitGTK(options=options, service=Service(env=environment))


def _screen(stack: contextlib.ExitStack) -> str:
    """A display that nobody sees; WebKit needs one."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]
    screen = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    stack.callback(_end, screen)
    os.close(write)
    with os.fdopen(read) as number:
        return f":{number.readline().strip()}"


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    process.wait(PATIENCE)


def _gecko(folder: Path, stack: contextlib.ExitStack) -> WebDriver:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    (folder / "user.js").write_text(f'user_pref("marionette.port", {port});\n', encoding="utf-8")
    options = ["--headless", "--marionette", "--no-remote", "--profile", str(folder)]
    environment = {**os.environ, "HOME": str(folder)}
    quiet = subprocess.DEVNULL
    browser = subprocess.Popen(
        [str(_firefox()), *options], env=environment, stdout=quiet, stderr=quiet
    )
    stack.callback(_end, browser)
    return WebDriver(command_executor=Marionette(port), options=FirefoxOptions())  # type: ignore[arg-type]


class Marionette:
    """Firefox's own protocol in the place of Selenium's HTTP: Debian has no geckodriver.

    Each way a length, a colon and JSON: `[0, number, command, parameters]`, and
    `[1, number, error, result]` back.
    """

    _COMMANDS = {
        Command.NEW_SESSION: "WebDriver:NewSession",
        Command.GET: "WebDriver:Navigate",
        Command.REFRESH: "WebDriver:Refresh",
        Command.W3C_EXECUTE_SCRIPT: "WebDriver:ExecuteScript",
        Command.CLICK_ELEMENT: "WebDriver:ElementClick",
        Command.W3C_ACTIONS: "WebDriver:PerformActions",
        Command.QUIT: "Marionette:Quit",
    }

    def __init__(self, port: int) -> None:
        self._stream = _connected(port).makefile("rwb")
        self._count = 0
        self._receive()  # who is there

    def execute(self, command: str, params: Dict[str, Any]) -> Dict[str, Any]:
        """Do what Selenium asks for, and answer in its form."""
        self._count += 1
        body = json.dumps([0, self._count, self._COMMANDS[command], params]).encode()
        self._stream.write(b"%d:%s" % (len(body), body))
        self._stream.flush()
        _, _, error, result = self._receive()
        if error:
            return {"status": 500, "value": json.dumps({"value": error})}
        return result if set(result) == {"value"} else {"value": result}

    def close(self) -> None:
        """Selenium calls it after it has quit."""
        self._stream.close()

    def _receive(self) -> Any:
        size = b""
        while not size.endswith(b":"):
            size += self._stream.read(1)
        return json.loads(self._stream.read(int(size[:-1])))


def _connected(port: int) -> socket.socket:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)
