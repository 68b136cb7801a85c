"""The step "scoring"."""
