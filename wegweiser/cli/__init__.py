"""The command line: run, train, check, chat."""
