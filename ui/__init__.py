"""The window: paints frozen values and calls services; it never opens the database itself."""
