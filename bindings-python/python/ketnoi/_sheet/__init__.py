"""Spreadsheets: files to cells and back. What cells mean is read by the core."""
