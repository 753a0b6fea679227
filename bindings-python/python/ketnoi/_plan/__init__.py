"""Plans of a programme: cohorts, stable matchings, timetables, targets, exposure."""
