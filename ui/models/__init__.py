"""Table models with frozen rows."""
