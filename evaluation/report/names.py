"""Sections on job names, differences and self-descriptions."""

from __future__ import annotations

from collections import defaultdict
from typing import Dict, List, Sequence, Tuple

from evaluation.descriptions import Described, share_among_first
from evaluation.differences import Asked
from evaluation.names import Named, name_scores
from evaluation.report.tables import NAMES, folded, joined, percent, quoted, table
from evaluation.study import Study
from wegweiser.catalogue.text import LANGUAGES

_Shares = Tuple[str, str]


def section(study: Study) -> str:
    """Role names, and roles found where there are none."""
    columns = (
        "",
        "texts",
        "precision",
        "recall",
        "texts exactly right",
        "unknown jobs: role found",
    )
    rows = [_names(study, language) for language in LANGUAGES]
    return joined(
        [
            "## Role names",
            "Precision and recall over pairs of text and role. The last column: texts on jobs "
            "that the bot does not know in which it finds one of its roles.",
            table(columns, rows),
            *(_wrong_names(f"{NAMES[lang]}, role texts", study.roles[lang]) for lang in LANGUAGES),
            *(_wrong_names(f"{NAMES[lang]}, unknown", study.unknown[lang]) for lang in LANGUAGES),
        ]
    )


def differences(study: Study) -> str:
    """Pairs that are asked for."""
    parts = [
        "## Difference between X and Y",
        "Asked over HTTP, each in a session of its own. Right: exactly these two roles are "
        "compared, in the order asked.",
    ]
    for language in LANGUAGES:
        asked = study.differences[language]
        wrong = [f"{quoted(a.text)}: {_ids(a.meant)}; {_shown(a)}" for a in asked if not a.right]
        share = percent(1 - len(wrong) / len(asked))
        parts += [f"{NAMES[language]}: {share} of {len(asked)}", folded("Wrong ones", wrong)]
    return joined(parts)


def descriptions(study: Study) -> str:
    """Whether a self-description alone leads to its role."""
    columns = [f"{NAMES[lang]}, {what}" for lang in LANGUAGES for what in ("first", "first three")]
    shares = {lang: _by_role(study.descriptions[lang]) for lang in LANGUAGES}
    roles = sorted({role for found in shares.values() for role in found})
    rows = [
        [role, *(share for lang in LANGUAGES for share in shares[lang].get(role, ("", "")))]
        for role in ["all", *(role for role in roles if role != "all")]
    ]
    return joined(
        [
            "## Self-descriptions",
            "The quiz knows the text and nothing else: how often its role comes first, and "
            "among the first three. Both the word lists and the trained likeness count, the latter "
            "where the intent is right. A text in which nothing was found counts as wrong.",
            table(("role", *columns), rows),
            *(_words_alone(study, language) for language in study.described_by_words),
        ]
    )


def _words_alone(study: Study, language: str) -> str:
    both, words = study.descriptions[language], study.described_by_words[language]
    first, three = _by_role(words)["all"]
    read = percent(sum(row.has_likeness for row in both) / max(len(both), 1))
    return (
        f"{NAMES[language]}: by the word lists alone {first} first, {three} among the first "
        f"three. The trained model read {read} of the texts."
    )


def _names(study: Study, language: str) -> List[str]:
    found, unknown = name_scores(study.roles[language]), study.unknown[language]
    hits = sum(not row.right for row in unknown)
    shares = [percent(share) for share in found[1:]]
    share = f"{percent(hits / len(unknown))} of {len(unknown)}"
    return [NAMES[language], str(found.texts), *shares, share]


def _wrong_names(title: str, rows: Sequence[Named]) -> str:
    wrong = [
        f"{quoted(r.text)}: {_ids(r.meant)}; found {_ids(r.found)}" for r in rows if not r.right
    ]
    return folded(title, wrong) if wrong else f"{title}: all right."


def _by_role(rows: Sequence[Described]) -> Dict[str, _Shares]:
    """Role, and `all`, to the shares first and among the first three."""
    grouped: Dict[str, List[Described]] = defaultdict(list)
    for row in rows:
        grouped[row.role].append(row)
        grouped["all"].append(row)
    return {
        role: (percent(share_among_first(found, 1)), percent(share_among_first(found, 3)))
        for role, found in grouped.items()
    }


def _shown(asked: Asked) -> str:
    return "no comparison" if asked.shown is None else f"shown {_ids(asked.shown)}"


def _ids(roles: Sequence[str]) -> str:
    return ", ".join(roles) or "none"
