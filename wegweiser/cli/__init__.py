"""The command line: run, train, check, missed, chat."""
