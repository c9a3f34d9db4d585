"""Sections on the test set: intents, what is out of scope, language."""

from __future__ import annotations

from typing import List

from evaluation.report.tables import NAMES, by_language, folded, joined, percent, quoted, table
from evaluation.scores import (
    confusions,
    scores_by_intent,
    scores_of,
    share_refused,
    unrefused_scores,
    wrong_languages,
)
from evaluation.study import Study
from evaluation.twins import TWIN, with_twins
from wegweiser.catalogue.text import LANGUAGES

#: Confusions that are listed for a language.
_WORST = 20


def section(study: Study) -> str:
    """Scores, confusions and pictures."""
    columns = ("", "accuracy", "precision", "recall", "F1", "accuracy before refusals")
    rows = [[NAMES[language], *_scores(study, language)] for language in LANGUAGES]
    return joined(
        [
            "## Intents of the test set",
            "Precision, recall and F1 are means over the intents (macro). The last column is the "
            "classifier's best guess, whatever the threshold refuses.",
            table(columns, rows),
            *(_without_twins(study, language) for language in LANGUAGES),
            "![Confidence where right and where wrong](confidences.png)",
            by_language("Confusions", lambda language: _confusions(study, language)),
            by_language("Each intent", lambda language: _each(study, language)),
        ]
    )


def out_of_scope(study: Study) -> str:
    """What the bot refuses, rightly and wrongly."""
    columns = ("", "out of scope: caught", "in scope: refused")
    rows = [
        [NAMES[language], *(_percent_refused(study, language, scope) for scope in (False, True))]
        for language in LANGUAGES
    ]
    text = "Refused or caught: the intent is `out_of_scope` or `nlu_fallback`."
    return joined(["## Out of scope", text, table(columns, rows)])


def languages(study: Study) -> str:
    """How often the wrong language is proposed."""
    return joined(
        [
            "## Language",
            "Sentences for which no wrong language is proposed; a wish for another one aside.",
            *(_language(study, language) for language in LANGUAGES),
        ]
    )


def _scores(study: Study, language: str) -> List[str]:
    found = scores_of(study.of(language))
    best = unrefused_scores(study.of(language))
    return [percent(share) for share in (*found[1:], best.accuracy)]


def _without_twins(study: Study, language: str) -> str:
    predictions = study.of(language)
    twins = set(with_twins([p.sentence for p in predictions], study.trained))
    rest = scores_of([p for p in predictions if p.sentence not in twins])
    return (
        f"{NAMES[language]}: {len(twins)} of {len(predictions)} sentences have a near twin among "
        f"the training sentences (similarity of {TWIN} of 100 or more). Without them: accuracy "
        f"{percent(rest.accuracy)}, F1 {percent(rest.f1)}."
    )


def _percent_refused(study: Study, language: str, in_scope: bool) -> str:
    return percent(share_refused(study.of(language), in_scope))


def _confusions(study: Study, language: str) -> str:
    rows = [
        [row.intent, row.predicted, str(row.count), quoted(row.example)]
        for row in confusions(study.of(language))[:_WORST]
    ]
    columns = ("meant", "predicted", "sentences", "example")
    picture = f"![Confusion matrix](confusions-{language}.png)"
    return joined([table(columns, rows), picture])


def _each(study: Study, language: str) -> str:
    rows = [
        [row.intent, *(percent(share) for share in row[1:4]), str(row.sentences)]
        for row in scores_by_intent(study.of(language))
    ]
    return table(("intent, worst first", "precision", "recall", "F1", "sentences"), rows)


def _language(study: Study, language: str) -> str:
    asked = [p for p in study.of(language) if p.sentence.intent != "change_language"]
    wrong = wrong_languages(asked)
    share = percent(1 - len(wrong) / max(len(asked), 1))
    return joined(
        [f"{NAMES[language]}: {share}", folded("Wrong ones", [quoted(text) for text in wrong])]
    )
