"""Wegweiser: a career-path quiz chatbot for social-media and communication jobs."""
