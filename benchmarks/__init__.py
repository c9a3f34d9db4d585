"""Speed of a turn against stock Rasa, measured in one run."""
