"""Cells that are drawn: levels, stars."""
