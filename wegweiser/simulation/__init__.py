"""Measures the quiz with simulated respondents: `python -m wegweiser.simulation`."""
