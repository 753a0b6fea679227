"""Results of a search: a match, a ranking, many rankings."""
