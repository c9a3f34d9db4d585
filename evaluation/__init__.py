"""Measures language understanding: `python -m evaluation`, results in results.md."""
