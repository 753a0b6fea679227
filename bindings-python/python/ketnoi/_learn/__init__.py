"""Learning from what happened: how well past meetings are found, weights fitted to them, sectors that a text suggests."""
