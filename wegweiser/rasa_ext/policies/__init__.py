"""Which action follows a message."""
