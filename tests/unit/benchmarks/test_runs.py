"""Samples of a stretch, the steps of a turn, and what is kept of them."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import List

import pytest

from benchmarks import keep
from benchmarks.load import Run
from benchmarks.parts import PARTS
from benchmarks.parts.latency import Latency
from benchmarks.report.aims import Aim
from benchmarks.report.page import write
from benchmarks.steps import Steps


def a_run() -> Run:
    """Ten seconds: one turn in the warm-up, three in the stretch, the last ends after it."""
    run = Run(10.0)
    run.add("a", -1.0, 0.5)
    run.add("a", 1.0, 1.2)
    run.add("b", 6.0, 6.1)
    run.add("b", 9.0, 11.0)
    return run


def test_turns_of_the_warm_up_do_not_count() -> None:
    run = a_run()
    assert run.times() == pytest.approx([200, 100, 2000])
    assert run.times("b") == pytest.approx([100, 2000])


def test_slices_are_by_beginning_and_rates_by_end() -> None:
    run = a_run()
    assert [len(part) for part in run.slices(2)] == [1, 2]
    assert run.rates(2) == [2 / 5, 1 / 5]


def test_samples_are_read_as_they_were_kept(tmp_path: Path) -> None:
    result = Latency({"bot": [a_run(), Run(1.0)]})
    keep.save(tmp_path, "latency", result, "short", "abc")
    kept = keep.load(tmp_path, "latency", Latency)
    assert kept is not None
    assert kept.result == result
    assert kept.result.rounds["bot"][0].times() == a_run().times()
    assert (kept.effort, kept.commit) == ("short", "abc")


def test_what_was_never_measured_is_none(tmp_path: Path) -> None:
    assert keep.load(tmp_path, "latency", Latency) is None


def test_a_page_without_any_samples_says_so(tmp_path: Path) -> None:
    page = write(tmp_path / "none", tmp_path).read_text(encoding="utf-8")
    assert page.count("not measured yet") == len(PARTS)


class Ticks:
    """A clock that shows the moments given."""

    def __init__(self, moments: List[float]) -> None:
        self._moments = iter(moments)

    def __call__(self) -> float:
        return next(self._moments)


def test_a_step_counts_without_the_steps_inside_it() -> None:
    steps = Steps(Ticks([0, 1, 3, 4, 5, 10]))
    with steps.step("outer"):
        with steps.step("inner"):
            pass
        with steps.step("inner"):
            pass
    assert steps.take() == {"inner": 3000, "outer": 7000}
    assert steps.take() == {}


class Watched:
    """Something with methods of both kinds."""

    def plain(self, value: int) -> int:
        return value + 1

    async def awaited(self, value: int) -> int:
        await asyncio.sleep(0)
        return self.plain(value)


def test_watched_methods_do_what_they_did() -> None:
    steps, thing = Steps(), Watched()
    steps.watch(thing, "plain", "plain")
    steps.watch(thing, "awaited", "awaited")
    assert asyncio.run(thing.awaited(1)) == 2
    assert set(steps.take()) == {"plain", "awaited"}


def test_an_aim_is_kept_or_not() -> None:
    fast = Aim("ms", "latency", lambda value: float(value), most=12)
    many = Aim("times", "throughput", lambda value: float(value), least=5)
    assert fast.row(12) == ["ms", "at most 12", "12.0", "yes"]
    assert fast.row(13)[-1] == "**no**"
    assert many.row(5.5) == ["times", "at least 5", "5.50", "yes"]
    assert many.row(4)[-1] == "**no**"
