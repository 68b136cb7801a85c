"""A small rule set that is right in everything, as data, as files and as an object; a test then spoils one thing."""

from pathlib import Path
from typing import Any

import yaml

from ocop_desk.domain.rule_parsing import RuleDocument, parse_rule_set
from ocop_desk.domain.rules import RuleSet

Data = dict[str, Any]

HEAD = "rule_set.yaml"


def head_data() -> Data:
    """The content of `rule_set.yaml`."""
    return {
        "code": "test-2026",
        "decision": "01/2026/QĐ-TEST",
        "title": "Bộ quy định thử",
        "issued": "2026-01-01",
        "effective": "2026-01-02",
        "ends": None,
        "bands": [
            {"star": 5, "lower": 90},
            {"star": 4, "lower": 70},
            {"star": 3, "lower": 50},
            {"star": 2, "lower": 30},
            {"star": 1, "lower": 0},
        ],
        "notified_stars": [1, 2],
        "council_levels": {
            "district": {
                "name": "Cấp khu vực",
                "decides": [],
                "forwards": [1, 2, 3, 4, 5],
                "forwards_to": "province",
                "forwarding": "chuyển lên cấp tỉnh",
            },
            "province": {
                "name": "Cấp tỉnh",
                "decides": [3, 4],
                "forwards": [5],
                "forwards_to": "central",
                "proposal": "đề nghị công nhận",
                "forwarding": "chuyển lên trung ương",
            },
            "central": {"name": "Cấp trung ương", "decides": [5], "forwards": [], "proposal": "đề nghị công nhận"},
        },
        "certificate_months": 36,
        "samples": 5,
        "windows": {
            "rerating_earliest": 180,
            "rerating_latest": 120,
            "decided_within": 45,
            "late_extension": 180,
            "revocation": 15,
            "commune_step_working_days": 15,
        },
        "rounds": [{"proposals_before": "30/04", "rated_before": "30/06"}],
        "rejection_grounds": {
            "forged-dossier": {"kind": "rejection", "text": "Hồ sơ giả mạo"},
            "impurity": {"kind": "stop", "text": "Có tạp chất nguy hại"},
        },
        "errata": [{"scorecard": "TEST-01", "criterion": "1.2", "kept": True, "text": "Hai mức cùng 5 điểm"}],
    }


def card_data(number: int = 1) -> Data:
    """The content of one scorecard's file: groups, marks, notes, an application, cases."""
    return {
        "rule_set": "test-2026",
        "code": f"TEST-{number:02}",
        "number": number,
        "title": f"Bộ sản phẩm {number}",
        "classification": {
            "industry_code": "I",
            "industry": "Thực phẩm",
            "group": "Tươi sống",
            "subgroup": "Rau",
            "ministries": ["Bộ Nông nghiệp và Môi trường"],
        },
        "samples": 5,
        "rejection_grounds": ["forged-dossier", "impurity"],
        "commune_criteria": {"material": "1.1", "labour": "1.2"},
        "parts": [
            {
                "code": "A",
                "title": "PHẦN A",
                "points": 40,
                "criteria": [
                    {
                        "code": "1",
                        "title": "TỔ CHỨC",
                        "points": 40,
                        "children": [
                            {
                                "code": "1.1",
                                "title": "Nguyên liệu",
                                "points": 30,
                                "notes": [{"kind": "explanation", "text": "Tính trong tỉnh"}],
                                "levels": [
                                    {"points": 0, "label": "Không có"},
                                    {"points": "21/2", "label": "Một nửa", "min_star": 3},
                                    {"points": 30, "label": "Tất cả", "min_star": 5},
                                ],
                            },
                            {
                                "code": "1.2",
                                "title": "Lao động",
                                "points": 10,
                                "levels": [
                                    {"points": 5, "label": "Ít"},
                                    {"points": 5 if number == 1 else 6, "label": "Vừa"},
                                    {"points": 10, "label": "Nhiều"},
                                ],
                            },
                        ],
                    },
                ],
            },
            {
                "code": "B",
                "title": "PHẦN B",
                "points": 25,
                "criteria": [
                    {
                        "code": "5.1",
                        "title": "Câu chuyện",
                        "points": 20,
                        "judged_by": "story",
                        "levels": [{"points": 0, "label": "Không"}, {"points": 20, "label": "Có", "min_star": 4}],
                    },
                    {
                        "code": "5.2",
                        "title": "Cấu trúc câu chuyện",
                        "points": 5,
                        "judged_by": "story",
                        "applies_if": "5.1",
                        "notes": [{"kind": "application", "text": "Chỉ chấm khi có câu chuyện"}],
                        "levels": [{"points": 1, "label": "Đơn giản"}, {"points": 5, "label": "Hay"}],
                    },
                ],
            },
            {
                "code": "C",
                "title": "PHẦN C",
                "points": 35,
                "criteria": [
                    {
                        "code": "6",
                        "title": "Tạp chất",
                        "points": 15,
                        "judged_by": "sensory",
                        "notes": [{"kind": "stop", "ground": "impurity", "text": "Có tạp chất thì dừng"}],
                        "levels": [{"points": 0, "label": "Có"}, {"points": 15, "label": "Sạch"}],
                    },
                    {
                        "code": "8",
                        "title": "Điều kiện kinh doanh",
                        "points": 20,
                        "cases": [
                            {
                                "number": 1,
                                "title": "Cộng đồng",
                                "levels": [
                                    {"points": 10, "label": "Đủ"},
                                    {"points": 20, "label": "Tốt", "min_star": 4},
                                ],
                            },
                            {
                                "number": 2,
                                "title": "Tổ chức",
                                "levels": [{"points": 8, "label": "Đủ"}, {"points": 20, "label": "Tốt"}],
                            },
                        ],
                    },
                ],
            },
        ],
    }


def small_rule_set() -> RuleSet:
    """The rule set of `head_data` with two scorecards."""
    rule_set, problems = parse_rule_set(
        RuleDocument(HEAD, head_data()),
        [RuleDocument("01-bo-mot.yaml", card_data(1)), RuleDocument("02-bo-hai.yaml", card_data(2))],
    )
    assert rule_set is not None, problems
    return rule_set


def write_rule_set(folder: Path, head: Data | None = None, cards: list[Data] | None = None) -> Path:
    """Write a rule set as a folder of YAML files; gives the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / HEAD).write_text(_yaml(head or head_data()), encoding="utf-8")
    for number, card in enumerate([card_data(1), card_data(2)] if cards is None else cards, start=1):
        (folder / f"{number:02}-bo.yaml").write_text(_yaml(card), encoding="utf-8")
    return folder


def _yaml(data: Data) -> str:
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
