"""Conversations in a SQL database, with delete."""
