"""The length that is announced."""

from __future__ import annotations

from tests.unit.quiz.walks import answer_option, finish, walk
from wegweiser import quiz
from wegweiser.catalogue import Catalogue
from wegweiser.quiz import Progress, QuizState
from wegweiser.quiz.parameters import MAX_ANSWERS


def test_at_the_start(cat: Catalogue) -> None:
    told = quiz.progress(cat, quiz.start(cat))
    assert told.answered == 0
    assert 8 <= told.expected <= MAX_ANSWERS + 2
    assert told == quiz.progress(cat, QuizState())


def test_it_counts_up_and_ends_at_what_was_asked(cat: Catalogue) -> None:
    for number in range(5):
        state = quiz.start(cat)
        position = 0
        while state.open is not None:
            told = quiz.progress(cat, state)
            assert told.answered == position
            assert told.expected >= position + 1
            state = answer_option(number)(cat, state)
            position += 1
        assert quiz.progress(cat, state) == Progress(position, position)


def test_the_last_question_is_announced_as_the_last(cat: Catalogue) -> None:
    state = quiz.back(cat, finish(cat, quiz.start(cat)))
    told = quiz.progress(cat, state)
    assert told.expected == told.answered + 1


def test_the_practical_questions_are_counted(cat: Catalogue) -> None:
    state = quiz.start(cat)
    while state.open in cat.question:
        state = quiz.skip(cat, state)
    told = quiz.progress(cat, state)
    assert told.expected == told.answered + 2


def test_a_reopened_question_is_open_not_answered(cat: Catalogue) -> None:
    state = walk(cat, quiz.start(cat), [answer_option(0)] * 4)
    again = quiz.reopen(cat, state, state.answers[0][0])
    assert quiz.progress(cat, again).answered == 3


def test_an_early_result_is_complete(cat: Catalogue) -> None:
    state = quiz.finish_early(cat, walk(cat, quiz.start(cat), [answer_option(0)] * 4))
    assert quiz.progress(cat, state) == Progress(4, 4)
