"""rasa-sdk actions, one file a concern: each a function from a turn to an outcome."""
