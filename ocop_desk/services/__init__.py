"""Use cases: open, load, act, record, commit."""
