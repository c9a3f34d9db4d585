"""What all actions share: reading a turn off the tracker and answering it."""

from wegweiser.rasa_ext.actions.outcome import Outcome
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.rasa_ext.actions.turn_action import TurnAction

__all__ = ["Outcome", "Turn", "TurnAction"]
