"""Answers as HTML for notebooks: no script, no outside resource, every text escaped."""
