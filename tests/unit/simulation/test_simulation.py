"""A small simulation with a fixed seed: floors that the quiz must not fall below.

The figures of the large one are in docs/quiz.md.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import List

import numpy as np
import pytest

from wegweiser.catalogue import Catalogue, load_catalogue
from wegweiser.simulation import measures
from wegweiser.simulation.calibrate import first_after
from wegweiser.simulation.command import main
from wegweiser.simulation.respondents import (
    choose,
    draw_people,
    haphazard,
    read_options,
    role_ids,
)
from wegweiser.simulation.runs import Finished, adaptive_shares, take_quiz
from wegweiser.simulation.study import Sample, draw_sample

PER_ROLE = 20


@pytest.fixture(scope="module")
def real() -> Catalogue:
    return load_catalogue()


@pytest.fixture(scope="module")
def sample(real: Catalogue) -> Sample:
    return draw_sample(real, PER_ROLE, seed=20)


@pytest.fixture(scope="module")
def finished(real: Catalogue, sample: Sample) -> List[Finished]:
    return [take_quiz(real, row) for row in sample.choices]


@pytest.fixture(scope="module")
def clicked(real: Catalogue, sample: Sample) -> List[Finished]:
    return [take_quiz(real, row) for row in sample.random]


def test_asking_everything_is_nearly_always_right(real: Catalogue, sample: Sample) -> None:
    right = first_after(real, sample.choices) == sample.people.role
    assert 0.92 <= right.mean() <= 0.98


def test_eight_adaptive_questions_do(real: Catalogue, sample: Sample) -> None:
    share = adaptive_shares(real, sample.choices, 8)
    assert measures.accuracy_by_length(share, sample.people.role, 1)[-1] >= 0.87
    assert measures.accuracy_by_length(share, sample.people.role, 3)[-1] >= 0.97


def test_the_quiz_that_stops_by_itself_is_right(
    real: Catalogue, sample: Sample, finished: List[Finished]
) -> None:
    meant = [role_ids(real)[index] for index in sample.people.role]
    first = [quiz.result.ranking[0][0] for quiz in finished]
    right = np.array([a == b for a, b in zip(meant, first, strict=True)])
    close = np.array([quiz.result.close for quiz in finished])
    assert right.mean() >= 0.89
    assert right[~close].mean() >= 0.92
    assert close.mean() <= 0.3
    assert np.mean([quiz.questions for quiz in finished]) <= 9


def test_shares_mean_what_they_say(
    real: Catalogue, sample: Sample, finished: List[Finished]
) -> None:
    said = np.array([quiz.result.ranking[0][1] for quiz in finished])
    first = [role_ids(real).index(quiz.result.ranking[0][0]) for quiz in finished]
    right = np.array(first) == sample.people.role
    assert abs(said.mean() - right.mean()) < 0.05
    assert measures.calibration_error(measures.reliability(said, right)) < 0.07


def test_haphazard_clicking_reaches_every_role_and_favours_none(
    real: Catalogue, clicked: List[Finished]
) -> None:
    firsts = measures.shares_of_firsts(clicked, role_ids(real))
    assert min(firsts.values()) > 0
    assert max(firsts.values()) <= 0.16
    assert measures.kinds(clicked)["role"] <= 0.2


def test_a_changed_answer_turns_only_what_was_called_close(
    real: Catalogue, finished: List[Finished]
) -> None:
    changes = measures.change_one_answer(real, finished[::3])
    assert changes.tried > 2000
    assert changes.flips > 0
    assert changes.uncalled == 0


def test_the_length_is_announced_truthfully(finished: List[Finished]) -> None:
    first, overall = measures.announcement_error(finished)
    assert first <= 2.2
    assert overall <= 1.4


def test_respondents_answer_by_their_likings(real: Catalogue) -> None:
    rng = np.random.default_rng(1)
    options = read_options(real)
    people = draw_people(real, 200, rng, sigma=0.0)
    trainer = people.role == role_ids(real).index("social_media_trainer")
    question = [q.id for q in real.questions].index("proud_of")
    learners = [o.id for o in real.questions[question].options].index("learners")
    choices = choose(options, people, rng)[:, question]
    assert (choices[trainer] == learners).mean() > 0.9


def test_haphazard_answers_are_even(real: Catalogue) -> None:
    answers = haphazard(read_options(real), 5000, np.random.default_rng(2))[:, 0]
    shares = np.bincount(answers) / len(answers)
    assert abs(shares - 1 / len(shares)).max() < 0.03


def test_the_same_seed_gives_the_same_people(real: Catalogue) -> None:
    one, other = draw_sample(real, 2, 5), draw_sample(real, 2, 5)
    assert (one.choices == other.choices).all()
    assert (one.people.likings == other.people.likings).all()


def test_the_command_writes_its_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--people", "2", "--seed", "3", "--out", str(tmp_path)]) == 0
    study = json.loads((tmp_path / "study.json").read_text(encoding="utf-8"))
    assert study["people"] == 32
    assert (tmp_path / "simulation.png").stat().st_size < 200_000
    report = (tmp_path / "report.md").read_text(encoding="utf-8")
    assert capsys.readouterr().out.strip() == report.strip()


@pytest.mark.parametrize("arguments", [["--help"], ["--people", "0"], ["--seed", "x"]])
def test_wrong_use_and_help_end_the_command(arguments: List[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == (0 if arguments == ["--help"] else 2)
