"""Everything that plugs into Rasa: NLU components, channel, store, guarded patches."""
