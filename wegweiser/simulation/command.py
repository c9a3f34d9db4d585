"""The command line of the simulation."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import List, Optional

from wegweiser.catalogue import load_catalogue
from wegweiser.simulation.calibrate import find_sigma
from wegweiser.simulation.plot import draw
from wegweiser.simulation.report import page
from wegweiser.simulation.study import run_study


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    top = argparse.ArgumentParser(
        prog="python -m wegweiser.simulation",
        description="Measure the quiz with simulated respondents; docs/quiz.md explains how.",
        epilog="Writes report.md, study.json and simulation.png. Exit codes: 0 fine, 2 wrong use.",
    )
    top.add_argument("--seed", type=int, default=1, help="seed of all randomness (default 1)")
    top.add_argument(
        "--people", type=_count, default=100, help="respondents for each role (default 100)"
    )
    top.add_argument(
        "--out",
        type=Path,
        default=Path("results/simulation"),
        help="folder for the report (default results/simulation)",
    )
    top.add_argument(
        "--calibrate",
        action="store_true",
        help="only print the spread at which asking everything is right in 95 %% of cases",
    )
    return top


def _count(text: str) -> int:
    value = int(text)
    if value < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return value


def main(arguments: Optional[List[str]] = None) -> int:
    """Run the study, print the report and write it; return the exit code."""
    options = parser().parse_args(arguments)
    catalogue = load_catalogue()
    if options.calibrate:
        print(f"sigma = {find_sigma(catalogue):.3f}")
        return 0
    study = run_study(catalogue, options.people, options.seed)
    report = page(study)
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "report.md").write_text(report, encoding="utf-8")
    (options.out / "study.json").write_text(json.dumps(study, indent=1), encoding="utf-8")
    draw(study, options.out / "simulation.png")
    print(report)
    return 0
