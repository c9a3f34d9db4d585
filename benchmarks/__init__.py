"""Speed, memory and growth of the bot against stock Rasa, measured in one run."""
