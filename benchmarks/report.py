"""The measured figures as a Markdown page."""

from __future__ import annotations

from typing import Dict, List, Tuple

from benchmarks.load import Measured

Runs = Dict[Tuple[str, int], Measured]
_PAGE = """# Speed

Written by `make bench`; both bots in the same run, same conversations (quiz answers by
button, a comparison in the middle, free text, small talk), closed loop, warm-up thrown away.
Stock Rasa: the pipeline and policies of `rasa init`, REST channel, in-memory store, trained
on this project's data, same action server. Its neural parts were trained for {epochs} epoch(s)
instead of 100: that takes hours here, and a turn's time does not depend on it. Machine: {machine}.

| visitors at once | bot | turns | p50 ms | p95 ms | turns a second | against stock |
|---|---|---|---|---|---|---|
{rows}

By kind of turn, one visitor:

| kind | stock p50 ms | p95 ms | Wegweiser p50 ms | p95 ms |
|---|---|---|---|---|
{kinds}

Memory of the Rasa process after the run: {memory}.
"""


def table(runs: Runs, memory: Dict[str, float], machine: str, epochs: int) -> str:
    """Return the page."""
    return _PAGE.format(
        rows="\n".join(_row(runs, name, visitors) for name, visitors in runs),
        kinds="\n".join(_kinds(runs)),
        memory=", ".join(f"{name} {megabytes:.0f} MB" for name, megabytes in memory.items()),
        machine=machine,
        epochs=epochs,
    )


def _row(runs: Runs, name: str, visitors: int) -> str:
    run, stock = runs[name, visitors], runs["stock Rasa", visitors]
    return (
        f"| {visitors} | {name} | {len(run.samples)} | {run.percentile(50):.1f} "
        f"| {run.percentile(95):.1f} | {run.rate():.1f} | {run.rate() / stock.rate():.1f} x |"
    )


def _kinds(runs: Runs) -> List[str]:
    ours, stock = runs["Wegweiser", 1], runs["stock Rasa", 1]
    return [
        f"| {kind} | {stock.percentile(50, kind):.1f} | {stock.percentile(95, kind):.1f} "
        f"| {ours.percentile(50, kind):.1f} | {ours.percentile(95, kind):.1f} |"
        for kind in ours.kinds()
    ]
