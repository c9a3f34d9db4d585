"""The web channel: Rasa's side of the widget's contract."""

from wegweiser.rasa_ext.channel.input_channel import WebChannel

__all__ = ["WebChannel"]
