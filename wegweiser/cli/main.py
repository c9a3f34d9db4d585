"""The entry point: picks a command and turns its failures into messages."""

from __future__ import annotations

import argparse
import sys
from typing import Callable, Dict, List, Optional, Tuple

from wegweiser.catalogue import LANGUAGES, CatalogueError
from wegweiser.cli import chat, check, demo, missed, run, train
from wegweiser.cli.failure import Failure
from wegweiser.presentation.phrases import PhraseError
from wegweiser.settings import SettingsError

Command = Callable[[argparse.Namespace], int]
COMMANDS: Dict[str, Tuple[str, Command]] = {
    "run": ("train if needed, start everything, print the address", run.command),
    "demo": ("start everything and a made-up site that embeds the widget", demo.command),
    "train": ("train the model if its content changed", train.command),
    "check": ("check catalogue, phrases, settings and training data for authors", check.command),
    "missed": ("print what was not understood: counts, and texts kept by consent", missed.command),
    "chat": ("talk to a running bot in the terminal", chat.command),
}
_EPILOG = "Exit codes: 0 fine, 1 failed, 2 wrong use."


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    top = argparse.ArgumentParser(
        prog="wegweiser",
        description="Career-path quiz chatbot.",
        epilog=_EPILOG,
    )
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, (text, _command) in COMMANDS.items():
        sub = commands.add_parser(name, help=text, description=text, epilog=_EPILOG)
        if name in ("run", "demo", "train"):
            sub.add_argument("--force", action="store_true", help="train even if nothing changed")
        if name == "demo":
            sub.add_argument("--port", type=int, default=5090, help="of the site, default 5090")
        if name == "missed":
            missed.add_options(sub)
        if name == "chat":
            sub.add_argument(
                "--language",
                choices=LANGUAGES,
                default=None,
                help="default: the first one in settings.yml",
            )
            sub.add_argument(
                "--url", default=None, help="address of the bot, default from settings.yml"
            )
    return top


def main(arguments: Optional[List[str]] = None) -> int:
    """Run a command; return its exit code."""
    options = parser().parse_args(arguments)
    try:
        return COMMANDS[options.command][1](options)
    except (Failure, CatalogueError, PhraseError, SettingsError) as error:
        print(f"wegweiser {options.command}: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
