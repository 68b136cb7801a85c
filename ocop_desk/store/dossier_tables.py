"""The tables of dossiers: evidence stored once by its hash, what is said of it, and what sessions used."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, PrimaryKeyConstraint, UniqueConstraint
from sqlalchemy import text as sql

from ocop_desk.domain.dossiers import AssessmentSource, EvidenceKind, LinkSource, Media
from ocop_desk.domain.products import RegistrationKind
from ocop_desk.store.column_types import at_least, blob, day, flag, json_value, moment, one_of, sha256, text
from ocop_desk.store.table_making import number, reference, table
from ocop_desk.store.values import ContentState

dossier = table(
    "dossier",
    number("dossier_id"),
    reference("product_id", "product.product_id"),
    one_of("kind", RegistrationKind),
    at_least("year", 2018),
    reference("previous_id", "dossier.dossier_id", nullable=True),
    at_least("samples", 0),
    text("letter_number"),
    day("letter_date", nullable=True),
    day("received", nullable=True),
    moment("made_at"),
    moment("changed_at"),
    Index(None, "product_id"),
    never_reuse_ids=True,
)

# The bytes of a document, stored once whoever has it. While they arrive there is no hash yet.
evidence_content = table(
    "evidence_content",
    number("content_id"),
    sha256("sha256", nullable=True),
    at_least("size", 0),
    one_of("media", Media),
    at_least("pages", 0),
    one_of("state", ContentState),
    UniqueConstraint("sha256"),
    CheckConstraint("(sha256 IS NULL) = (state = 'arriving')", name="hashed_once_arrived"),
    Index(None, "size"),
    never_reuse_ids=True,
)

evidence_chunk = table(
    "evidence_chunk",
    number("chunk_id"),
    reference("content_id", "evidence_content.content_id"),
    at_least("place", 0),
    blob("data"),
    UniqueConstraint("content_id", "place"),
)

evidence_document = table(
    "evidence_document",
    number("document_id"),
    reference("dossier_id", "dossier.dossier_id"),
    reference("content_id", "evidence_content.content_id"),
    text("name", filled=True),
    one_of("kind", EvidenceKind),
    text("number"),
    text("issuer"),
    day("issued", nullable=True),
    day("valid_until", nullable=True),
    flag("confidential"),
    text("note"),
    Column("turned", Integer, CheckConstraint("turned IN (0, 90, 180, 270)", name="turned_quarter"), nullable=False),
    reference("kept_from", "evidence_document.document_id", nullable=True),
    text("added_by"),
    moment("added_at"),
    moment("removed_at", nullable=True),
    text("removed_reason"),
    CheckConstraint("(removed_at IS NULL) = (removed_reason = '')", name="removed_for_a_reason"),
    Index(None, "dossier_id"),
    Index(None, "content_id"),
    never_reuse_ids=True,
)
Index(
    "ix_evidence_document_dossier_id_content_id",
    evidence_document.c.dossier_id,
    evidence_document.c.content_id,
    unique=True,
    sqlite_where=sql("removed_at IS NULL"),
)

# A region is four numbers in thousandths of the page, or empty for the whole page.
evidence_link = table(
    "evidence_link",
    number("link_id"),
    reference("document_id", "evidence_document.document_id"),
    text("criterion", filled=True),
    at_least("first_page", 1),
    at_least("last_page", 1),
    text("region"),
    one_of("source", LinkSource),
    text("added_by"),
    moment("added_at"),
    CheckConstraint("last_page >= first_page", name="pages_in_order"),
    Index(None, "document_id"),
    never_reuse_ids=True,
)

assessment = table(
    "assessment",
    reference("dossier_id", "dossier.dossier_id"),
    one_of("source", AssessmentSource),
    text("number"),
    day("made_on", nullable=True),
    text("place"),
    json_value("people"),
    text("summary"),
    text("conclusion"),
    moment("saved_at"),
    PrimaryKeyConstraint("dossier_id", "source"),
)

assessment_line = table(
    "assessment_line",
    reference("dossier_id", "dossier.dossier_id"),
    one_of("source", AssessmentSource),
    text("criterion", filled=True),
    at_least("level", 0, nullable=True),
    text("text"),
    PrimaryKeyConstraint("dossier_id", "source", "criterion"),
)

# What a check of a dossier found; without `complete` a product goes on only by a decision.
dossier_check = table(
    "dossier_check",
    number("check_id"),
    reference("dossier_id", "dossier.dossier_id"),
    day("held_for"),
    flag("complete"),
    json_value("wanting"),
    text("decision"),
    text("checked_by"),
    moment("checked_at"),
    CheckConstraint("complete = 1 OR decision <> '' OR wanting <> '[]'", name="says_why"),
    Index(None, "dossier_id"),
    never_reuse_ids=True,
)

# The dossier a product was scored on, with the hashes of its documents as they were at the opening.
session_dossier = table(
    "session_dossier",
    Column("entry_id", Integer, ForeignKey("agenda_entry.entry_id"), primary_key=True),
    reference("dossier_id", "dossier.dossier_id"),
    reference("check_id", "dossier_check.check_id", nullable=True),
    json_value("inventory"),
    sha256("seal"),
    Index(None, "dossier_id"),
)
