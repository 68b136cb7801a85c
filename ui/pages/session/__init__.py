"""The step "session"."""
