"""Small talk, questions about the bot, yes and no, language."""

from __future__ import annotations

from typing import Optional

from actions.data import forget_evidence
from actions.named import by_jobs
from actions.offers import main_buttons, noted
from wegweiser.presentation import Button, Reply, payloads
from wegweiser.quiz import restart
from wegweiser.rasa_ext.actions.outcome import Outcome, say
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.rasa_ext.actions.turn_action import TurnAction
from wegweiser.understanding.skills import find_evidence


class OpenChat(TurnAction):
    """Greets: that it is a bot, what it can do, what not to tell it."""

    def name(self) -> str:
        return "action_open_chat"

    def answer(self, turn: Turn) -> Outcome:
        return say(Reply(turn.voice.say("say_open"), main_buttons(turn)))


class Conversation(TurnAction):
    """Answers small talk by intent."""

    def name(self) -> str:
        return "action_conversation"

    def answer(self, turn: Turn) -> Outcome:
        if turn.intent == "crisis":
            # No question after this one: the visitor decides when to go on.
            return say(Reply(turn.voice.say("say_crisis")), next="close")
        if turn.intent == "out_of_scope" and (turn.role_ids() or turn.values("neighbour")):
            # A job of ours was named: better an answer about it than none.
            return by_jobs(turn) or say()
        if turn.intent == "human_contact":
            return say(Reply(self._contact(turn)))
        greeting = "say_greet_running" if turn.in_quiz else "say_greet"
        phrase = greeting if turn.intent == "greet" else f"say_{turn.intent}"
        offers = turn.intent in ("greet", "help", "out_of_scope") and not turn.in_quiz
        return say(Reply(turn.voice.say(phrase), main_buttons(turn) if offers else ()))

    @staticmethod
    def _contact(turn: Turn) -> str:
        contact = turn.settings.human_contact
        if contact is None:
            return turn.voice.say("say_human_contact_none")
        return turn.voice.say("say_human_contact", contact=turn.voice.text(contact))


class Confirmation(TurnAction):
    """Yes or no to what the bot asked last; without such a question, a way on."""

    def name(self) -> str:
        return "action_confirmation"

    def answer(self, turn: Turn) -> Outcome:
        kind = turn.pending.get("kind")
        if turn.intent == "affirm":
            outcome = self._yes(turn, kind)
            if outcome is not None:
                return outcome
        elif kind == "evidence":
            return forget_evidence(turn)
        elif kind:
            return say(Reply(turn.voice.say("say_left_as_is")))
        found = find_evidence(turn.catalogue, turn.text, turn.language)
        if found:
            return noted(turn, found)
        if turn.in_quiz:
            return say(Reply(turn.voice.say("say_choose_an_option")))
        return say(Reply(turn.voice.say("say_nothing_pending"), main_buttons(turn)))

    @staticmethod
    def _yes(turn: Turn, kind: Optional[str]) -> Optional[Outcome]:
        if kind == "delete":
            # The channel erases the conversation once it has this message.
            custom = {"type": "confirm", "action": "deleted", "text": turn.voice.say("say_deleted")}
            return say(Reply(turn.voice.say("say_deleted"), (), custom), next="close")
        if kind == "restart":
            fresh = restart(turn.catalogue, turn.state)
            return say(Reply(turn.voice.say("say_restarted")), state=fresh, next="ask")
        return None


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
