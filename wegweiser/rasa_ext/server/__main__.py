"""`python -m wegweiser.rasa_ext.server`: what `rasa run` does, without what is never used."""

from __future__ import annotations

import argparse
import logging

from wegweiser.rasa_ext.server import absent


def main() -> None:
    """Serve the model until stopped; `credentials.yml` and `endpoints.yml` are read here."""
    options = _parser().parse_args()
    absent.install()
    _configure_logs()
    from rasa.core.run import serve_application
    from rasa.core.utils import AvailableEndpoints

    absent.seal()
    serve_application(
        options.model,
        credentials="credentials.yml",
        endpoints=AvailableEndpoints.read_endpoints("endpoints.yml"),
        interface=options.interface,
        port=options.port,
        enable_api=False,
    )


def _configure_logs() -> None:
    """As Rasa's command line does it."""
    from rasa.utils.common import configure_logging_and_warnings
    from rasa.utils.io import configure_colored_logging
    from rasa.utils.log_utils import configure_structlog

    configure_logging_and_warnings(None, None, warn_only_once=True, filter_repeated_logs=True)
    configure_colored_logging(None)
    configure_structlog(logging.getLogger().level)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="wegweiser.rasa_ext.server", description=__doc__)
    parser.add_argument("--model", required=True, help="path of the trained model")
    parser.add_argument("--interface", required=True, help="address to listen on")
    parser.add_argument("--port", type=int, required=True, help="port to listen on")
    return parser


if __name__ == "__main__":
    main()
