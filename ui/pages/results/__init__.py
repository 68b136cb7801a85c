"""The step "results"."""
