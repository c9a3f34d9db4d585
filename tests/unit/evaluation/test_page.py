"""The report of a small study made up by hand."""

from __future__ import annotations

from evaluation.candidates import Candidate
from evaluation.child import Measured
from evaluation.descriptions import Described
from evaluation.differences import Asked
from evaluation.names import Named
from evaluation.report.page import page
from evaluation.sentences import Sentence
from evaluation.study import Study
from tests.unit.evaluation.predictions import predicted

BOTH = ("de", "en")


def study(kept: bool = False) -> Study:
    """Half of the test set is right, all of the cross-validation."""
    right = [predicted("greet", "greet", f"hi {x}", language=x) for x in BOTH]
    wrong = [predicted("thanks", "greet", "ta | so `x`", language=x) for x in BOTH]
    measured = Measured([*right, *wrong], 10.0, 2.0, 500.0)
    return Study(
        trained=[Sentence("de", "greet", "Hi de!"), Sentence("en", "greet", "good evening")],
        predictions=[*right, *wrong],
        roles={x: [Named("pr or copy", ("pr_manager",), ("copywriter",))] for x in BOTH},
        unknown={x: [Named("a baker", (), ())] for x in BOTH},
        descriptions={x: [Described("I film", "video_editor", ("video_editor",))] for x in BOTH},
        differences={x: [Asked("a or b", ("a", "b"), ("b", "a"))] for x in BOTH},
        folds=[right, right],
        candidates=[Candidate("chosen", measured, False), Candidate("diet", measured, kept)],
    )


def test_every_section_is_there() -> None:
    titles = [line[3:] for line in page(study()).splitlines() if line.startswith("## ")]
    assert titles == [
        "Intents of the test set",
        "Confusions",
        "Each intent",
        "Out of scope",
        "Role names",
        "Difference between X and Y",
        "Self-descriptions",
        "Language",
        "Cross-validation",
        "Threshold",
        "Thresholds tried",
        "Pipelines",
    ]


def test_figures_by_hand() -> None:
    text = page(study())
    assert "| German | 50.0 % | 25.0 % | 50.0 % | 33.3 % | 50.0 % |" in text
    assert "German -50.0, English -50.0" in text
    # "Hi de!" is the only twin; the one sentence that is left is wrong.
    assert "German: 1 of 2 sentences have a near twin" in text
    assert "English: 0 of 2 sentences have a near twin" in text


def test_the_wrong_order_and_awkward_texts_are_shown() -> None:
    text = page(study())
    assert "`a or b`: a, b; shown b, a" in text
    assert "| thanks | greet | 1 | `ta / so 'x'` |" in text


def test_kept_figures_are_marked() -> None:
    assert "diet (measured in an earlier run)" in page(study(kept=True))
    assert "earlier run" not in page(study())
