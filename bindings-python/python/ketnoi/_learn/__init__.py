"""Learning from past interactions: evaluation, and weights that are fitted to them."""
