"""The step "dossier"."""
