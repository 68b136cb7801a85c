"""Dossiers: evidence and its pages, assessments, checks, and what sessions used; two settings of the rule profile."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

# A dossier is used once a session opened with it.
_USED = "EXISTS (SELECT 1 FROM session_dossier WHERE dossier_id = {0})"


def upgrade() -> None:
    _make_settings()
    _make_dossiers()
    _make_evidence()
    _make_assessments()
    _make_uses()
    _seal_contents()
    _seal_documents()
    _seal_uses()


def _make_settings() -> None:
    # A council that is in the middle of its work is not asked for dossiers it never kept here.
    for name in ("demand_dossiers", "show_assessments"):
        op.execute(
            f"ALTER TABLE rule_profile ADD COLUMN {name} INTEGER DEFAULT 0 NOT NULL "
            f"CONSTRAINT ck_rule_profile_{name}_flag CHECK ({name} IN (0, 1))"
        )


def _make_dossiers() -> None:
    op.create_table(
        "dossier",
        sa.Column("dossier_id", sa.Integer, nullable=False),
        sa.Column("product_id", sa.Integer, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("year", sa.Integer, nullable=False),
        sa.Column("previous_id", sa.Integer, nullable=True),
        sa.Column("samples", sa.Integer, nullable=False),
        sa.Column("letter_number", sa.Text, nullable=False),
        sa.Column("letter_date", sa.Text, nullable=True),
        sa.Column("received", sa.Text, nullable=True),
        sa.Column("made_at", sa.Text, nullable=False),
        sa.Column("changed_at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("dossier_id", name="pk_dossier"),
        sa.ForeignKeyConstraint(["previous_id"], ["dossier.dossier_id"], name="fk_dossier_previous_id"),
        sa.ForeignKeyConstraint(["product_id"], ["product.product_id"], name="fk_dossier_product_id"),
        sa.CheckConstraint("kind IN ('first', 'upgrade', 'rerating')", name="ck_dossier_kind_known"),
        sa.CheckConstraint("year >= 2018", name="ck_dossier_year_bound"),
        sa.CheckConstraint("samples >= 0", name="ck_dossier_samples_bound"),
        sa.CheckConstraint("letter_date LIKE '____-__-__'", name="ck_dossier_letter_date_date"),
        sa.CheckConstraint("received LIKE '____-__-__'", name="ck_dossier_received_date"),
        sa.CheckConstraint("made_at LIKE '____-__-__T__:__:%Z'", name="ck_dossier_made_at_utc"),
        sa.CheckConstraint("changed_at LIKE '____-__-__T__:__:%Z'", name="ck_dossier_changed_at_utc"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_dossier_product_id", "dossier", ["product_id"])


def _make_evidence() -> None:
    op.create_table(
        "evidence_content",
        sa.Column("content_id", sa.Integer, nullable=False),
        sa.Column("sha256", sa.Text, nullable=True),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("media", sa.Text, nullable=False),
        sa.Column("pages", sa.Integer, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("content_id", name="pk_evidence_content"),
        sa.UniqueConstraint("sha256", name="uq_evidence_content_sha256"),
        sa.CheckConstraint("(sha256 IS NULL) = (state = 'arriving')", name="ck_evidence_content_hashed_once_arrived"),
        sa.CheckConstraint("length(sha256) = 64", name="ck_evidence_content_sha256_length"),
        sa.CheckConstraint("size >= 0", name="ck_evidence_content_size_bound"),
        sa.CheckConstraint("media IN ('pdf', 'jpeg', 'png', 'docx', 'xlsx')", name="ck_evidence_content_media_known"),
        sa.CheckConstraint("pages >= 0", name="ck_evidence_content_pages_bound"),
        sa.CheckConstraint(
            "state IN ('arriving', 'here', 'away', 'returning')", name="ck_evidence_content_state_known"
        ),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_evidence_content_size", "evidence_content", ["size"])
    op.create_table(
        "evidence_chunk",
        sa.Column("chunk_id", sa.Integer, nullable=False),
        sa.Column("content_id", sa.Integer, nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("chunk_id", name="pk_evidence_chunk"),
        sa.UniqueConstraint("content_id", "place", name="uq_evidence_chunk_content_id_place"),
        sa.ForeignKeyConstraint(["content_id"], ["evidence_content.content_id"], name="fk_evidence_chunk_content_id"),
        sa.CheckConstraint("place >= 0", name="ck_evidence_chunk_place_bound"),
        sqlite_strict=True,
    )
    op.create_table(
        "evidence_document",
        sa.Column("document_id", sa.Integer, nullable=False),
        sa.Column("dossier_id", sa.Integer, nullable=False),
        sa.Column("content_id", sa.Integer, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("number", sa.Text, nullable=False),
        sa.Column("issuer", sa.Text, nullable=False),
        sa.Column("issued", sa.Text, nullable=True),
        sa.Column("valid_until", sa.Text, nullable=True),
        sa.Column("confidential", sa.Integer, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("turned", sa.Integer, nullable=False),
        sa.Column("kept_from", sa.Integer, nullable=True),
        sa.Column("added_by", sa.Text, nullable=False),
        sa.Column("added_at", sa.Text, nullable=False),
        sa.Column("removed_at", sa.Text, nullable=True),
        sa.Column("removed_reason", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("document_id", name="pk_evidence_document"),
        sa.ForeignKeyConstraint(
            ["content_id"], ["evidence_content.content_id"], name="fk_evidence_document_content_id"
        ),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.dossier_id"], name="fk_evidence_document_dossier_id"),
        sa.ForeignKeyConstraint(
            ["kept_from"], ["evidence_document.document_id"], name="fk_evidence_document_kept_from"
        ),
        sa.CheckConstraint(
            "(removed_at IS NULL) = (removed_reason = '')", name="ck_evidence_document_removed_for_a_reason"
        ),
        sa.CheckConstraint("name <> ''", name="ck_evidence_document_name_filled"),
        sa.CheckConstraint(
            "kind IN ('registration_form', 'self_report', 'commune_letter', 'commune_report', 'business_licence', "
            "'production_conditions', 'food_safety', 'material_source', 'environment', 'local_labour', 'growth', "
            "'intellectual_property', 'market', 'publicity', 'story', 'quality_declaration', 'test_results', "
            "'traceability', 'quality_system', 'prizes', 'changes', 'certificate', 'other')",
            name="ck_evidence_document_kind_known",
        ),
        sa.CheckConstraint("issued LIKE '____-__-__'", name="ck_evidence_document_issued_date"),
        sa.CheckConstraint("valid_until LIKE '____-__-__'", name="ck_evidence_document_valid_until_date"),
        sa.CheckConstraint("confidential IN (0, 1)", name="ck_evidence_document_confidential_flag"),
        sa.CheckConstraint("turned IN (0, 90, 180, 270)", name="ck_evidence_document_turned_quarter"),
        sa.CheckConstraint("added_at LIKE '____-__-__T__:__:%Z'", name="ck_evidence_document_added_at_utc"),
        sa.CheckConstraint("removed_at LIKE '____-__-__T__:__:%Z'", name="ck_evidence_document_removed_at_utc"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_evidence_document_content_id", "evidence_document", ["content_id"])
    op.create_index("ix_evidence_document_dossier_id", "evidence_document", ["dossier_id"])
    op.create_index(
        "ix_evidence_document_dossier_id_content_id",
        "evidence_document",
        ["dossier_id", "content_id"],
        unique=True,
        sqlite_where=sa.text("removed_at IS NULL"),
    )
    op.create_table(
        "evidence_link",
        sa.Column("link_id", sa.Integer, nullable=False),
        sa.Column("document_id", sa.Integer, nullable=False),
        sa.Column("criterion", sa.Text, nullable=False),
        sa.Column("first_page", sa.Integer, nullable=False),
        sa.Column("last_page", sa.Integer, nullable=False),
        sa.Column("region", sa.Text, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("added_by", sa.Text, nullable=False),
        sa.Column("added_at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("link_id", name="pk_evidence_link"),
        sa.ForeignKeyConstraint(
            ["document_id"], ["evidence_document.document_id"], name="fk_evidence_link_document_id"
        ),
        sa.CheckConstraint("last_page >= first_page", name="ck_evidence_link_pages_in_order"),
        sa.CheckConstraint("criterion <> ''", name="ck_evidence_link_criterion_filled"),
        sa.CheckConstraint("first_page >= 1", name="ck_evidence_link_first_page_bound"),
        sa.CheckConstraint("last_page >= 1", name="ck_evidence_link_last_page_bound"),
        sa.CheckConstraint(
            "source IN ('marked', 'typed', 'excel', 'suggested', 'separator', 'kept')",
            name="ck_evidence_link_source_known",
        ),
        sa.CheckConstraint("added_at LIKE '____-__-__T__:__:%Z'", name="ck_evidence_link_added_at_utc"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_evidence_link_document_id", "evidence_link", ["document_id"])


def _make_assessments() -> None:
    op.create_table(
        "assessment",
        sa.Column("dossier_id", sa.Integer, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("number", sa.Text, nullable=False),
        sa.Column("made_on", sa.Text, nullable=True),
        sa.Column("place", sa.Text, nullable=False),
        sa.Column("people", sa.Text, nullable=False),
        sa.Column("summary", sa.Text, nullable=False),
        sa.Column("conclusion", sa.Text, nullable=False),
        sa.Column("saved_at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("dossier_id", "source", name="pk_assessment"),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.dossier_id"], name="fk_assessment_dossier_id"),
        sa.CheckConstraint("source IN ('self', 'commune', 'advisory', 'visit')", name="ck_assessment_source_known"),
        sa.CheckConstraint("made_on LIKE '____-__-__'", name="ck_assessment_made_on_date"),
        sa.CheckConstraint("saved_at LIKE '____-__-__T__:__:%Z'", name="ck_assessment_saved_at_utc"),
        sqlite_strict=True,
    )
    op.create_table(
        "assessment_line",
        sa.Column("dossier_id", sa.Integer, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("criterion", sa.Text, nullable=False),
        sa.Column("level", sa.Integer, nullable=True),
        sa.Column("text", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("dossier_id", "source", "criterion", name="pk_assessment_line"),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.dossier_id"], name="fk_assessment_line_dossier_id"),
        sa.CheckConstraint(
            "source IN ('self', 'commune', 'advisory', 'visit')", name="ck_assessment_line_source_known"
        ),
        sa.CheckConstraint("criterion <> ''", name="ck_assessment_line_criterion_filled"),
        sa.CheckConstraint("level >= 0", name="ck_assessment_line_level_bound"),
        sqlite_strict=True,
    )


def _make_uses() -> None:
    op.create_table(
        "dossier_check",
        sa.Column("check_id", sa.Integer, nullable=False),
        sa.Column("dossier_id", sa.Integer, nullable=False),
        sa.Column("held_for", sa.Text, nullable=False),
        sa.Column("complete", sa.Integer, nullable=False),
        sa.Column("wanting", sa.Text, nullable=False),
        sa.Column("decision", sa.Text, nullable=False),
        sa.Column("checked_by", sa.Text, nullable=False),
        sa.Column("checked_at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("check_id", name="pk_dossier_check"),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.dossier_id"], name="fk_dossier_check_dossier_id"),
        sa.CheckConstraint("complete = 1 OR decision <> '' OR wanting <> '[]'", name="ck_dossier_check_says_why"),
        sa.CheckConstraint("held_for LIKE '____-__-__'", name="ck_dossier_check_held_for_date"),
        sa.CheckConstraint("complete IN (0, 1)", name="ck_dossier_check_complete_flag"),
        sa.CheckConstraint("checked_at LIKE '____-__-__T__:__:%Z'", name="ck_dossier_check_checked_at_utc"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_dossier_check_dossier_id", "dossier_check", ["dossier_id"])
    op.create_table(
        "session_dossier",
        sa.Column("entry_id", sa.Integer, nullable=False),
        sa.Column("dossier_id", sa.Integer, nullable=False),
        sa.Column("check_id", sa.Integer, nullable=True),
        sa.Column("inventory", sa.Text, nullable=False),
        sa.Column("seal", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("entry_id", name="pk_session_dossier"),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.dossier_id"], name="fk_session_dossier_dossier_id"),
        sa.ForeignKeyConstraint(["entry_id"], ["agenda_entry.entry_id"], name="fk_session_dossier_entry_id"),
        sa.ForeignKeyConstraint(["check_id"], ["dossier_check.check_id"], name="fk_session_dossier_check_id"),
        sa.CheckConstraint("length(seal) = 64", name="ck_session_dossier_seal_length"),
        sqlite_strict=True,
    )
    op.create_index("ix_session_dossier_dossier_id", "session_dossier", ["dossier_id"])


def _seal_contents() -> None:
    """Bytes that arrived are never changed; they may only go, and only where no dossier of a session needs them."""
    _refuse(
        "evidence_content",
        "UPDATE OF sha256, size, media, pages",
        "arrived",
        """OLD.state <> 'arriving' AND (OLD.sha256 <> NEW.sha256 OR OLD.size <> NEW.size OR OLD.media <> NEW.media
           OR OLD.pages <> NEW.pages)""",
    )
    _refuse(
        "evidence_content",
        "UPDATE OF state",
        "needed",
        f"NEW.state = 'away' AND OLD.state <> 'returning' AND {_needed('OLD.content_id')}",
    )
    _refuse("evidence_content", "DELETE", "kept", "OLD.state <> 'arriving'")
    _refuse("evidence_chunk", "INSERT", "arrived", _content_not("NEW.content_id", "arriving", "returning"))
    _refuse("evidence_chunk", "UPDATE", "arrived")
    _refuse("evidence_chunk", "DELETE", "arrived", _content_not("OLD.content_id", "arriving", "returning", "away"))


def _seal_documents() -> None:
    """The record of a document stays for good; what a session used is not taken away."""
    _refuse("evidence_document", "DELETE", "kept")
    _refuse("evidence_document", "INSERT", "arrived", _content_not("NEW.content_id", "here", "away"))
    _refuse(
        "evidence_document",
        "UPDATE OF document_id, dossier_id, content_id, name, added_by, added_at, kept_from",
        "identity_kept",
    )
    _refuse("evidence_document", "UPDATE", "removed", "OLD.removed_at IS NOT NULL")
    _refuse(
        "evidence_document",
        "UPDATE OF removed_at",
        "used",
        f"NEW.removed_at IS NOT NULL AND {_USED.format('OLD.dossier_id')}",
    )
    _refuse("dossier", "DELETE", "used", _USED.format("OLD.dossier_id"))
    _refuse("dossier", "UPDATE OF dossier_id, product_id, kind, year, previous_id", "identity_kept")
    for event, row in (("INSERT", "NEW"), ("UPDATE", "OLD"), ("DELETE", "OLD")):
        _refuse("assessment", event, "used", _USED.format(f"{row}.dossier_id"))
        _refuse("assessment_line", event, "used", _USED.format(f"{row}.dossier_id"))


def _seal_uses() -> None:
    _refuse("dossier_check", "DELETE", "added_only")
    _refuse(
        "session_dossier",
        "DELETE",
        "kept_once_scored",
        """NOT EXISTS (SELECT 1 FROM agenda_entry e JOIN council_session s USING (session_id)
                       WHERE e.entry_id = OLD.entry_id AND e.state = 'waiting' AND s.state IN ('planned', 'open'))""",
    )
    for table, key in (("dossier_check", "check_id"), ("session_dossier", "entry_id")):
        _refuse(table, "UPDATE", "added_only")
        _refuse(table, "INSERT", "not_written_over", f"EXISTS (SELECT 1 FROM {table} WHERE {key} = NEW.{key})")
    _refuse(
        "session_dossier",
        "INSERT",
        "before_closing",
        """coalesce((SELECT s.state FROM agenda_entry e JOIN council_session s USING (session_id)
                     WHERE e.entry_id = NEW.entry_id), '') NOT IN ('planned', 'open')""",
    )


def _needed(content_id: str) -> str:
    used = _USED.format("d.dossier_id")
    return (
        f"EXISTS (SELECT 1 FROM evidence_document d WHERE d.content_id = {content_id} "
        f"AND (d.removed_at IS NULL OR {used}))"
    )


def _content_not(content_id: str, *states: str) -> str:
    listed = ", ".join(f"'{state}'" for state in states)
    return f"coalesce((SELECT state FROM evidence_content WHERE content_id = {content_id}), '') NOT IN ({listed})"


def _refuse(table: str, event: str, why: str, when: str = "1") -> None:
    name = f"seal_{table}_{event.split()[0].lower()}_{why}"
    # In exec_driver_sql nothing is taken for a parameter.
    op.get_bind().exec_driver_sql(
        f"CREATE TRIGGER {name} BEFORE {event} ON {table} WHEN {when} "
        f"BEGIN SELECT RAISE(ABORT, 'sealed: {table} {why}'); END"
    )
