"""The step "start"."""
