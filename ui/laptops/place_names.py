"""What a folder is called on the screen."""

from pathlib import Path


def place_name(folder: Path) -> str:
    """The name of a stick or folder; the whole path where it has none, as a drive of Windows does."""
    return folder.name or str(folder)
