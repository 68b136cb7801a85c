"""The step "products"."""
