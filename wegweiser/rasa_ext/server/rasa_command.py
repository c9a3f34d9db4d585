"""`python -m wegweiser.rasa_ext.server.rasa_command`: Rasa's command line without TensorFlow.

For commands on our configuration, which names no neural part: `train`, `data validate`.
"""

from __future__ import annotations

from wegweiser.rasa_ext.server import absent


def main() -> None:
    """Hand over to Rasa."""
    absent.install()
    from rasa.__main__ import main as rasa_main

    absent.seal()
    rasa_main()


if __name__ == "__main__":
    main()
