"""The step "board"."""
