"""One folder a step of the work."""
