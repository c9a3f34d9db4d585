"""Replies: advice and quiz objects as text, buttons and structured forms."""

from wegweiser.presentation.beside import Aside, beside_reply
from wegweiser.presentation.comparison import comparison_reply, second_role_reply
from wegweiser.presentation.confirm import (
    choose_reply,
    delete_reply,
    did_you_mean_reply,
    keep_missed_reply,
    restart_reply,
    which_role_reply,
)
from wegweiser.presentation.entry import entry_answer_reply
from wegweiser.presentation.evidence import evidence_reply
from wegweiser.presentation.fallback import fallback_reply
from wegweiser.presentation.glossary import (
    dispute_reply,
    neighbour_reply,
    roles_reply,
    term_reply,
    topic_reply,
)
from wegweiser.presentation.phrases import PhraseError, Phrases, load_phrases
from wegweiser.presentation.question import question_reply, reminder_reply, why_question_reply
from wegweiser.presentation.reply import Button, Custom, Reply
from wegweiser.presentation.result import result_reply, why_reply
from wegweiser.presentation.role import path_reply, role_reply, role_ways_on, skill_gap_reply
from wegweiser.presentation.sources import all_sources_reply, sources_reply
from wegweiser.presentation.standing import why_not_reply
from wegweiser.presentation.summary import summary_reply
from wegweiser.presentation.training_plan import training_plan_reply
from wegweiser.presentation.voice import Voice, voice

__all__ = [
    "Aside",
    "Button",
    "Custom",
    "PhraseError",
    "Phrases",
    "Reply",
    "Voice",
    "all_sources_reply",
    "beside_reply",
    "choose_reply",
    "comparison_reply",
    "delete_reply",
    "did_you_mean_reply",
    "dispute_reply",
    "entry_answer_reply",
    "evidence_reply",
    "fallback_reply",
    "keep_missed_reply",
    "load_phrases",
    "neighbour_reply",
    "path_reply",
    "question_reply",
    "reminder_reply",
    "restart_reply",
    "result_reply",
    "role_reply",
    "role_ways_on",
    "roles_reply",
    "second_role_reply",
    "skill_gap_reply",
    "sources_reply",
    "summary_reply",
    "term_reply",
    "topic_reply",
    "training_plan_reply",
    "voice",
    "which_role_reply",
    "why_not_reply",
    "why_question_reply",
    "why_reply",
]
