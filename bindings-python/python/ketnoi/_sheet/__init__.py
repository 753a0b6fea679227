"""Spreadsheets: files to cells and back. The core reads the cells."""
