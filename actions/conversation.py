"""Small talk, questions about the bot, yes and no, language."""

from __future__ import annotations

from typing import Optional

from actions.confirming import confirmed, left_as_is
from actions.data import forget_evidence
from actions.distress import distress
from actions.follow_up import followed_up
from actions.knowledge import topic_outcome
from actions.missed import answers_keeping, take_answer
from actions.named import by_jobs
from actions.offers import softened, told
from actions.plain import plainly, quiz_help
from actions.rejecting import doubted, doubts_result, which_to_reject
from actions.roles import of_both
from wegweiser.presentation import Button, Reply, payloads
from wegweiser.quiz import pause
from wegweiser.rasa_ext.actions.meaning import both_meant, names_another_job
from wegweiser.rasa_ext.actions.outcome import Outcome, say
from wegweiser.rasa_ext.actions.repeats import said_again
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.rasa_ext.actions.turn_action import TurnAction
from wegweiser.rasa_ext.actions.ways_on import main_buttons
from wegweiser.understanding.small_talk import is_sure, small_talk

#: What chatter about the bot and insults may be taken for.
_CHATTY = ("greet", "help", "out_of_scope", "feedback", "bot_challenge")


class OpenChat(TurnAction):
    """Greets: that it is a bot, what it can do, what not to tell it."""

    def name(self) -> str:
        return "action_open_chat"

    def answer(self, turn: Turn) -> Outcome:
        short = {"type": "greeting", "text": turn.voice.say("say_open_below_notice")}
        return say(Reply(turn.voice.say("say_open"), main_buttons(turn), short))


class Conversation(TurnAction):
    """Answers small talk by intent."""

    def name(self) -> str:
        return "action_conversation"

    def answer(self, turn: Turn) -> Outcome:
        calm = distress(turn)
        if calm is not None:
            return calm
        if turn.intent == "goodbye":
            # Whoever leaves is asked no further question.
            paused = pause(turn.catalogue, turn.state) if turn.in_quiz else None
            return say(Reply(turn.voice.say("say_goodbye")), state=paused, next="close")
        return plainly(turn) or self._talk(turn)

    def _talk(self, turn: Turn) -> Outcome:
        if turn.intent == "feedback" and doubts_result(turn):
            return doubted(turn)
        kind = _chatter(turn)
        if kind is not None and is_sure(kind) and turn.intent in _CHATTY:
            return said_again(turn, f"say_small_{kind}")
        if turn.intent == "out_of_scope" and (turn.role_ids() or names_another_job(turn)):
            # A job was named: better an answer about it than none.
            return by_jobs(turn) or say()
        if turn.intent == "out_of_scope" and turn.values("topic") and kind is None:
            return topic_outcome(turn)
        if turn.intent == "out_of_scope" and both_meant(turn):
            return of_both(turn, "suits")  # "which is better?"
        if turn.intent in ("greet", "thanks", "help") and turn.role_ids():
            return by_jobs(turn) or say()  # "hello what is a press officer"
        if turn.intent == "human_contact":
            return say(Reply(self._contact(turn)))
        if turn.in_quiz and turn.intent == "help":
            return say(Reply(quiz_help(turn)))
        return said_again(turn, self._phrase(turn))

    @staticmethod
    def _phrase(turn: Turn) -> str:
        kind = _chatter(turn) if turn.intent in _CHATTY else None
        if kind is not None:
            return f"say_small_{kind}"
        if turn.intent == "greet" and turn.state.status == "paused":
            return "say_greet_paused"
        if turn.intent in ("greet", "thanks") and turn.in_quiz:
            return f"say_{turn.intent}_running"
        return f"say_{turn.intent}"

    @staticmethod
    def _contact(turn: Turn) -> str:
        contact = turn.settings.human_contact
        if contact is None:
            return turn.voice.say("say_human_contact_none")
        return turn.voice.say("say_human_contact", contact=turn.voice.text(contact))


def _chatter(turn: Turn) -> Optional[str]:
    """The kind of small talk; "I'm back" to a quiz that waits is a greeting to that."""
    kind = small_talk(turn.text)
    waiting = turn.in_quiz or turn.state.status in ("running", "paused")
    return None if kind == "back_again" and waiting else kind


class Confirmation(TurnAction):
    """Yes or no to what the bot asked last; without such a question, a way on."""

    def name(self) -> str:
        return "action_confirmation"

    def answer(self, turn: Turn) -> Outcome:
        if answers_keeping(turn):
            return take_answer(turn)
        reached = distress(turn) or followed_up(turn)
        if reached is not None:
            return reached
        kind = turn.pending.get("kind")
        if turn.intent == "affirm":
            outcome = confirmed(turn)
            if outcome is not None:
                return outcome
        elif kind == "evidence":
            # "No, I don't like writing" says more than no.
            return softened(turn) or told(turn) or forget_evidence(turn)
        elif kind:
            return left_as_is(turn)
        noted = told(turn)
        if noted is not None:
            return noted
        if doubts_result(turn):
            return doubted(turn)
        if turn.intent == "deny" and turn.focus.get("section") == "result":
            return which_to_reject(turn)
        if turn.in_quiz:
            return said_again(turn, "say_choose_an_option")
        return said_again(turn, "say_nothing_pending")


class ChangeLanguage(TurnAction):
    """The slot was set from the message before this runs; here it is confirmed."""

    def name(self) -> str:
        return "action_change_language"

    def answer(self, turn: Turn) -> Outcome:
        voice = turn.voice
        if len(turn.settings.languages) == 1:
            return say(Reply(voice.say("say_language_only")))
        if turn.value("language") is None:
            buttons = (
                Button("Deutsch", payloads.change_language("de")),
                Button("English", payloads.change_language("en")),
            )
            return say(Reply(voice.say("say_language_which"), buttons))
        return say(Reply(voice.say("say_language_changed")))
