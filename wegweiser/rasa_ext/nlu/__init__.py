"""NLU components: catalogue names, language, choices, fallback."""
