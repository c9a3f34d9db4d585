"""The study as a Markdown page with pictures."""
