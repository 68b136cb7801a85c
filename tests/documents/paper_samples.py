"""Sessions with everything in them, for tests of papers."""

import base64
from dataclasses import replace
from datetime import date, timedelta

from ocop_desk.domain.products import RegistrationKind
from ocop_desk.domain.records import (
    ConclusionRecord,
    ConflictRecord,
    ExcusedRecord,
    ProductRecord,
    ProductState,
    RejectionRecord,
    Remark,
    RemarkKind,
    SessionRecord,
    SheetRecord,
    SheetSource,
)
from ocop_desk.domain.results import Finding
from tests.builders import (
    OPENED,
    a_product,
    a_product_record,
    a_roster,
    a_round,
    a_scorecard_with_cases,
    a_session_record,
    a_sheet,
    levels_for,
)

UNKEYED = 4
"""The member of a signed session who has no key."""

LONG_NAME = (
    "Cà phê bột rang xay nguyên chất Ặng Ễn Ộc đặc sản vùng cao Cầu Đất, loại hạt Arabica chế biến ướt, "
    "đóng gói hút chân không 250 g, 500 g và 1 kg, dùng pha phin và pha máy <“Hương & Vị”>, "
)


def a_full_session(**changes: object) -> SessionRecord:
    """Five scoring members, one absent, and products for every way a rating can end."""
    remarks = (
        Remark(RemarkKind.OPINION, "Đề nghị chủ thể chú ý hạn dùng in trên nhãn.", 1, OPENED),
        Remark(RemarkKind.SUPPLEMENT, "Bổ sung phiếu kiểm nghiệm còn hiệu lực.", 4, OPENED),
        Remark(RemarkKind.VOTE, "5/5 thành viên có mặt nhất trí thông qua kết quả.", None, OPENED),
    )
    products = (
        _at_the_limit(1),
        _recused(2),
        _scored_twice(3),
        _open_gate_decided(4),
        _rejected(5),
        _ninety(6),
        _gate_missed(7),
        _low(8),
        _with_case(9),
        _stopped(10),
    )
    values: dict[str, object] = {
        "products": products,
        "roster": a_roster(6, {6: "đi công tác theo giấy mời số 12/GM"}),
        "remarks": remarks,
        "dossiers_sent": date(2026, 11, 18),
    }
    return a_session_record(**(values | changes))


def a_signed_session(**changes: object) -> SessionRecord:
    """As `a_full_session`, scored on laptops: every member but the fourth has a key; of each product one sheet was
    typed in all the same.
    """
    session = a_full_session(**changes)
    roster = tuple(
        replace(entry, public_key=base64.b64encode(bytes([entry.member.member_id]) * 91).decode())
        if entry.member.scoring and entry.member.member_id != UNKEYED
        else entry
        for entry in session.roster
    )
    return replace(session, roster=roster, products=tuple(map(_sealed, session.products)))


def _sealed(product: ProductRecord) -> ProductRecord:
    def sealed(sheet: SheetRecord) -> SheetRecord:
        return sheet if sheet.member_id == UNKEYED else replace(sheet, source=SheetSource.SEALED)

    rounds = (replace(one, sheets=tuple(map(sealed, one.sheets))) for one in product.rounds)
    return replace(product, rounds=tuple(rounds))


def a_long_session(products: int = 150, members: int = 11) -> SessionRecord:
    """A session as long as they come."""
    totals = [[60 + (7 * member + 3 * place) % 30 for member in range(members)] for place in range(products)]
    records = [
        a_product_record(
            place,
            tuple(marks),
            product=a_product(
                LONG_NAME * 2 if place % 40 == 7 else f"Sản phẩm mẫu thứ {place}, đóng gói 500 g", note=""
            ),
        )
        for place, marks in enumerate(totals, start=1)
    ]
    return a_session_record(records, roster=a_roster(members))


def _at_the_limit(place: int) -> ProductRecord:
    return a_product_record(place, (70, 70, 70, 70, 69), product=a_product("Trà Atisô túi lọc Langbiang"))


def _recused(place: int) -> ProductRecord:
    sheets = [a_sheet(member, total) for member, total in ((1, 72), (3, 75), (4, 78), (5, 74))]
    return a_product_record(
        place,
        rounds=[a_round(1, sheets)],
        conflicts=(ConflictRecord(2, "là em ruột của Giám đốc hợp tác xã"),),
        product=a_product("Măng cụt sấy dẻo Đạ Huoai", registration=RegistrationKind.UPGRADE),
    )


def _scored_twice(place: int) -> ProductRecord:
    first = a_round(1, [a_sheet(member, total) for member, total in enumerate((82, 64, 70, 71, 75), start=1)])
    sheets = [a_sheet(member, total) for member, total in enumerate((84, 72, 73, 72), start=1)]
    second = a_round(
        2,
        sheets,
        entitled=(1, 2, 3, 4, 5),
        excused=(ExcusedRecord(5, "phải rời phiên họp lúc 10 giờ", OPENED + timedelta(hours=2)),),
    )
    return a_product_record(
        place,
        rounds=[first, second],
        conclusion=ConclusionRecord(
            OPENED + timedelta(hours=3), "Giữ kết quả lượt 2; các thành viên đã nêu rõ căn cứ chấm điểm quy mô."
        ),
        product=a_product("Rượu cần K’Ho & mật ong <rừng>"),
    )


def _open_gate_decided(place: int) -> ProductRecord:
    levels = [levels_for(74), levels_for(73), levels_for(70, c1_1=2), levels_for(72), levels_for(71, c1_1=2)]
    sheets = [a_sheet(member, marks) for member, marks in enumerate(levels, start=1)]
    findings = [Finding("1.1", 4, True, "Hợp đồng liên kết đủ tỷ lệ nguyên liệu trong tỉnh theo bảng kê")]
    return a_product_record(place, rounds=[a_round(1, sheets, findings)], product=a_product("Dâu tây sấy thăng hoa"))


def _rejected(place: int) -> ProductRecord:
    return a_product_record(
        place,
        rounds=(),
        rejection=RejectionRecord("forged_dossier", "Giấy chứng nhận VietGAP có số không tồn tại", OPENED),
        product=a_product("Bánh tráng phơi sương Cầu Đất"),
    )


def _ninety(place: int) -> ProductRecord:
    return a_product_record(place, (95, 93, 92, 94, 96), product=a_product("Cà phê Arabica Cầu Đất rang mộc"))


def _gate_missed(place: int) -> ProductRecord:
    sheets = [a_sheet(member, levels_for(total, c2_1=2)) for member, total in enumerate((78, 77, 80, 79, 76), start=1)]
    return a_product_record(place, rounds=[a_round(1, sheets)], product=a_product(LONG_NAME.strip(" ,")))


def _low(place: int) -> ProductRecord:
    return a_product_record(place, (41, 44, 46, 39, 45), product=a_product("Mứt hồng dẻo treo gió"))


def _with_case(place: int) -> ProductRecord:
    card = a_scorecard_with_cases()
    cases = {"5": 2}
    sheets = [a_sheet(member, levels_for(total, card, cases)) for member, total in enumerate((60, 61, 55, 58, 57), 1)]
    product = a_product("Điểm du lịch cộng đồng Đưng K’Nớ", scorecard="TEST-26", cases=cases)
    return a_product_record(place, rounds=[a_round(1, sheets)], product=product)


def _stopped(place: int) -> ProductRecord:
    return a_product_record(
        place,
        state=ProductState.CONCLUDED,
        rejection=RejectionRecord("dangerous_impurity", "", OPENED),
        product=a_product("Ớt bột nguyên chất"),
    )
