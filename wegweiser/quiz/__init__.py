"""The quiz engine: state in, state out. Pure and deterministic, no I/O, no Rasa."""

from wegweiser.quiz.explanation import Reason, reasons_for
from wegweiser.quiz.flips import Flip
from wegweiser.quiz.operations import (
    UnknownAnswer,
    add_description,
    add_evidence,
    answer,
    back,
    clear_evidence,
    dont_know,
    drop_evidence,
    finish_early,
    open_question,
    pause,
    reject,
    reopen,
    restart,
    resume,
    skip,
    start,
    unreject,
)
from wegweiser.quiz.posterior import posterior
from wegweiser.quiz.progress import Progress, is_practical, progress
from wegweiser.quiz.result import Result, result
from wegweiser.quiz.state import SKIPPED, UNKNOWN, Description, Evidence, QuizState

__all__ = [
    "SKIPPED",
    "UNKNOWN",
    "Description",
    "Evidence",
    "Flip",
    "Progress",
    "QuizState",
    "Reason",
    "Result",
    "UnknownAnswer",
    "add_description",
    "add_evidence",
    "answer",
    "back",
    "clear_evidence",
    "dont_know",
    "drop_evidence",
    "finish_early",
    "is_practical",
    "open_question",
    "pause",
    "posterior",
    "progress",
    "reasons_for",
    "reject",
    "reopen",
    "restart",
    "result",
    "resume",
    "skip",
    "start",
    "unreject",
]
