"""How sentences are divided, and how they reach a training."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Counter as Counts

from rasa.shared.nlu.training_data.loading import load_data

from evaluation.pipeline import nlu_file, read_sentences, write_sentences
from evaluation.sentences import Sentence, coarse, folds, split

SENTENCES = [
    Sentence(language, intent, f"{language} {intent} {number}")
    for language, intent, count in (
        ("de", "a", 40),
        ("de", "b", 20),
        ("en", "a", 20),
        ("en", "b", 20),
    )
    for number in range(count)
]


def strata(sentences: list[Sentence]) -> Counts[tuple[str, str]]:
    return Counter((s.language, s.intent) for s in sentences)


def test_a_split_keeps_the_shares_and_is_repeatable() -> None:
    kept, held_out = split(SENTENCES, most=50)
    assert len(kept) == 50
    assert strata(held_out) == {("de", "a"): 8, ("de", "b"): 4, ("en", "a"): 4, ("en", "b"): 4}
    assert not set(kept) & set(held_out)
    assert split(SENTENCES, most=50) == (kept, held_out)


def test_every_sentence_is_held_out_once() -> None:
    divisions = list(folds(SENTENCES))
    held_out = [sentence for _kept, part in divisions for sentence in part]
    assert sorted(held_out) == sorted(SENTENCES)
    for kept, part in divisions:
        assert not set(kept) & set(part)
        assert strata(part)["de", "a"] == 8


def test_finer_intents_count_as_those_that_are_learned() -> None:
    assert coarse("dont_know") == "skip"
    assert coarse("greet") == "greet"


def test_rasa_reads_what_is_written(tmp_path: Path) -> None:
    awkward = [
        Sentence("de", "greet", "hallo: #1 \"du\" – 'na'?"),
        Sentence("en", "thanks", "thx :) & more | so"),
        Sentence("de", "greet", "Grüß dich"),
    ]
    write_sentences(tmp_path / "some.json", awkward)
    assert read_sentences(tmp_path / "some.json") == awkward
    (tmp_path / "nlu.yml").write_text(nlu_file(awkward), encoding="utf-8")
    read = load_data(str(tmp_path / "nlu.yml")).intent_examples
    assert {(e.get("intent"), e.get("text")) for e in read} == {(s.intent, s.text) for s in awkward}
