"""A failure with a message for the person at the terminal."""


class Failure(Exception):
    """The command cannot go on; the message says why and what to do."""
