"""OCOP Desk: the headless core of the council's work."""

__version__ = "0.2.0"
