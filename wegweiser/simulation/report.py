"""The study in words: a Markdown page of tables, and whether each aim is met."""

from __future__ import annotations

from typing import Any, Dict, List, NamedTuple, Sequence

Study = Dict[str, Any]


class Aim(NamedTuple):
    """An aim set before measuring, what was measured, and whether it holds."""

    text: str
    measured: str
    holds: bool


def percent(share: float) -> str:
    """A share (0 to 1) as a percentage with one decimal."""
    return f"{100 * share:.1f} %"


def aims(study: Study) -> List[Aim]:
    """Compare the study with the aims."""
    curves, natural = study["curves"], study["natural"]
    eight, everything = curves["adaptive_top1"][7], curves["fixed_top1"][-1]
    fixed = curves["fixed_top1"][13]
    three, firsts = curves["adaptive_top3"][7], study["random"]["firsts"]
    uncalled = study["changed_answer"]["uncalled"]
    return [
        Aim(
            "asking everything: top 1 about 95 %", percent(everything), 0.94 <= everything <= 0.965
        ),
        Aim("adaptive, 8 questions: top 1 at least 90 %", percent(eight), eight >= 0.9),
        Aim(
            "... and within 5 points of asking everything",
            f"{100 * (everything - eight):.1f} points",
            everything - eight <= 0.05,
        ),
        Aim("... and no worse than fixed order at 14", f"{percent(fixed)} fixed", eight >= fixed),
        Aim("adaptive, 8 questions: top 3 at least 97 %", percent(three), three >= 0.97),
        Aim(
            "every role is reached by haphazard clicking",
            percent(min(firsts.values())),
            min(firsts.values()) > 0,
        ),
        Aim("... and none above 12 %", percent(max(firsts.values())), max(firsts.values()) <= 0.12),
        Aim(
            "at most 30 % of results called close",
            percent(natural["close"]),
            natural["close"] <= 0.3,
        ),
        Aim(
            "one changed answer flips only what was called close",
            f"{uncalled} violations",
            uncalled == 0,
        ),
        Aim(
            "shares calibrated (mean error at most 3 points)",
            f"{100 * natural['calibration_error']:.1f} points",
            natural["calibration_error"] <= 0.03,
        ),
    ]


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def page(study: Study) -> str:
    """The whole report as Markdown."""
    parts = [
        f"# Simulation: {study['people']} respondents, seed {study['seed']}",
        table(
            ("Aim", "Measured", "Holds"),
            [(aim.text, aim.measured, "yes" if aim.holds else "no") for aim in aims(study)],
        ),
        "## Right role by number of questions",
        _curves(study["curves"]),
        "## The quiz as it stops by itself",
        _natural(study["natural"]),
        "## With two likings written first",
        _told(study["told_first"]),
        "## Said and right",
        _reliability(study["natural"]["reliability"]),
        "## Haphazard clicking",
        _random(study["random"]),
        "## Changed answers",
        _changes(study),
        "## By role",
        _roles(study),
        "## Harder respondents",
        _harder(study["harder"]),
    ]
    return "\n\n".join(parts) + "\n"


def _curves(curves: Dict[str, List[float]]) -> str:
    def row(name: str, key: str, counts: Sequence[int]) -> List[str]:
        values = curves[key]
        return [name, *(percent(values[n - 1]) if n <= len(values) else "" for n in counts)]

    counts = (4, 6, 8, 10, 12, 14, len(curves["fixed_top1"]))
    return table(
        ("Questions", *(str(n) for n in counts)),
        [
            row("adaptive, top 1", "adaptive_top1", counts),
            row("adaptive, top 3", "adaptive_top3", counts),
            row("file order, top 1", "fixed_top1", counts),
            row("file order, top 3", "fixed_top3", counts),
            row("random orders (mean), top 1", "random_orders_top1", counts),
        ],
    )


def _natural(natural: Dict[str, Any]) -> str:
    lengths = ", ".join(f"{n}: {percent(s)}" for n, s in natural["questions_shares"].items())
    kinds = ", ".join(f"{kind} {percent(share)}" for kind, share in natural["kinds"].items())
    rows = [
        ("top 1", percent(natural["top1"])),
        ("top 3", percent(natural["top3"])),
        ("called close", percent(natural["close"])),
        ("top 1 of those not called close", percent(natural["top1_not_close"])),
        ("questions asked, mean", f"{natural['questions_mean']:.1f}"),
        ("questions asked", lengths),
        ("kind of result", kinds),
        ("error of the announced length at the first question", _questions(natural, "first")),
        ("... over all questions", _questions(natural, "mean")),
    ]
    return table(("", ""), rows)


def _told(told: Dict[str, float]) -> str:
    return (
        f"Top 1 {percent(told['top1'])}, top 3 {percent(told['top3'])}, "
        f"called close {percent(told['close'])}, questions asked, mean: "
        f"{told['questions_mean']:.1f}."
    )


def _questions(natural: Dict[str, Any], which: str) -> str:
    return f"{natural[f'announcement_error_{which}']:.1f} questions"


def _reliability(bins: List[Dict[str, float]]) -> str:
    rows = [(percent(b["said"]), percent(b["right"]), str(b["count"])) for b in bins]
    return table(("Share said of the first role (mean)", "Right", "Results"), rows)


def _random(random: Dict[str, Any]) -> str:
    kinds = ", ".join(f"{kind} {percent(share)}" for kind, share in random["kinds"].items())
    return (
        f"Called close: {percent(random['close'])}. Kind of result: {kinds}. "
        f"Questions asked, mean: {random['questions_mean']:.1f}."
    )


def _changes(study: Study) -> str:
    rows = []
    for key, name in (
        ("changed_answer", "one answer of a finished quiz changed"),
        ("answered_otherwise", "one answer given differently, other questions follow"),
        ("taken_again", "the same person on another day"),
    ):
        found = study[key]
        tried = found["tried"]
        rows.append(
            (
                name,
                str(tried),
                percent(found["flips"] / tried),
                f"{found['uncalled']} ({percent(found['uncalled'] / tried)})",
            )
        )
    return table(("", "Tried", "Another role first", "... with no result called close"), rows)


def _roles(study: Study) -> str:
    firsts = study["random"]["firsts"]
    rows = [
        (role, percent(right), percent(firsts[role]))
        for role, right in study["natural"]["by_role"].items()
    ]
    return table(("Role", "Top 1 of its people", "First of haphazard clicking"), rows)


def _harder(cases: List[Dict[str, Any]]) -> str:
    rows = [
        (case["name"], *(percent(case[key]) for key in ("top1", "top3", "close", "role")))
        for case in cases
    ]
    return table(("Respondents", "Top 1", "Top 3", "Called close", "Called a role"), rows)
