"""The measured figures as a Markdown page."""

from __future__ import annotations

import statistics
from typing import Dict, List, NamedTuple, Sequence, Tuple

from benchmarks.widget.lighthouse import CATEGORIES, Marks
from benchmarks.widget.sizes import Size
from benchmarks.widget.visits import Access, Opened


class Measured(NamedTuple):
    """All that was measured. Keys are what a row is named."""

    machine: str
    chromium: str
    lighthouse: str
    sizes: Dict[str, Size]
    marks: Dict[str, List[Marks]]
    visits: Dict[Tuple[str, str], List[Opened]]  # by bot, and machine and network
    access: Access


_PAGE = """# The widget, measured

Written by `make widget-report` in Chromium {chromium}. Machine: {machine}
(times rise with it). Median of n, and in brackets the smallest and the largest.

## Size

Bytes of what a browser loads. "Whole chat" is the loader and all that opening the chat loads in
one language; replies of the server are not counted.

| | requests | raw | gzip -9 | Brotli 11 |
|---|---|---|---|---|
{sizes}

## From the click to a chat that is ready

Milliseconds from the click on the site's button until the greeting is shown and the field has
the focus, n = {n}, nothing cached, the site and the bot on this machine. "Slow phone": processor
4 times slower, 150 ms and 1.6 Mbit/s. Layout shift: the largest sum of a visit, with what follows
the click.

| bot | machine and network | ms | layout shift | requests to others | errors in the console |
|---|---|---|---|---|---|
{visits}

## Lighthouse {lighthouse}, mobile preset

Marks of 0 to 100, n = {runs}; milliseconds of simulated time.

| page | performance | accessibility | first paint ms | largest paint ms |
|---|---|---|---|---|
{marks}

## Beside others

The others were measured earlier by us, in Chromium 156 with axe 4.14; their sizes are gzip -9 of
what a page loads. Ours are from this run, with axe {axe} on a site's page, closed and open; the
tests look at every state (see [accessibility](../../docs/accessibility.md)). "Strict policy":
`default-src 'none'` with Trusted Types, the bot named in `script-src` and `connect-src` only.

| | size | button by keyboard | `role=log` | axe A/AA | strict policy | outside requests |
|---|---|---|---|---|---|---|
{ours}
{others}
"""
#: As measured earlier; what was not measured is a dash.
_OTHERS = (
    ("RasaHQ chat-widget 0.1.19", "52 KB + font", "no", "no", "contrast", "1 violation", "none"),
    (
        "rasa-webchat 1.0.1 (last commit 2023)",
        "211 KB",
        "yes, Esc does not close; quick replies are not focusable",
        "no",
        "2 critical",
        "55 errors, dead under Trusted Types",
        "web fonts",
    ),
    ("deep-chat 2.4.2", "111 KB", "no button", "no", "2", "dead under Trusted Types", "web fonts"),
    ("botpress webchat 4.5", "243 KB", "–", "–", "–", "–", "cloud"),
    ("typebot 0.10", "196 KB", "–", "–", "–", "–", "cloud"),
)


def page(measured: Measured) -> str:
    """Return the page."""
    first = next(iter(measured.visits.values()))
    return _PAGE.format(
        chromium=measured.chromium,
        machine=measured.machine,
        lighthouse=measured.lighthouse,
        axe=measured.access.axe,
        n=len(first),
        runs=len(next(iter(measured.marks.values()))),
        sizes="\n".join(_sizes(measured.sizes, first[0])),
        visits="\n".join(_visit(*key, runs) for key, runs in measured.visits.items()),
        marks="\n".join(_marks(name, runs) for name, runs in measured.marks.items()),
        ours=_ours(measured),
        others="\n".join(f"| {' | '.join(cells)} |" for cells in _OTHERS),
    )


def _file(address: str) -> str:
    """The path below `widget` of what an address asks for."""
    path = address.split("?")[0].partition("/chat/")[2]
    return path.replace("widget/", "", 1)


def _loaded(sizes: Dict[str, Size], addresses: Sequence[str]) -> List[Size]:
    return [sizes[_file(one)] for one in addresses if _file(one) in sizes]


def _sizes(sizes: Dict[str, Size], visit: Opened) -> List[str]:
    loader = _loaded(sizes, visit.before)
    rows = {"loader, before the click": loader, "whole chat": loader + _loaded(sizes, visit.after)}
    return [f"| {name} | {len(loads)} | {_bytes(loads)} |" for name, loads in rows.items()]


def _bytes(loads: Sequence[Size]) -> str:
    return " | ".join(f"{sum(column):,}" for column in zip(*loads, strict=True))


def _visit(bot: str, conditions: str, runs: Sequence[Opened]) -> str:
    ready = spread([run.ready for run in runs])
    shift = max(run.shift for run in runs)
    faults = sum(len(run.faults) for run in runs)
    return f"| {bot} | {conditions} | {ready} | {shift:.3f} | {_outside(runs)} | {faults} |"


def _outside(runs: Sequence[Opened]) -> int:
    own = ("http://127.0.0.1:", "http://localhost:", "data:", "blob:")
    return sum(not one.startswith(own) for run in runs for one in run.before + run.after)


def _marks(name: str, runs: Sequence[Marks]) -> str:
    cells = [spread([run.marks[category] for run in runs]) for category in CATEGORIES]
    cells += [
        spread([run.first_paint for run in runs]),
        spread([run.largest_paint for run in runs]),
    ]
    return f"| {name} | {' | '.join(cells)} |"


def spread(values: Sequence[float]) -> str:
    """Median, smallest and largest."""
    return f"{statistics.median(values):.0f} ({min(values):.0f} to {max(values):.0f})"


def _ours(measured: Measured) -> str:
    runs = [run for visits in measured.visits.values() for run in visits]
    visit, access = runs[0], measured.access
    loads = _loaded(measured.sizes, visit.before + visit.after)
    faults = sum(len(run.faults) for run in runs)
    cells = [
        f"{sum(one.gzip for one in loads) / 1000:.1f} KB",
        f"{_yes(access.by_key)}, Esc {'closes' if access.escape else 'does not close'}",
        _yes(access.log),
        str(access.violations),
        f"{faults} errors",
        str(_outside(runs) or "none"),
    ]
    return f"| **Wegweiser** | {' | '.join(cells)} |"


def _yes(there: bool) -> str:
    return "yes" if there else "no"
