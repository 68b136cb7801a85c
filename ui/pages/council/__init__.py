"""The step "council"."""
