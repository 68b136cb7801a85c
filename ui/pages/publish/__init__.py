"""The step "publish"."""
