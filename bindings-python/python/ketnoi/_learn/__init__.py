"""Learning from past meetings: evaluation, and weights that are fitted to them."""
