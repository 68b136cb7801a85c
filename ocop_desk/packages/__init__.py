"""Containers, signatures, verification."""
