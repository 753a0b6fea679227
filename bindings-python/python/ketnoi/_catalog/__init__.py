"""The parts of a catalog: its records, searches, subscriptions."""
