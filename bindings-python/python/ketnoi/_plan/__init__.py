"""Programmes: cohorts, stable plans, timetables, targets, and who appears how often. The core plans; this asks and shows."""
