"""The tables of a council file. What they must never allow is said in constraints here and in the seals."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    PrimaryKeyConstraint,
    UniqueConstraint,
)
from sqlalchemy import text as sql

from ocop_desk.domain.councils import GateRule, Post, SpreadComparator
from ocop_desk.domain.products import ProducerKind, RegistrationKind
from ocop_desk.domain.records import ProductState, RemarkKind, SessionKind, SessionState, SheetSource
from ocop_desk.store.column_types import at_least, blob, day, exact, flag, json_value, moment, one_of, sha256, text
from ocop_desk.store.table_making import number, only_row, reference, table

council = table(
    "council",
    only_row("council_id"),
    text("name"),
    text("level"),
    text("agency"),
    text("superior"),
    text("province"),
    text("place"),
    text("symbol"),
    text("decision_number"),
    day("decision_date", nullable=True),
    text("decision_issuer"),
    json_value("recipients"),
    flag("practice"),
)

# A member who leaves keeps the row: sheets and rosters go on pointing at it.
council_member = table(
    "council_member",
    number("member_id"),
    text("name", filled=True),
    one_of("post", Post),
    text("position"),
    text("agency"),
    flag("scoring"),
    flag("removed"),
    never_reuse_ids=True,
)

rule_profile = table(
    "rule_profile",
    only_row("profile_id"),
    exact("quorum"),
    flag("chair_must_be_present"),
    exact("spread_limit"),
    one_of("spread_comparator", SpreadComparator),
    at_least("max_new_rounds", 0),
    one_of("gate_rule", GateRule),
    flag("secretary_scores"),
    at_least("decimals", 0),
    at_least("dossier_days_before", 0),
    text("regulation_name"),
    text("regulation_number"),
    day("regulation_date", nullable=True),
    json_value("holidays"),
    json_value("worked_weekends"),
    flag("demand_dossiers", default=False),
    flag("show_assessments", default=False),
)

product = table(
    "product",
    number("product_id"),
    text("name", filled=True),
    text("producer_name"),
    one_of("producer_kind", ProducerKind),
    text("producer_kind_text"),
    text("producer_address"),
    text("producer_phone"),
    text("producer_representative"),
    text("scorecard", filled=True),
    one_of("registration", RegistrationKind),
    text("commune_code"),
    text("commune"),
    text("product_code"),
    Column("proposed_stars", Integer, CheckConstraint("proposed_stars BETWEEN 1 AND 5", name="proposed_stars_range")),
    json_value("cases"),
    text("note"),
    text("folded_name"),
    text("folded_producer"),
    text("folded_commune"),
    moment("added_at"),
    UniqueConstraint("folded_name", "folded_producer", "scorecard"),
    never_reuse_ids=True,
)
Index("ix_product_product_code", product.c.product_code, unique=True, sqlite_where=sql("product_code <> ''"))

council_session = table(
    "council_session",
    number("session_id"),
    at_least("number", 1),
    at_least("year", 2018),
    one_of("kind", SessionKind),
    text("title"),
    text("place"),
    day("planned_for"),
    day("dossiers_sent", nullable=True),
    one_of("state", SessionState),
    moment("opened_at", nullable=True),
    moment("closed_at", nullable=True),
    moment("signed_at", nullable=True),
    flag("calibration", default=False),
    UniqueConstraint("year", "number"),
    CheckConstraint("(opened_at IS NULL) = (state = 'planned')", name="opened_when_not_planned"),
    CheckConstraint("(closed_at IS NULL) = (state IN ('planned', 'open'))", name="closed_when_over"),
    CheckConstraint("(signed_at IS NULL) = (state <> 'signed')", name="signed_when_signed"),
    never_reuse_ids=True,
)

session_rules = table(
    "session_rules",
    Column("session_id", Integer, ForeignKey("council_session.session_id"), primary_key=True),
    text("rule_set", filled=True),
    sha256("sha256"),
    text("decision"),
    json_value("bands"),
    json_value("council_level"),
    json_value("grounds"),
    json_value("profile"),
    json_value("council"),
    sha256("seal"),
)

frozen_scorecard = table(
    "frozen_scorecard",
    Column("sha256", sha256("sha256").type, CheckConstraint("length(sha256) = 64", name="sha256_length")),
    json_value("content"),
    PrimaryKeyConstraint("sha256"),
)

session_scorecard = table(
    "session_scorecard",
    reference("session_id", "council_session.session_id"),
    text("scorecard", filled=True),
    Column("sha256", text("sha256").type, ForeignKey("frozen_scorecard.sha256"), nullable=False),
    PrimaryKeyConstraint("session_id", "scorecard"),
)

session_member = table(
    "session_member",
    reference("session_id", "council_session.session_id"),
    reference("member_id", "council_member.member_id"),
    at_least("place", 0),
    text("name"),
    one_of("post", Post),
    text("position"),
    text("agency"),
    flag("scoring"),
    PrimaryKeyConstraint("session_id", "member_id"),
)

attendance = table(
    "attendance",
    reference("session_id", "council_session.session_id"),
    reference("member_id", "council_member.member_id"),
    flag("present"),
    text("reason"),
    flag("presiding"),
    flag("keeps_minutes"),
    moment("left_at", nullable=True),
    PrimaryKeyConstraint("session_id", "member_id"),
    CheckConstraint("left_at IS NULL OR present = 1", name="left_after_coming"),
)

agenda_entry = table(
    "agenda_entry",
    number("entry_id"),
    reference("session_id", "council_session.session_id"),
    reference("product_id", "product.product_id"),
    at_least("position", 1),
    one_of("state", ProductState),
    UniqueConstraint("session_id", "product_id"),
    UniqueConstraint("session_id", "position"),
    never_reuse_ids=True,
)

frozen_product = table(
    "frozen_product",
    Column("entry_id", Integer, ForeignKey("agenda_entry.entry_id"), primary_key=True),
    json_value("product"),
    sha256("seal"),
)

conflict_of_interest = table(
    "conflict_of_interest",
    reference("entry_id", "agenda_entry.entry_id"),
    reference("member_id", "council_member.member_id"),
    text("reason"),
    PrimaryKeyConstraint("entry_id", "member_id"),
)

remark = table(
    "remark",
    number("remark_id"),
    reference("session_id", "council_session.session_id"),
    one_of("kind", RemarkKind),
    text("text"),
    reference("entry_id", "agenda_entry.entry_id", nullable=True),
    moment("recorded_at"),
    Index(None, "session_id"),
)

rejection = table(
    "rejection",
    Column("entry_id", Integer, ForeignKey("agenda_entry.entry_id"), primary_key=True),
    text("ground", filled=True),
    text("detail"),
    moment("recorded_at"),
)

conclusion = table(
    "conclusion",
    Column("entry_id", Integer, ForeignKey("agenda_entry.entry_id"), primary_key=True),
    text("statement"),
    moment("concluded_at"),
)

scoring_round = table(
    "scoring_round",
    number("round_id"),
    reference("entry_id", "agenda_entry.entry_id"),
    at_least("number", 1),
    text("reason"),
    moment("opened_at"),
    moment("revealed_at", nullable=True),
    UniqueConstraint("entry_id", "number"),
    never_reuse_ids=True,
)

round_member = table(
    "round_member",
    reference("round_id", "scoring_round.round_id"),
    reference("member_id", "council_member.member_id"),
    PrimaryKeyConstraint("round_id", "member_id"),
    with_rowid=False,
)

round_excuse = table(
    "round_excuse",
    Column("round_id", Integer, nullable=False),
    Column("member_id", Integer, nullable=False),
    text("reason"),
    moment("recorded_at"),
    PrimaryKeyConstraint("round_id", "member_id"),
    ForeignKeyConstraint(["round_id", "member_id"], ["round_member.round_id", "round_member.member_id"]),
)

finding = table(
    "finding",
    number("finding_id"),
    reference("round_id", "scoring_round.round_id"),
    text("criterion", filled=True),
    at_least("star", 1),
    flag("met"),
    text("reason"),
    at_least("level", 1),
    moment("recorded_at"),
    Index(None, "round_id"),
    never_reuse_ids=True,
)

score_sheet = table(
    "score_sheet",
    number("sheet_id"),
    Column("round_id", Integer, nullable=False),
    Column("member_id", Integer, nullable=False),
    one_of("source", SheetSource),
    moment("submitted_at", nullable=True),
    sha256("sha256", nullable=True),
    moment("saved_at", nullable=True),
    UniqueConstraint("round_id", "member_id"),
    ForeignKeyConstraint(["round_id", "member_id"], ["round_member.round_id", "round_member.member_id"]),
    CheckConstraint("(submitted_at IS NULL) = (sha256 IS NULL)", name="sealed_with_hash"),
    never_reuse_ids=True,
)

score_mark = table(
    "score_mark",
    reference("sheet_id", "score_sheet.sheet_id"),
    text("criterion", filled=True),
    at_least("level", 0),
    PrimaryKeyConstraint("sheet_id", "criterion"),
    with_rowid=False,
)

score_note = table(
    "score_note",
    reference("sheet_id", "score_sheet.sheet_id"),
    text("criterion", filled=True),
    text("text"),
    PrimaryKeyConstraint("sheet_id", "criterion"),
    with_rowid=False,
)

# The PIN a member enters on the day; only its argon2id hash is kept, with the wrong entries since the last right one.
session_pin = table(
    "session_pin",
    reference("session_id", "council_session.session_id"),
    reference("member_id", "council_member.member_id"),
    text("hash", filled=True),
    moment("set_at"),
    at_least("wrong", 0),
    moment("wrong_at", nullable=True),
    PrimaryKeyConstraint("session_id", "member_id"),
)

# Where each member scores: the last seat taken, and when it was given up.
seat = table(
    "seat",
    reference("session_id", "council_session.session_id"),
    reference("member_id", "council_member.member_id"),
    text("token", filled=True),
    text("laptop"),
    at_least("process", 0),
    moment("taken_at"),
    moment("left_at", nullable=True),
    PrimaryKeyConstraint("session_id", "member_id"),
)

product_result = table(
    "product_result",
    Column("entry_id", Integer, ForeignKey("agenda_entry.entry_id"), primary_key=True),
    reference("round_id", "scoring_round.round_id", nullable=True),
    json_value("result"),
    moment("computed_at"),
)

signing_key = table(
    "signing_key",
    text("name", filled=True),
    text("kind", filled=True),
    blob("certificate_pem"),
    blob("pkcs12", nullable=True),
    text("fingerprint", filled=True),
    moment("added_at"),
    PrimaryKeyConstraint("name"),
)

# Case 0 stands for a criterion without cases: a primary key takes no NULL.
official_wording = table(
    "official_wording",
    text("rule_set", filled=True),
    text("scorecard", filled=True),
    text("criterion", filled=True),
    at_least("case_number", 0),
    at_least("level", 0),
    text("text"),
    PrimaryKeyConstraint("rule_set", "scorecard", "criterion", "case_number", "level"),
    with_rowid=False,
)

signed_paper = table(
    "signed_paper",
    reference("session_id", "council_session.session_id"),
    text("name", filled=True),
    at_least("version", 0),
    blob("data"),
    text("signer"),
    moment("signed_at"),
    PrimaryKeyConstraint("session_id", "name", "version"),
)

result_package = table(
    "result_package",
    number("package_id"),
    reference("session_id", "council_session.session_id"),
    text("file_name", filled=True),
    sha256("sha256"),
    moment("built_at"),
    never_reuse_ids=True,
)

audit_event = table(
    "audit_event",
    number("seq"),
    moment("at"),
    text("actor"),
    text("kind", filled=True),
    text("subject"),
    json_value("details"),
    text("previous_hash"),
    sha256("hash"),
)
