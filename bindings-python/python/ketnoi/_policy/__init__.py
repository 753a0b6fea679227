"""What changes when rules change: comparisons of two versions, and calendars."""
