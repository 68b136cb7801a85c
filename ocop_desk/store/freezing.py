"""What opening a session keeps for good: rules, scorecards, council, roster and products."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Text, insert, select, type_coerce

from ocop_desk.domain.canonical import sha256_of
from ocop_desk.domain.councils import CouncilMember, RuleProfile
from ocop_desk.domain.problems import InputRefused
from ocop_desk.domain.products import Product
from ocop_desk.domain.rule_canonical import scorecard_as_dict
from ocop_desk.domain.rules import Scorecard
from ocop_desk.store import frozen
from ocop_desk.store.tables import (
    agenda_entry,
    frozen_product,
    frozen_scorecard,
    session_member,
    session_rules,
    session_scorecard,
)
from ocop_desk.store.troubles import reading_stored_values
from ocop_desk.store.values import FrozenRules

_RULES_HASHED_AS = "ocop-desk/frozen-rules/1"
_PRODUCT_HASHED_AS = "ocop-desk/frozen-product/1"
_RULES = ("rule_set", "sha256", "decision")


def freeze(connection: Connection, session_id: int, rules: FrozenRules) -> None:
    """Keep everything a session needs from its opening on."""
    columns = _rules_columns(rules)
    seal = rules_hash(session_id, columns, rules.roster)
    connection.execute(insert(session_rules).values(session_id=session_id, **columns, seal=seal))
    for card in rules.scorecards.values():
        freeze_scorecard(connection, session_id, card)
    members = [
        {"session_id": session_id, "place": place, **frozen.fields_of(member)}
        for place, member in enumerate(rules.roster)
    ]
    if members:
        connection.execute(insert(session_member), members)
    entries = connection.execute(
        select(agenda_entry.c.entry_id, agenda_entry.c.product_id).where(agenda_entry.c.session_id == session_id)
    ).all()
    for entry_id, product_id in entries:
        freeze_product(connection, entry_id, rules.products[product_id])


def freeze_scorecard(connection: Connection, session_id: int, card: Scorecard) -> None:
    """Keep a scorecard for a session; sessions with the same scorecard share it."""
    known = select(frozen_scorecard.c.sha256).where(frozen_scorecard.c.sha256 == card.sha256)
    if connection.execute(known).first() is None:
        content = {"sha256": card.sha256, "content": scorecard_as_dict(card)}
        connection.execute(insert(frozen_scorecard).values(content))
    row = {"session_id": session_id, "scorecard": card.code, "sha256": card.sha256}
    connection.execute(insert(session_scorecard).values(row))


def freeze_product(connection: Connection, entry_id: int, product: Product) -> None:
    """Keep the product of an agenda entry as it stands."""
    fields = frozen.product_fields(product)
    row = {"entry_id": entry_id, "product": fields, "seal": product_hash(entry_id, fields)}
    connection.execute(insert(frozen_product).values(row))


def is_frozen(connection: Connection, session_id: int) -> bool:
    """Whether the session's rules were frozen."""
    rules = select(session_rules.c.session_id).where(session_rules.c.session_id == session_id)
    return connection.execute(rules).first() is not None


def frozen_roster(connection: Connection, session_id: int) -> tuple[CouncilMember, ...]:
    """The members as they were at the opening."""
    rows = connection.execute(
        select(session_member).where(session_member.c.session_id == session_id).order_by(session_member.c.place)
    )
    return tuple(
        CouncilMember(row.member_id, row.name, row.post, row.position, row.agency, row.scoring) for row in rows
    )


def frozen_profile(connection: Connection, session_id: int) -> RuleProfile | None:
    """The rule profile as it was at the opening; None before."""
    stored = connection.execute(
        select(session_rules.c.profile).where(session_rules.c.session_id == session_id)
    ).scalar()
    if stored is None:
        return None
    with reading_stored_values():
        return frozen.profile_of(stored)


def frozen_scorecards(connection: Connection, session_id: int) -> dict[str, Scorecard]:
    """The scorecards of the session by code."""
    rows = connection.execute(
        select(session_scorecard.c.scorecard, type_coerce(frozen_scorecard.c.content, Text))
        .join(frozen_scorecard)
        .where(session_scorecard.c.session_id == session_id)
        .order_by(session_scorecard.c.scorecard)
    )
    return {code: frozen.scorecard_of(content) for code, content in rows}


def frozen_product_of(connection: Connection, entry_id: int) -> tuple[Scorecard, Mapping[str, int]]:
    """The scorecard and the cases of an agenda entry of an opened session. Raises LookupError."""
    stored = connection.execute(
        select(agenda_entry.c.session_id, frozen_product.c.product)
        .join(frozen_product)
        .where(agenda_entry.c.entry_id == entry_id)
    ).first()
    if stored is None:
        raise LookupError(f"entry {entry_id} is not frozen")
    session_id, product = stored
    content = connection.execute(
        select(type_coerce(frozen_scorecard.c.content, Text))
        .join(session_scorecard)
        .where(session_scorecard.c.session_id == session_id, session_scorecard.c.scorecard == product["scorecard"])
    ).scalar()
    if content is None:
        raise LookupError(f"scorecard {product['scorecard']} is not frozen")
    with reading_stored_values():
        return frozen.scorecard_of(content), product["cases"]


def frozen_rules(connection: Connection, session_id: int) -> FrozenRules | None:
    """Everything the session kept at its opening; None before."""
    row = connection.execute(select(session_rules).where(session_rules.c.session_id == session_id)).first()
    if row is None:
        return None
    with reading_stored_values():
        return FrozenRules(
            rule_set=row.rule_set,
            sha256=row.sha256,
            decision=row.decision,
            bands=frozen.bands_of(row.bands),
            council_level=frozen.council_level_of(row.council_level),
            grounds=frozen.grounds_of(row.grounds),
            scorecards=frozen_scorecards(connection, session_id),
            profile=frozen.profile_of(row.profile),
            council=frozen.council_of(row.council),
            roster=frozen_roster(connection, session_id),
            products=_products(connection, session_id),
        )


def broken_seals(connection: Connection) -> Iterator[str]:
    """What is no longer as it was frozen, named by table and number."""
    for row in connection.execute(select(session_rules)).all():
        columns = {name: value for name, value in row._mapping.items() if name not in {"session_id", "seal"}}
        if rules_hash(row.session_id, columns, frozen_roster(connection, row.session_id)) != row.seal:
            yield f"session_rules · {row.session_id}"
    for entry_id, fields, seal in connection.execute(select(frozen_product)):
        if product_hash(entry_id, fields) != seal:
            yield f"frozen_product · {entry_id}"
    content = type_coerce(frozen_scorecard.c.content, Text).label("content")
    for row in connection.execute(select(session_scorecard, content).join(frozen_scorecard)):
        if not _is_scorecard(row.content, row.scorecard, row.sha256):
            yield f"session_scorecard · {row.session_id} · {row.scorecard}"


def rules_hash(session_id: int, columns: Mapping[str, Any], roster: Iterable[CouncilMember]) -> str:
    """SHA-256 over what was frozen for a session besides scorecards and products."""
    members = [frozen.fields_of(member) for member in roster]
    return sha256_of(_RULES_HASHED_AS, {"session": session_id, **columns, "roster": members})


def product_hash(entry_id: int, fields: Mapping[str, Any]) -> str:
    """SHA-256 over a frozen product."""
    return sha256_of(_PRODUCT_HASHED_AS, {"entry": entry_id, "product": fields})


def _is_scorecard(content: str, code: str, sha256: str) -> bool:
    try:
        card = frozen.scorecard_of(content)
    except (InputRefused, ValueError):
        return False
    return (card.code, card.sha256) == (code, sha256)


def _rules_columns(rules: FrozenRules) -> dict[str, Any]:
    return {
        **{name: getattr(rules, name) for name in _RULES},
        "bands": [frozen.fields_of(band) for band in rules.bands],
        "council_level": frozen.fields_of(rules.council_level),
        "grounds": {code: frozen.fields_of(ground) for code, ground in rules.grounds.items()},
        "profile": frozen.fields_of(rules.profile),
        "council": frozen.fields_of(rules.council),
    }


def _products(connection: Connection, session_id: int) -> dict[int, Product]:
    rows = connection.execute(
        select(agenda_entry.c.product_id, frozen_product.c.product)
        .join(frozen_product)
        .where(agenda_entry.c.session_id == session_id)
    )
    return {product_id: frozen.product_of(product) for product_id, product in rows}
