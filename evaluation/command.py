"""The command line of the evaluation."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Callable, Dict, List, Optional

from evaluation.failures import failing, write_known_failures
from evaluation.report.page import write_report
from evaluation.study import predict_test_set, run_study
from wegweiser.catalogue.text import LANGUAGES
from wegweiser.cli.failure import Failure
from wegweiser.cli.processes import interrupt_on_signals
from wegweiser.paths import ROOT


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    top = argparse.ArgumentParser(
        prog="python -m evaluation",
        description="Measure language understanding, or rewrite the lists of known failures.",
        epilog="Exit codes: 0 fine, 1 failed, 2 wrong use, 130 interrupted.",
    )
    top.add_argument(
        "command",
        nargs="?",
        default="report",
        choices=COMMANDS,
        help="report (default): write results.md and its pictures, half an hour and "
        "more; known-failures: rewrite tests/nlu/*/known_failures.yml from the current model",
    )
    top.add_argument(
        "--again", action="store_true", help="take no figures of an earlier run (report)"
    )
    top.add_argument(
        "--out",
        type=Path,
        default=ROOT / "evaluation",
        help="folder of the report (default: evaluation)",
    )
    return top


def main(arguments: Optional[List[str]] = None) -> int:
    """Run a command; return its exit code."""
    options = parser().parse_args(arguments)
    interrupt_on_signals()
    try:
        COMMANDS[options.command](options)
    except Failure as error:
        print(f"evaluation {options.command}: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


def _report(options: argparse.Namespace) -> None:
    print(write_report(run_study(options.again), options.out))


def _known_failures(_options: argparse.Namespace) -> None:
    predictions = predict_test_set()
    for language in LANGUAGES:
        found = failing(language, predictions)
        write_known_failures(language, found)
        counts = ", ".join(f"{len(texts)} {kind}" for kind, texts in found.items())
        print(f"{language}: {counts}")


COMMANDS: Dict[str, Callable[[argparse.Namespace], None]] = {
    "report": _report,
    "known-failures": _known_failures,
}
