"""`python -m wegweiser.rasa_ext.server.actions`: rasa-sdk's server, warm from the start."""

from __future__ import annotations

import argparse
import logging

from rasa_sdk.endpoint import run
from rasa_sdk.utils import configure_colored_logging, update_sanic_log_level

from wegweiser.catalogue import load_catalogue
from wegweiser.understanding.warm_up import settle, warm_up


def main() -> None:
    """Serve the package `actions` until stopped, on the address in `SANIC_HOST`."""
    parser = argparse.ArgumentParser(prog="wegweiser.rasa_ext.server.actions", description=__doc__)
    parser.add_argument("--port", type=int, required=True, help="port to listen on")
    options = parser.parse_args()
    configure_colored_logging(logging.INFO)
    update_sanic_log_level()
    warm_up(load_catalogue())
    settle()
    run("actions", port=options.port)


if __name__ == "__main__":
    main()
