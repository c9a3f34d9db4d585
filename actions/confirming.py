"""Yes and no to "Really delete everything?" and "Start over?", by button, number or words."""

from __future__ import annotations

from typing import Optional

from wegweiser.presentation import Reply
from wegweiser.quiz import restart
from wegweiser.rasa_ext.actions.outcome import Outcome, say
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.understanding.folding import tokens
from wegweiser.understanding.wordlists import phrases

#: Numbers of the two buttons, yes first.
_YES, _NO = "1", "2"
_ASKED = ("delete", "restart")


def confirmed(turn: Turn) -> Optional[Outcome]:
    """What a yes does that was asked for; None where nothing was asked."""
    kind = turn.pending.get("kind")
    if kind == "delete":
        # The channel erases the conversation once it has this message.
        custom = {"type": "confirm", "action": "deleted", "text": turn.voice.say("say_deleted")}
        return say(Reply(turn.voice.say("say_deleted"), (), custom), next="close")
    if kind == "restart":
        fresh = restart(turn.catalogue, turn.state)
        return say(Reply(turn.voice.say("say_restarted")), state=fresh, next="ask")
    return None


def left_as_is(turn: Turn) -> Outcome:
    """What a no does."""
    return say(Reply(turn.voice.say("say_left_as_is")))


def by_number(turn: Turn) -> Optional[Outcome]:
    """ "1" or "2" to such a question; None for anything else."""
    number = turn.text.strip(" .)")
    if turn.pending.get("kind") not in _ASKED or number not in (_YES, _NO):
        return None
    return confirmed(turn) if number == _YES else left_as_is(turn)


def in_words(turn: Turn) -> Optional[Outcome]:
    """The wish said again after "Really?": "yes please delete it", "nein, nicht löschen".

    A button that is clicked twice is no yes.
    """
    if turn.pending.get("kind") not in _ASKED or turn.text.startswith("/"):
        return None
    said = [token.folded for token in tokens(turn.text)]
    if phrases("finer", "refusing").occurs(said):
        return left_as_is(turn)
    return confirmed(turn)
