"""Starts Rasa's server without what it never uses."""
