"""Turns samples into a page of Markdown with pictures."""
