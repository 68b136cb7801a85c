"""The revisions of the council file's tables, in order; once released a revision is never edited."""
