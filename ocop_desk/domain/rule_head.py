"""The head of a rule set, `rule_set.yaml`: everything but its scorecards."""

import re
from collections.abc import Mapping

from ocop_desk.domain import rule_checks
from ocop_desk.domain.rule_fields import Fields, Place, Problems
from ocop_desk.domain.rules import (
    WINDOWS,
    Band,
    CouncilLevel,
    Erratum,
    NoteKind,
    ProvinceRound,
    RejectionGround,
    RuleSet,
    YearDay,
)
from ocop_desk.domain.said import said

COUNCIL_LEVELS = ("commune", "district", "province", "central")
_MOST_STARS = 9
_YEAR_DAY = re.compile(r"([0-9]{2})/([0-9]{2})\Z", re.ASCII)
_LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def read_head(data: object, place: Place, problems: Problems) -> RuleSet | None:
    """The rule set without scorecards and hash; None where its head cannot be used."""
    fields = Fields(data, place, problems)
    head = RuleSet(
        code=fields.code("code"),
        decision=fields.text("decision"),
        title=fields.text("title"),
        issued=fields.day("issued"),
        effective=fields.day("effective"),
        ends=fields.optional_day("ends"),
        bands=_bands(fields, problems),
        notified_stars=fields.wholes("notified_stars", 1, _MOST_STARS),
        council_levels=_council_levels(fields, problems),
        certificate_months=fields.whole("certificate_months", 1, 600),
        samples=fields.whole("samples", 0, 999),
        windows=_windows(fields),
        rounds=_rounds(fields, problems),
        rejection_grounds=_grounds(fields, problems),
        errata=_errata(fields, problems),
        scorecards=(),
        sha256="",
    )
    fields.finish()
    if fields.broken:
        return None
    stars = {band.star for band in head.bands}
    rule_checks.check_bands(head.bands, place.at("bands"), problems)
    rule_checks.check_council_levels(head.council_levels, stars, place.at("council_levels"), problems)
    if head.ends is not None and head.ends < head.effective:
        problems.add(
            "dates", place.at("ends"), said("ngày hết hiệu lực đứng trước ngày có hiệu lực."), said("Sửa lại ngày.")
        )
    return head


def _bands(fields: Fields, problems: Problems) -> tuple[Band, ...]:
    bands = []
    for place, value in fields.items("bands"):
        inner = Fields(value, place, problems)
        bands.append(Band(inner.whole("star", 1, _MOST_STARS), inner.points("lower")))
        _close(inner, fields)
    return tuple(bands)


def _council_levels(fields: Fields, problems: Problems) -> dict[str, CouncilLevel]:
    levels = {}
    for code, place, value in fields.entries("council_levels"):
        here = place.named(said("cấp {code}", code=code))
        inner = Fields(value, here, problems)
        levels[code] = CouncilLevel(
            code=code,
            name=inner.text("name"),
            decides=inner.wholes("decides", 1, _MOST_STARS),
            forwards=inner.wholes("forwards", 1, _MOST_STARS),
            forwards_to=inner.optional_code("forwards_to"),
            proposal=inner.text("proposal", default=""),
            council=inner.text("council", default=""),
            authority=inner.text("authority", default=""),
            forwarding=inner.text("forwarding", default=""),
            notice=inner.text("notice", default=""),
        )
        if code not in COUNCIL_LEVELS:
            known = ", ".join(COUNCIL_LEVELS)
            fields.refuse(
                "unknown-level",
                here,
                said('không có cấp Hội đồng "{code}".', code=code),
                said("Chọn một trong: {known}.", known=known),
            )
        _close(inner, fields)
    return levels


def _windows(fields: Fields) -> Mapping[str, int]:
    inner = fields.inner("windows")
    windows = {name: inner.whole(name, 0, 3660) for name in WINDOWS}
    _close(inner, fields)
    return windows


def _rounds(fields: Fields, problems: Problems) -> tuple[ProvinceRound, ...]:
    rounds = []
    for place, value in fields.items("rounds", required=False):
        inner = Fields(value, place, problems)
        rounds.append(ProvinceRound(_year_day(inner, "proposals_before"), _year_day(inner, "rated_before")))
        _close(inner, fields)
    return tuple(rounds)


def _year_day(fields: Fields, key: str) -> YearDay:
    text = fields.text(key)
    match = _YEAR_DAY.match(text)
    day, month = (int(match[1]), int(match[2])) if match else (0, 0)
    if not 1 <= month <= 12 or not 1 <= day <= _LONGEST_MONTHS[month - 1]:
        if text:
            fields.refuse("wrong-type", fields.place.at(key), said('"{key}" phải viết ngày/tháng như 30/04.', key=key))
        return YearDay(1, 1)
    return YearDay(month, day)


def _grounds(fields: Fields, problems: Problems) -> dict[str, RejectionGround]:
    grounds = {}
    for code, place, value in fields.entries("rejection_grounds"):
        here = place.named(said("căn cứ {code}", code=code))
        inner = Fields(value, here, problems)
        kind, text = inner.choice("kind", NoteKind), inner.text("text")
        if kind not in rule_checks.GROUNDED_NOTES and not inner.broken:
            inner.refuse("unknown-value", here.at("kind"), said("căn cứ chỉ có hai loại: rejection, stop."))
        grounds[code] = RejectionGround(code, kind, text)
        _close(inner, fields)
    return grounds


def _errata(fields: Fields, problems: Problems) -> tuple[Erratum, ...]:
    errata = []
    for place, value in fields.items("errata", required=False):
        inner = Fields(value, place, problems)
        errata.append(Erratum(inner.code("scorecard"), inner.code("criterion"), inner.flag("kept"), inner.text("text")))
        _close(inner, fields)
    return tuple(errata)


def _close(inner: Fields, outer: Fields) -> None:
    inner.finish()
    outer.broken = outer.broken or inner.broken
