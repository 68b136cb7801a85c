"""Which pages somebody marked in the viewer: the one in sight, from a page on to the one in sight, or a part of one."""

from dataclasses import dataclass, replace

from ocop_desk.domain.dossiers import EvidenceLink, Region


@dataclass(frozen=True, slots=True)
class PageMarks:
    """What the next tie would be of. `start` is where a range began, in the document in sight."""

    document_id: int | None = None
    page: int = 0
    start: int | None = None
    region: Region | None = None
    region_page: int = 0

    def at(self, document_id: int, page: int) -> "PageMarks":
        """Another page is in sight; a range goes on in its document, a part of a page waits for the tie."""
        if document_id != self.document_id:
            return PageMarks(document_id, page)
        return replace(self, page=page)

    def begun(self) -> "PageMarks":
        """A range begins at the page in sight; begun there already, none does."""
        start = None if self.start == self.page else self.page
        return replace(self, start=start, region=None)

    def on(self, document_id: int, page: int, region: Region) -> "PageMarks":
        """A part of a page was drawn."""
        return PageMarks(document_id, page, None, region, page)

    def tied(self) -> "PageMarks":
        """The tie was made: back to the page in sight."""
        return PageMarks(self.document_id, self.page)

    def link(self, criterion: str) -> EvidenceLink | None:
        """The tie of what is marked; None while no document shows."""
        if self.document_id is None or not self.page:
            return None
        if self.region is not None:
            return EvidenceLink(0, self.document_id, criterion, self.region_page, self.region_page, region=self.region)
        first, last = sorted((self.start or self.page, self.page))
        return EvidenceLink(0, self.document_id, criterion, first, last)
