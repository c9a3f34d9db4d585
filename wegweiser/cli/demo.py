"""A made-up school's site that embeds the widget, for `wegweiser demo` and the tests."""

from __future__ import annotations

import argparse
import contextlib
import tempfile
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Dict, Iterator

import yaml

from wegweiser.cli.run import LOOPBACK, address, require_free, serve
from wegweiser.paths import DEMO
from wegweiser.settings import load_settings, settings_file

#: The strictest policy under which a site can embed the widget: only its two directives name the
#: bot. `style-src 'self'` is for the site's own sheet.
POLICY = (
    "default-src 'none'; script-src {bot}; connect-src {bot}; style-src 'self'; "
    "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
#: Stands for the bot's origin in the pages.
BOT = "https://bot.example"
_TYPES = {".html": "text/html", ".css": "text/css"}


class DemoSite(ThreadingHTTPServer):
    """Serves `pages` by their path, to begin with the files of `demo`."""

    daemon_threads = True

    def __init__(self, bot: str, port: int = 0) -> None:
        """`bot`: origin of the bot, such as http://127.0.0.1:5005."""
        super().__init__((LOOPBACK, port), _Handler)
        self.bot = bot
        self.pages: Dict[str, str] = {
            f"/{path.name}": path.read_text("utf-8")
            for path in DEMO.iterdir()
            if path.suffix in _TYPES
        }
        threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        return f"http://{LOOPBACK}:{self.server_address[1]}"

    def handle_error(self, *args: Any) -> None:
        """A browser that has gone away is no error here."""

    def close(self) -> None:
        """Stop."""
        self.shutdown()
        self.server_close()


class _Handler(BaseHTTPRequestHandler):
    server: DemoSite

    def log_message(self, *args: Any) -> None:
        """Stay quiet."""

    def do_GET(self) -> None:
        """A page, under the policy."""
        path = self.path.split("?")[0]
        name = "/index.html" if path == "/" else path
        page = self.server.pages.get(name)
        body = (page or "").replace(BOT, self.server.bot).encode()
        self.send_response(404 if page is None else 200)
        self.send_header(
            "Content-Type", f"{_TYPES.get(Path(name).suffix, 'text/html')}; charset=utf-8"
        )
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", POLICY.format(bot=self.server.bot))
        self.end_headers()
        self.wfile.write(body)


def command(options: argparse.Namespace) -> int:
    """`wegweiser demo`: the bot, and the site on a port of its own."""
    require_free(LOOPBACK, options.port)
    origin = f"http://{LOOPBACK}:{options.port}"
    with settings_that_allow(origin) as path:
        settings = load_settings(path)
        site = DemoSite(address(settings).replace("/chat/", ""), options.port)
        try:
            return serve(settings, path, options.force, f"Demo site: {site.origin}/")
        finally:
            site.close()


@contextlib.contextmanager
def settings_that_allow(origin: str) -> Iterator[Path]:
    """A copy of the settings for this run, in which `origin` may embed the widget."""
    settings = load_settings()
    values = yaml.safe_load(settings_file().read_text("utf-8")) or {}
    values["allowed_origins"] = [*settings.allowed_origins, origin]
    with tempfile.TemporaryDirectory(prefix="wegweiser-demo-") as folder:
        path = Path(folder) / "settings.yml"
        path.write_text(yaml.safe_dump(values, allow_unicode=True), encoding="utf-8")
        yield path
