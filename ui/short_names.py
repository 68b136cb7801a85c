"""Names short enough for the head of a column: the given name, with more words only where two would be the same."""

from collections import Counter
from collections.abc import Iterable, Mapping

from ocop_desk.domain.councils import CouncilMember
from ocop_desk.domain.text import nfc


def short_names(members: Iterable[CouncilMember]) -> Mapping[int, str]:
    """Member number to the fewest last words of the name that no other member shares.

    Two members of the very same name are told apart by their numbers on the roster: "Nguyễn Văn An (2)".
    """
    words = {member.member_id: nfc(member.name).split() or ["?"] for member in members}
    found: dict[int, str] = {}
    for length in range(1, max((len(one) for one in words.values()), default=0) + 1):
        tails = {number: " ".join(one[-length:]) for number, one in words.items()}
        counts = Counter(tail.casefold() for tail in tails.values())
        for number, tail in tails.items():
            if number not in found and counts[tail.casefold()] == 1:
                found[number] = tail
    for number, one in words.items():
        found.setdefault(number, f"{' '.join(one)} ({number})")
    return found
