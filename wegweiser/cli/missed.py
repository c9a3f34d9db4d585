"""Prints what was not understood: how often, and the texts that visitors let us keep."""

from __future__ import annotations

import argparse
import datetime
from pathlib import Path
from typing import Any, Dict, List, Optional

import yaml
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

from wegweiser.cli.failure import Failure
from wegweiser.rasa_ext.store.missed import counts, texts
from wegweiser.rasa_ext.store.schema import open_database
from wegweiser.settings import load_settings

FORMATS = ("text", "yaml")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument(
        "--since", type=_day, default=None, metavar="YYYY-MM-DD", help="from this day on (UTC)"
    )
    parser.add_argument(
        "--format", choices=FORMATS, default="text", help="yaml for programs; default: text"
    )


def command(options: argparse.Namespace) -> int:
    """`wegweiser missed`."""
    found = _read(load_settings().database_url(), options.since)
    if options.format == "yaml":
        print(yaml.safe_dump(found, allow_unicode=True, sort_keys=False), end="")
    else:
        print("\n".join(_lines(found)))
    return 0


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        message = f"`{text}` is no day; write it as in 2025-01-31"
        raise argparse.ArgumentTypeError(message) from None


def _read(url: str, since: Optional[datetime.date]) -> Dict[str, List[Dict[str, Any]]]:
    """Read counts and texts; raises `Failure` when there is no database or it cannot be read."""
    parsed = make_url(url)
    # Opening would make an empty one, and hide a wrong path.
    if parsed.get_backend_name() == "sqlite" and not Path(parsed.database or "").is_file():
        raise Failure(f"no database at {parsed.database}; the first `make run` makes it")
    try:
        with open_database(url).connect() as connection:
            counted, kept = counts(connection, since), texts(connection, since=since)
    except (SQLAlchemyError, OSError) as error:
        # Neither URL nor statement: they may hold a password or what somebody wrote.
        reason = getattr(error, "orig", None) or type(error).__name__
        raise Failure(f"the database cannot be read: {reason}") from error
    return {
        "counts": [{"day": c.day, "language": c.language, "count": c.count} for c in counted],
        "texts": [{"at": _time(t.at), "language": t.language, "text": t.text} for t in kept],
    }


def _time(timestamp: float) -> str:
    moment = datetime.datetime.fromtimestamp(timestamp, datetime.timezone.utc)
    return moment.isoformat(timespec="minutes")


def _lines(found: Dict[str, List[Dict[str, Any]]]) -> List[str]:
    counted = [f"{row['day']}  {row['language']}  {row['count']:>6}" for row in found["counts"]]
    kept = [f"{row['at']}  {row['language']}  {row['text']}" for row in found["texts"]]
    return [
        "Not understood, by day (UTC) and language:",
        *(counted or ["nothing counted"]),
        "",
        "Texts kept with the visitors' consent:",
        *(kept or ["none"]),
    ]
