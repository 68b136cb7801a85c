"""A fingerprint set out to be read aloud."""


def in_two_lines(words: str) -> str:
    """Groups of digits in two lines of as many: whoever compares them keeps the place."""
    groups = words.split()
    half = -(-len(groups) // 2)
    return "\n".join(line for line in (" ".join(groups[:half]), " ".join(groups[half:])) if line)
