"""The letters of codes that people read aloud or copy from paper (Crockford's base 32)."""

CODE_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Digits and letters but I, L, O and U: what is written like one of these is read as the digit it looks like."""
