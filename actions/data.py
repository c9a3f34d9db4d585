"""The visitor's own data: what is stored, a copy, deletion."""

from __future__ import annotations

from actions.confirming import in_words
from wegweiser.presentation import Reply, delete_reply, payloads
from wegweiser.presentation.layout import lines
from wegweiser.quiz import clear_evidence
from wegweiser.rasa_ext.actions.outcome import Outcome, say
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.rasa_ext.actions.turn_action import TurnAction


def forget_evidence(turn: Turn) -> Outcome:
    """ "Forget that" right after something was noted means the note, not everything."""
    state = clear_evidence(turn.catalogue, turn.state)
    return say(Reply(turn.voice.say("say_evidence_forgotten")), state=state)


class Data(TurnAction):
    """Answers questions about privacy, export and delete."""

    def name(self) -> str:
        return "action_data"

    def answer(self, turn: Turn) -> Outcome:
        if turn.pending.get("kind") == "evidence" and turn.intent == "delete_data":
            return forget_evidence(turn)
        if turn.intent == "delete_data":
            again = turn.pending.get("kind") == "delete" and in_words(turn)
            if again:
                return again
            return say(delete_reply(turn.voice), pending={"kind": "delete"}, next="stay")
        if turn.intent == "export_data":
            text = turn.voice.say("say_export")
            return say(Reply(text, (), {"type": "confirm", "action": "export", "text": text}))
        return say(Reply(self._privacy(turn), self._buttons(turn)))

    @staticmethod
    def _privacy(turn: Turn) -> str:
        settings, voice = turn.settings, turn.voice
        controller = settings.controller
        return lines(
            voice.say("say_privacy", days=settings.retention_days),
            voice.say("say_privacy_missed") if settings.keep_missed_texts else "",
            voice.say("say_privacy_controller", controller=controller) if controller else "",
            settings.privacy_url or "",
        )

    @staticmethod
    def _buttons(turn: Turn) -> tuple:
        stop = turn.voice.button("button_stop_keeping", payloads.keep_missed(False))
        return (
            turn.voice.button("control_export", payloads.EXPORT),
            turn.voice.button("control_delete", payloads.DELETE),
            *([stop] if turn.may_keep_missed == "yes" else []),
        )
