"""Sections on what is trained anew: cross-validation, threshold, pipelines."""

from __future__ import annotations

from typing import List

from evaluation.candidates import Candidate
from evaluation.cross_validation import Spread, summary
from evaluation.report.reasons import reasons
from evaluation.report.tables import NAMES, by_language, joined, percent, table
from evaluation.scores import scores_of, unrefused_scores
from evaluation.sentences import FOLDS, SEED
from evaluation.study import Study
from evaluation.thresholds import MOST_LOST, configured, recommended, tried
from wegweiser.catalogue.text import LANGUAGES


def cross_validation(study: Study) -> str:
    """Mean and spread over the folds."""
    rows = []
    for language in LANGUAGES:
        found = summary(study.folds, language)
        rows.append([NAMES[language], _spread(found.accuracy), _spread(found.f1)])
    return joined(
        [
            "## Cross-validation",
            f"{FOLDS} folds of the training sentences, stratified by intent and language, seed "
            f"{SEED}; the whole pipeline of config.yml trained for each. Mean and standard "
            "deviation over the folds. The language model alone has read all sentences: it "
            "takes no part in choosing an intent.",
            table(("", "accuracy", "macro F1"), rows),
            "By how much the test set is easier (accuracy, points): "
            + ", ".join(f"{NAMES[lang]} {_easier(study, lang):+.1f}" for lang in LANGUAGES)
            + ". Held-out training sentences resemble those trained on more than an independent "
            "test set does: one that is much easier is a reason to look for what leaked.",
        ]
    )


def thresholds(study: Study) -> str:
    """What each threshold refuses, and which to take."""
    return joined(
        [
            "## Threshold",
            "From the sentences that the cross-validation held out. Wrong: another intent than "
            "the one meant is the best guess. Right: the best guess is right and in scope. Each "
            f"row includes what the ambiguity threshold ({configured().ambiguity}) refuses. "
            f"Recommended: the highest one that loses at most {percent(MOST_LOST)} of the right "
            "ones, for a wrong answer costs a visitor more than being asked again.",
            "![What a threshold refuses](thresholds.png)",
            by_language("Thresholds tried", lambda language: _tried(study, language)),
        ]
    )


def pipelines(study: Study) -> str:
    """All pipelines on one division of the sentences."""
    first = study.candidates[0].measured.predictions
    columns = ("pipeline", "accuracy", "macro F1")
    figures = [f"{NAMES[lang]}: {what}" for lang in LANGUAGES for what in ("accuracy", "F1")]
    costs = ("training s", "p50 ms a parse", "peak MB")
    return joined(
        [
            "## Pipelines",
            f"One division of the training sentences, seed {SEED}, the same for all; "
            f"{len(first)} sentences held out. What counts is the best guess: no fallback. Each "
            "pipeline trains in one process, loads and parses in another.",
            table((*columns, *figures, *costs), [_pipeline(c) for c in study.candidates]),
            reasons(study.candidates),
        ]
    )


def _easier(study: Study, language: str) -> float:
    tested = scores_of(study.of(language)).accuracy
    return 100 * (tested - summary(study.folds, language).accuracy.mean)


def _spread(found: Spread) -> str:
    return f"{percent(found.mean)} ± {100 * found.deviation:.1f}"


def _tried(study: Study, language: str) -> str:
    values = configured()
    rows = tried(study.held_out(language), values.ambiguity)
    shown = [
        [f"{row.threshold:.2f}", percent(row.wrong_refused), percent(row.right_lost)]
        for row in rows
        if round(100 * row.threshold) % 5 == 0
    ]
    columns = ("threshold", "wrong ones refused", "right ones lost")
    advice = f"Recommended: **{recommended(rows):.2f}**"
    return joined(
        [f"{advice}, config.yml has {values.thresholds[language]:.2f}.", table(columns, shown)]
    )


def _pipeline(candidate: Candidate) -> List[str]:
    measured = candidate.measured
    shares = []
    for languages in (LANGUAGES, *((language,) for language in LANGUAGES)):
        part = [p for p in measured.predictions if p.sentence.language in languages]
        found = unrefused_scores(part)
        shares += [percent(found.accuracy), percent(found.f1)]
    name = f"{candidate.name} (measured in an earlier run)" if candidate.kept else candidate.name
    costs = (measured.seconds, measured.milliseconds, measured.megabytes)
    return [name, *shares, *(f"{cost:.1f}" for cost in costs)]
