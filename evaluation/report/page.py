"""The whole report."""

from __future__ import annotations

import datetime
import os
import platform
from collections import Counter
from importlib.metadata import version
from pathlib import Path

from evaluation import plots
from evaluation.report import intents, names, training
from evaluation.report.tables import NAMES, joined, table
from evaluation.study import Study
from evaluation.thresholds import configured, recommended, tried
from wegweiser.catalogue.text import LANGUAGES


def write_report(study: Study, folder: Path) -> Path:
    """Write `results.md` and its pictures; return the page's path."""
    folder.mkdir(parents=True, exist_ok=True)
    _draw(study, folder)
    path = folder / "results.md"
    path.write_text(page(study), encoding="utf-8")
    return path


def page(study: Study) -> str:
    """The report as Markdown."""
    parts = [
        head(study),
        intents.section(study),
        intents.out_of_scope(study),
        names.section(study),
        names.differences(study),
        names.descriptions(study),
        intents.languages(study),
        training.cross_validation(study),
        training.thresholds(study),
        training.pipelines(study),
    ]
    return joined(parts) + "\n"


def head(study: Study) -> str:
    """What was measured, where and when."""
    python = platform.python_version()
    machine = f"{os.cpu_count()} cores, {platform.system()}, Python {python}"
    trained = Counter(sentence.language for sentence in study.trained)
    rows = [[NAMES[lang], str(trained[lang]), *_sizes(study, lang)] for lang in LANGUAGES]
    columns = ("", "trained on", "test: intents", "role names", "unknown jobs", "differences")
    return joined(
        [
            "# Language understanding",
            f"Written by `make nlu-report` on {datetime.date.today()}. Machine: {machine}. "
            f"Rasa {version('rasa')}. Nobody looked at the training sentences while writing the "
            "test set (tests/nlu/README.md); what equals one of them is left out. "
            "Intents are the ones that the classifier learns; rules split five of them further. "
            "`nlu_fallback` counts as a wrong intent.",
            table((*columns, "self-descriptions"), rows),
        ]
    )


def _sizes(study: Study, language: str) -> list[str]:
    parts = (study.roles, study.unknown, study.differences, study.descriptions)
    return [str(len(study.of(language))), *(str(len(part[language])) for part in parts)]


def _draw(study: Study, folder: Path) -> None:
    found = {language: study.of(language) for language in LANGUAGES}
    for language in LANGUAGES:
        plots.draw_confusions(found[language], folder / f"confusions-{language}.png")
    plots.draw_confidences(found, folder / "confidences.png")
    values = configured()
    rows = {lang: tried(study.held_out(lang), values.ambiguity) for lang in LANGUAGES}
    chosen = {language: recommended(tries) for language, tries in rows.items()}
    plots.draw_thresholds(rows, chosen, values.thresholds, folder / "thresholds.png")
