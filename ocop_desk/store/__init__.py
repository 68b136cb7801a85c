"""One council, one SQLite file."""
