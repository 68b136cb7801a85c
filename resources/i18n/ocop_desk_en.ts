<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi">
  <context>
    <name>ActionsCard</name>
    <message>
      <source>Sản phẩm đã kết luận hoặc phiên đã bế mạc.</source>
      <translation>The product is concluded or the session is closed.</translation>
    </message>
    <message>
      <source>Loại hồ sơ…</source>
      <translation>Reject…</translation>
    </message>
    <message>
      <source>Màn chiếu  F11</source>
      <translation>Projector  F11</translation>
    </message>
    <message>
      <source>Mở hoặc đóng màn chiếu, phím F11</source>
      <translation>Open or close the projector view, key F11</translation>
    </message>
  </context>
  <context>
    <name>AgendaCard</name>
    <message>
      <source>CHƯƠNG TRÌNH</source>
      <translation>AGENDA</translation>
    </message>
    <message>
      <source>&amp;Chọn sản phẩm…</source>
      <translation>&amp;Choose products…</translation>
    </message>
    <message>
      <source>Ghi &amp;xung đột lợi ích…</source>
      <translation>Conflict of &amp;interest…</translation>
    </message>
    <message>
      <source>Lên một dòng</source>
      <translation>One row up</translation>
    </message>
    <message>
      <source>Xuống một dòng</source>
      <translation>One row down</translation>
    </message>
    <message>
      <source>Lên một dòng (Ctrl+↑)</source>
      <translation>One row up (Ctrl+↑)</translation>
    </message>
    <message>
      <source>Xuống một dòng (Ctrl+↓)</source>
      <translation>One row down (Ctrl+↓)</translation>
    </message>
    <message>
      <source>Chương trình của phiên họp</source>
      <translation>Agenda of the session</translation>
    </message>
    <message>
      <source>Kéo dòng để đổi thứ tự, hoặc dùng Ctrl+↑ và Ctrl+↓.</source>
      <translation>Drag rows to change the order, or use Ctrl+↑ and Ctrl+↓.</translation>
    </message>
  </context>
  <context>
    <name>AgendaTable</name>
    <message>
      <source>TT</source>
      <translation>No.</translation>
    </message>
    <message>
      <source>Sản phẩm</source>
      <translation>Products</translation>
    </message>
    <message>
      <source>Bộ</source>
      <translation>Set</translation>
    </message>
    <message>
      <source>Trạng thái</source>
      <translation>State</translation>
    </message>
    <message>
      <source>Không chấm</source>
      <translation>Not scoring</translation>
    </message>
    <message>
      <source>chờ chấm</source>
      <translation>waiting</translation>
    </message>
    <message>
      <source>đang chấm lượt {n}</source>
      <translation>scoring, round {n}</translation>
    </message>
    <message>
      <source>đã mở phiếu lượt {n}</source>
      <translation>revealed, round {n}</translation>
    </message>
    <message>
      <source>đã kết luận</source>
      <translation>concluded</translation>
    </message>
  </context>
  <context>
    <name>AttendanceCard</name>
    <message>
      <source>ĐIỂM DANH</source>
      <translation>ATTENDANCE</translation>
    </message>
    <message>
      <source>&amp;Tất cả có mặt</source>
      <translation>&amp;Everybody is here</translation>
    </message>
    <message>
      <source>Mã &amp;PIN…</source>
      <translation>&amp;PINs…</translation>
    </message>
    <message>
      <source>Chủ trì</source>
      <translation>Presiding</translation>
    </message>
    <message>
      <source>Ghi biên bản</source>
      <translation>Minutes</translation>
    </message>
    <message>
      <source>Người chủ trì</source>
      <translation>Who presides</translation>
    </message>
    <message>
      <source>Người ghi biên bản</source>
      <translation>Who keeps the minutes</translation>
    </message>
    <message>
      <source>Điểm danh thành viên</source>
      <translation>Attendance of members</translation>
    </message>
    <message>
      <source>theo chức danh</source>
      <translation>by their post</translation>
    </message>
    <message>
      <source>Có mặt {n}/{of} · cần {needed}</source>
      <translation>Present {n}/{of} · {needed} needed</translation>
    </message>
    <message>
      <source>Lấy ý kiến bằng văn bản: không điểm danh</source>
      <translation>Written opinions: no attendance</translation>
    </message>
    <message>
      <source>đủ điều kiện họp</source>
      <translation>quorum</translation>
    </message>
    <message>
      <source>chưa đủ điều kiện họp</source>
      <translation>no quorum yet</translation>
    </message>
  </context>
  <context>
    <name>AttendanceTable</name>
    <message>
      <source>Có mặt</source>
      <translation>Present</translation>
    </message>
    <message>
      <source>Chức danh</source>
      <translation>Post</translation>
    </message>
    <message>
      <source>Ghi chú, lý do vắng</source>
      <translation>Remark, reason of absence</translation>
    </message>
    <message>
      <source>rời họp {when}: {why}</source>
      <translation>left {when}: {why}</translation>
    </message>
    <message>
      <source>chưa điểm danh — ghi lý do nếu vắng</source>
      <translation>not marked yet — give the reason if absent</translation>
    </message>
    <message>
      <source>chủ trì</source>
      <translation>presiding</translation>
    </message>
    <message>
      <source>ghi biên bản</source>
      <translation>keeps the minutes</translation>
    </message>
  </context>
  <context>
    <name>BeforeOpening</name>
    <message>
      <source>PHIẾU CỦA CÁC THÀNH VIÊN</source>
      <translation>MEMBERS' SHEETS</translation>
    </message>
    <message>
      <source>THÀNH VIÊN CHẤM</source>
      <translation>SCORING MEMBERS</translation>
    </message>
    <message>
      <source>Phiếu đã nộp</source>
      <translation>Sheets submitted</translation>
    </message>
    <message>
      <source>Mở lượt chấm để các thành viên bắt đầu chấm độc lập; chưa ai thấy điểm của người khác.</source>
      <translation>Open the round so that members start to score independently; nobody sees another's marks.</translation>
    </message>
    <message>
      <source>Các thành viên chấm độc lập. Điểm chỉ hiện ra cùng một lúc, khi Hội đồng mở phiếu.</source>
      <translation>Members score independently. Marks appear all at once, when the council reveals the sheets.</translation>
    </message>
    <message>
      <source>Mọi phiếu cần chờ đã nộp và được niêm phong. Mở phiếu để cả Hội đồng cùng xem.</source>
      <translation>Every sheet waited for is submitted and sealed. Reveal them for the whole council.</translation>
    </message>
    <message>
      <source>Sản phẩm đã được kết luận loại nên không có điểm và không có hạng sao.</source>
      <translation>The product was rejected, so it has no mean and no stars.</translation>
    </message>
  </context>
  <context>
    <name>Board</name>
    <message>
      <source>Xem kết quả</source>
      <translation>See results</translation>
    </message>
    <message>
      <source>Phiên họp đã bế mạc: bảng chỉ để xem.</source>
      <translation>The session is closed: the board is for looking only.</translation>
    </message>
    <message>
      <source>Mở phiếu</source>
      <translation>Reveal</translation>
    </message>
    <message>
      <source>Chưa mở được: không ai được chấm sản phẩm này. Xem điểm danh.</source>
      <translation>Cannot open: nobody may score this product. See attendance.</translation>
    </message>
    <message>
      <source>Mở lượt chấm</source>
      <translation>Open the round</translation>
    </message>
    <message>
      <source>Kết luận sản phẩm…</source>
      <translation>Conclude the product…</translation>
    </message>
    <message>
      <source>Kết luận sản phẩm</source>
      <translation>Conclude the product</translation>
    </message>
    <message>
      <source>Đã hết lượt chấm lại: Chủ tịch Hội đồng kết luận.</source>
      <translation>No more rounds: the chair concludes.</translation>
    </message>
    <message>
      <source>Chấm lại (lượt {number})…</source>
      <translation>Score again (round {number})…</translation>
    </message>
    <message>
      <source>Lấy ý kiến bằng văn bản chỉ có một lượt chấm.</source>
      <translation>Written opinions have one round only.</translation>
    </message>
    <message>
      <source>Quy chế chỉ cho chấm lại {n} lần.</source>
      <translation>The regulation allows {n} new rounds only.</translation>
    </message>
    <message>
      <source>Sản phẩm tiếp theo</source>
      <translation>Next product</translation>
    </message>
    <message>
      <source>Về Phiên họp để bế mạc</source>
      <translation>Back to the session to close it</translation>
    </message>
    <message>
      <source>Mọi sản phẩm trong chương trình đã được kết luận.</source>
      <translation>Every product on the agenda is concluded.</translation>
    </message>
    <message>
      <source>Thành viên chưa gửi phiếu sẽ được ghi là không gửi trong thời hạn.</source>
      <translation>Members who sent no sheet will be noted as not having sent one in time.</translation>
    </message>
    <message>
      <source>chờ chấm</source>
      <translation>waiting</translation>
    </message>
    <message>
      <source>đang chấm</source>
      <translation>scoring</translation>
    </message>
    <message>
      <source>đã mở phiếu</source>
      <translation>revealed</translation>
    </message>
    <message>
      <source>đã kết luận</source>
      <translation>concluded</translation>
    </message>
    <message>
      <source>Sản phẩm {n} / {of}</source>
      <translation>Product {n} / {of}</translation>
    </message>
    <message>
      <source>Bộ {number}</source>
      <translation>Set {number}</translation>
    </message>
    <message>
      <source>Lượt chấm {number}</source>
      <translation>Round {number}</translation>
    </message>
    <message>
      <source>đã mở {n} phiếu</source>
      <translation>{n} sheets revealed</translation>
    </message>
    <message>
      <source>Kết luận</source>
      <translation>Conclude</translation>
    </message>
    <message>
      <source>Lượt {number} · đang chấm</source>
      <translation>Round {number} · scoring</translation>
    </message>
    <message>
      <source>Lượt {number}</source>
      <translation>Round {number}</translation>
    </message>
    <message>
      <source>{first} và {last}</source>
      <translation>{first} and {last}</translation>
    </message>
    <message>
      <source>sẽ chấm</source>
      <translation>will score</translation>
    </message>
    <message>
      <source>chưa nộp phiếu</source>
      <translation>not submitted</translation>
    </message>
    <message>
      <source>đã nộp phiếu</source>
      <translation>submitted</translation>
    </message>
    <message>
      <source>không chấm</source>
      <translation>not scoring</translation>
    </message>
    <message>
      <source>không chấm vì có lợi ích liên quan</source>
      <translation>not scoring: conflict of interest</translation>
    </message>
    <message>
      <source>Chỉ có một phiếu được tính nên không có chênh lệch.</source>
      <translation>Only one sheet counts, so there is no spread.</translation>
    </message>
    <message>
      <source>Chênh lệch {gap} điểm, trong mức Quy chế (từ {limit} điểm trở lên mới phải chấm lại).</source>
      <translation>Spread {gap}, within the regulation (scored again from {limit} up).</translation>
    </message>
    <message>
      <source>Chênh lệch {gap} điểm, trong mức Quy chế (hơn {limit} điểm mới phải chấm lại).</source>
      <translation>Spread {gap}, within the regulation (scored again above {limit}).</translation>
    </message>
    <message>
      <source>Chênh lệch {gap} điểm, đến mức {limit} của Quy chế.</source>
      <translation>Spread {gap}, at the regulation's limit of {limit}.</translation>
    </message>
    <message>
      <source>Chênh lệch {gap} điểm, vượt mức {limit} của Quy chế.</source>
      <translation>Spread {gap}, beyond the regulation's limit of {limit}.</translation>
    </message>
    <message>
      <source>Hội đồng đã chấm lại; lượt này vẫn được giữ và in vào biên bản.</source>
      <translation>The council scored again; this round is kept and printed in the minutes.</translation>
    </message>
    <message>
      <source>Ý kiến khác nhau nhiều: đưa sản phẩm ra phiên họp.</source>
      <translation>Opinions diverge: bring the product before a meeting.</translation>
    </message>
    <message>
      <source>Hội đồng thảo luận rồi chấm lại; lượt {number} vẫn được giữ và in vào biên bản.</source>
      <translation>The council discusses and scores again; round {number} is kept and printed in the minutes.</translation>
    </message>
    <message>
      <source>Đã hết lượt chấm lại: khi kết luận, ghi ý kiến của Chủ tịch Hội đồng.</source>
      <translation>No more rounds: concluding wants the chair's statement.</translation>
    </message>
    <message>
      <source>{criterion} {title} · từ mức {level}</source>
      <translation>{criterion} {title} · from level {level}</translation>
    </message>
    <message>
      <source>{above} / {of} phiếu đạt</source>
      <translation>{above} / {of} sheets meet it</translation>
    </message>
    <message>
      <source>{who} chọn mức {level}</source>
      <translation>{who} chose level {level}</translation>
    </message>
    <message>
      <source>{who} chọn không đạt</source>
      <translation>{who} chose none is met</translation>
    </message>
    <message>
      <source>Hội đồng kết luận đạt. {reason}</source>
      <translation>The council found it met. {reason}</translation>
    </message>
    <message>
      <source>Hội đồng kết luận chưa đạt. {reason}</source>
      <translation>The council found it not met. {reason}</translation>
    </message>
    <message>
      <source>{n} ở {star} sao</source>
      <translation>{n} at {star} stars</translation>
    </message>
    <message>
      <source>{n} điều kiện cả Hội đồng thống nhất đạt ({stars})</source>
      <translation>{n} requirements all sheets meet ({stars})</translation>
    </message>
    <message>
      <source>{n} điều kiện {star} sao thống nhất chưa đạt: {codes}</source>
      <translation>{n} requirements of {star} stars no sheet meets: {codes}</translation>
    </message>
    <message>
      <source>{n} điều kiện {star} sao còn khác nhau nhưng không đổi được kết quả: {codes}</source>
      <translation>{n} requirements of {star} stars differ but cannot change the result: {codes}</translation>
    </message>
    <message>
      <source>Chưa mở được: chưa có phiếu nào được nộp.</source>
      <translation>Cannot reveal: no sheet is submitted.</translation>
    </message>
    <message>
      <source>Chưa mở được: số phiếu nhận về chưa đủ theo Quy chế.</source>
      <translation>Cannot reveal: fewer sheets than the regulation wants.</translation>
    </message>
    <message>
      <source>Chưa mở được: còn chờ phiếu của {who}.</source>
      <translation>Cannot reveal: waiting for the sheet of {who}.</translation>
    </message>
    <message>
      <source>chênh lệch vượt mức</source>
      <translation>spread beyond the limit</translation>
    </message>
    <message>
      <source>chênh lệch vượt mức, phải đưa ra phiên họp</source>
      <translation>spread beyond the limit, a meeting is wanted</translation>
    </message>
    <message>
      <source>còn {n} điều kiện chờ kết luận</source>
      <translation>{n} requirements wait for a finding</translation>
    </message>
    <message>
      <source>Chưa kết luận được: {why}.</source>
      <translation>Cannot conclude: {why}.</translation>
    </message>
    <message>
      <source>Chỉ có một phiếu, không có gì để so sánh.</source>
      <translation>One sheet only, nothing to compare.</translation>
    </message>
    <message>
      <source>Các phiếu giống nhau ở mọi tiêu chí.</source>
      <translation>The sheets agree on every criterion.</translation>
    </message>
    <message>
      <source>Các phiếu khác nhau ở mọi tiêu chí.</source>
      <translation>The sheets differ on every criterion.</translation>
    </message>
    <message>
      <source>{n} tiêu chí còn lại các phiếu cho điểm như nhau.</source>
      <translation>On the other {n} criteria the sheets agree.</translation>
    </message>
  </context>
  <context>
    <name>BoardActs</name>
    <message>
      <source>Chấm lại: lượt {number}</source>
      <translation>Score again: round {number}</translation>
    </message>
    <message>
      <source>Phiếu của lượt {number} được giữ nguyên và in vào biên bản; mọi thành viên chấm lại.</source>
      <translation>The sheets of round {number} are kept and printed in the minutes; every member scores again.</translation>
    </message>
    <message>
      <source>Mở lượt {number}</source>
      <translation>Open round {number}</translation>
    </message>
    <message>
      <source>đạt</source>
      <translation>met</translation>
    </message>
    <message>
      <source>chưa đạt</source>
      <translation>not met</translation>
    </message>
    <message>
      <source>{criterion}: Hội đồng kết luận {verdict}</source>
      <translation>{criterion}: the council finds it {verdict}</translation>
    </message>
    <message>
      <source>Điều kiện {star} sao, từ mức {level}: “{wording}”. {standing}.</source>
      <translation>Requirement of {star} stars, from level {level}: “{wording}”. {standing}.</translation>
    </message>
    <message>
      <source>Kết luận này khác đề xuất theo phiếu: ghi rõ căn cứ.</source>
      <translation>This finding differs from what the sheets propose: give the grounds.</translation>
    </message>
    <message>
      <source>Ghi kết luận {verdict}</source>
      <translation>Record: {verdict}</translation>
    </message>
    <message>
      <source>Kết luận của Chủ tịch Hội đồng</source>
      <translation>The chair's conclusion</translation>
    </message>
    <message>
      <source>Chênh lệch vẫn vượt mức sau lượt chấm lại cuối cùng mà Quy chế cho phép.</source>
      <translation>The spread is still beyond the limit after the last round the regulation allows.</translation>
    </message>
    <message>
      <source>Kết luận sản phẩm</source>
      <translation>Conclude the product</translation>
    </message>
    <message>
      <source>{name} không chấm lượt này</source>
      <translation>{name} does not score this round</translation>
    </message>
    <message>
      <source>Lượt chấm không chờ phiếu này nữa và thành viên không được tính vào điểm trung bình.</source>
      <translation>The round no longer waits for this sheet, and the member does not count in the mean.</translation>
    </message>
    <message>
      <source>Ghi không chấm</source>
      <translation>Let off</translation>
    </message>
  </context>
  <context>
    <name>BoardPage</name>
    <message>
      <source>Điều hành</source>
      <translation>Board</translation>
    </message>
    <message>
      <source>Phiên {number}/{year}</source>
      <translation>Session {number}/{year}</translation>
    </message>
    <message>
      <source>Mở một tệp Hội đồng trước đã.</source>
      <translation>Open a council file first.</translation>
    </message>
    <message>
      <source>Chưa có phiên họp nào: lập phiên ở bước Phiên họp trước đã.</source>
      <translation>No session yet: plan one at the step Session.</translation>
    </message>
    <message>
      <source>Phiên chưa khai mạc: khai mạc ở bước Phiên họp, rồi mới điều hành được.</source>
      <translation>The session is not open: open it at the step Session first.</translation>
    </message>
    <message>
      <source>Tập huấn</source>
      <translation>Practice</translation>
    </message>
    <message>
      <source>việc chính</source>
      <translation>main action</translation>
    </message>
    <message>
      <source>sản phẩm</source>
      <translation>product</translation>
    </message>
    <message>
      <source>màn chiếu</source>
      <translation>projector</translation>
    </message>
    <message>
      <source>Có mặt {n} / {of}</source>
      <translation>Present {n} / {of}</translation>
    </message>
    <message>
      <source>Có mặt {n} / {of} · chưa đủ họp</source>
      <translation>Present {n} / {of} · no quorum</translation>
    </message>
  </context>
  <context>
    <name>ClosePane</name>
    <message>
      <source>Còn sản phẩm chưa chấm: đánh dấu để chuyển sang phiên sau, hoặc chấm tiếp.</source>
      <translation>Some products are not scored: tick to leave them for a later session, or go on scoring.</translation>
    </message>
    <message>
      <source>Bế mạc phiên họp trước khi công bố</source>
      <translation>Close the session before publishing</translation>
    </message>
    <message>
      <source>{n} sản phẩm đã kết luận.</source>
      <translation>{n} products concluded.</translation>
    </message>
    <message>
      <source>{n} sản phẩm chưa chấm.</source>
      <translation>{n} products not scored.</translation>
    </message>
    <message>
      <source>Sau khi bế mạc không chấm, không sửa kết luận được nữa.</source>
      <translation>After closing nothing can be scored or concluded any more.</translation>
    </message>
    <message>
      <source>Giờ bế mạc được ghi vào biên bản; văn bản không còn chữ “dự thảo”.</source>
      <translation>The closing time goes into the minutes; papers are no longer drafts.</translation>
    </message>
    <message>
      <source>&amp;Chuyển {n} sản phẩm chưa chấm sang phiên sau</source>
      <translation>&amp;Leave {n} products not scored for a later session</translation>
    </message>
  </context>
  <context>
    <name>ConflictQuestion</name>
    <message>
      <source>Xung đột lợi ích: {product}</source>
      <translation>Conflict of interest: {product}</translation>
    </message>
    <message>
      <source>Thành viên này không chấm sản phẩm, không tính trong số liệu nào của nó, và được nêu trong biên bản.</source>
      <translation>This member does not score the product, counts in none of its figures, and is named in the minutes.</translation>
    </message>
    <message>
      <source>Ghi</source>
      <translation>Record</translation>
    </message>
    <message>
      <source>ví dụ: là em ruột của chủ thể</source>
      <translation>e.g. a brother of the producer</translation>
    </message>
    <message>
      <source>Thành viên</source>
      <translation>Member</translation>
    </message>
    <message>
      <source>Lý do</source>
      <translation>Reason</translation>
    </message>
  </context>
  <context>
    <name>CouncilForm</name>
    <message>
      <source>Tên Hội đồng</source>
      <translation>Name of the council</translation>
    </message>
    <message>
      <source>Cơ quan ban hành</source>
      <translation>Issuing agency</translation>
    </message>
    <message>
      <source>Cơ quan chủ quản (nếu có)</source>
      <translation>Superior agency (if any)</translation>
    </message>
    <message>
      <source>Cấp Hội đồng</source>
      <translation>Level of council</translation>
    </message>
    <message>
      <source>Tỉnh, thành phố</source>
      <translation>Province or city</translation>
    </message>
    <message>
      <source>Địa danh trên văn bản</source>
      <translation>Place in the head of papers</translation>
    </message>
    <message>
      <source>Quyết định thành lập số</source>
      <translation>Set up by decision no.</translation>
    </message>
    <message>
      <source>Ngày quyết định</source>
      <translation>Date of the decision</translation>
    </message>
    <message>
      <source>Cơ quan ra quyết định</source>
      <translation>Who decided</translation>
    </message>
    <message>
      <source>Ký hiệu văn bản</source>
      <translation>Symbol of papers</translation>
    </message>
    <message>
      <source>Nơi nhận (mỗi dòng một nơi)</source>
      <translation>Recipients (one a line)</translation>
    </message>
    <message>
      <source>Cấp xã</source>
      <translation>Commune</translation>
    </message>
    <message>
      <source>Khu vực (huyện)</source>
      <translation>Area (district)</translation>
    </message>
    <message>
      <source>Cấp tỉnh</source>
      <translation>Province</translation>
    </message>
    <message>
      <source>Trung ương</source>
      <translation>Central</translation>
    </message>
  </context>
  <context>
    <name>CouncilPage</name>
    <message>
      <source>Hội đồng</source>
      <translation>Council</translation>
    </message>
    <message>
      <source>Mở hoặc tạo một tệp Hội đồng trước.</source>
      <translation>Open or make a council file first.</translation>
    </message>
    <message>
      <source>Tập huấn</source>
      <translation>Practice</translation>
    </message>
    <message>
      <source>&amp;Thêm thành viên…</source>
      <translation>&amp;Add member…</translation>
    </message>
    <message>
      <source>&amp;Sửa…</source>
      <translation>&amp;Change…</translation>
    </message>
    <message>
      <source>Đưa &amp;ra khỏi Hội đồng</source>
      <translation>&amp;Remove from the council</translation>
    </message>
    <message>
      <source>Sang danh sách sản phẩm →</source>
      <translation>To the products →</translation>
    </message>
    <message>
      <source>HỘI ĐỒNG</source>
      <translation>COUNCIL</translation>
    </message>
    <message>
      <source>QUY CHẾ HOẠT ĐỘNG</source>
      <translation>REGULATION</translation>
    </message>
    <message>
      <source>Mọi thay đổi được lưu ngay. Phiên họp đã khai mạc giữ danh sách và quy chế của lúc khai mạc.</source>
      <translation>Every change is kept at once. An open session keeps the roster and regulation it opened with.</translation>
    </message>
    <message>
      <source>Thành viên Hội đồng</source>
      <translation>Members of the council</translation>
    </message>
    <message>
      <source>{n} thành viên</source>
      <translation>{n} members</translation>
    </message>
  </context>
  <context>
    <name>CriterionCard</name>
    <message>
      <source>Không hỏi: tiêu chí {code} chưa có điểm</source>
      <translation>Not asked: criterion {code} has no points yet</translation>
    </message>
    <message>
      <source>có nhận xét</source>
      <translation>has a note</translation>
    </message>
  </context>
  <context>
    <name>DetailsPane</name>
    <message>
      <source>Đóng</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>Nguyên văn và ghi chú</source>
      <translation>Official text and notes</translation>
    </message>
    <message>
      <source>Trường hợp: {title}</source>
      <translation>Case: {title}</translation>
    </message>
    <message>
      <source>mức tối thiểu của</source>
      <translation>least level of</translation>
    </message>
    <message>
      <source>Nguyên văn: {text}</source>
      <translation>Official text: {text}</translation>
    </message>
    <message>
      <source>Lời ở đây do chương trình viết gọn. Văn phòng chưa nạp nguyên văn quyết định vào tệp; khi cần, xem bản in của quyết định.</source>
      <translation>The wording here is the program's own. The office has not loaded the decision's text into this file; see the printed decision where needed.</translation>
    </message>
    <message>
      <source>Chỗ in sai của quyết định: {text}</source>
      <translation>Misprint of the decision: {text}</translation>
    </message>
    <message>
      <source>Chỉ chấm khi tiêu chí {code} có điểm.</source>
      <translation>Scored only where criterion {code} gave points.</translation>
    </message>
    <message>
      <source>Quyết định không có ghi chú cho tiêu chí này.</source>
      <translation>The decision has no note on this criterion.</translation>
    </message>
  </context>
  <context>
    <name>DotPlot</name>
    <message>
      <source>Biểu đồ tổng điểm các thành viên</source>
      <translation>Plot of the members' totals</translation>
    </message>
    <message>
      <source>{points} · {star} sao</source>
      <translation>{points} · {star} stars</translation>
    </message>
    <message>
      <source>TB {mean}</source>
      <translation>mean {mean}</translation>
    </message>
    <message>
      <source>{points} · {n} phiếu</source>
      <translation>{points} · {n} sheets</translation>
    </message>
    <message>
      <source>{each}; trung bình {mean}.</source>
      <translation>{each}; mean {mean}.</translation>
    </message>
  </context>
  <context>
    <name>EvidencePane</name>
    <message>
      <source>MINH CHỨNG</source>
      <translation>EVIDENCE</translation>
    </message>
    <message>
      <source>CÁCH XÉT</source>
      <translation>HOW TO JUDGE</translation>
    </message>
    <message>
      <source>Trong tệp này chưa có hồ sơ của sản phẩm nên ở đây chưa có trang nào để xem. Việc chấm vẫn làm được như thường: cứ theo hồ sơ giấy và mẫu sản phẩm trước mặt.</source>
      <translation>This file holds no dossier of the product, so there is no page to show. Scoring works all the same: go by the paper dossier and the sample before you.</translation>
    </message>
    <message>
      <source>minh chứng</source>
      <translation>evidence</translation>
    </message>
    <message>
      <source>nguyên văn, ghi chú</source>
      <translation>official text, notes</translation>
    </message>
    <message>
      <source>Minh chứng</source>
      <translation>Evidence</translation>
    </message>
    <message>
      <source>Bộ {n} · {title} · {kind}</source>
      <translation>Set {n} · {title} · {kind}</translation>
    </message>
    <message>
      <source>Chưa có hồ sơ.</source>
      <translation>No dossier yet.</translation>
    </message>
    <message>
      <source>Minh chứng của {code}: chưa có hồ sơ</source>
      <translation>Evidence of {code}: no dossier yet</translation>
    </message>
  </context>
  <context>
    <name>FigureTree</name>
    <message>
      <source>Số liệu</source>
      <translation>Figures</translation>
    </message>
    <message>
      <source>Điểm</source>
      <translation>Mean</translation>
    </message>
    <message>
      <source>Từ đâu ra</source>
      <translation>Made of</translation>
    </message>
  </context>
  <context>
    <name>FiguresRow</name>
    <message>
      <source>chờ kết luận</source>
      <translation>waiting for findings</translation>
    </message>
    <message>
      <source>Điểm trung bình</source>
      <translation>Mean</translation>
    </message>
    <message>
      <source>Theo điểm</source>
      <translation>By points</translation>
    </message>
    <message>
      <source>Theo điều kiện tối thiểu</source>
      <translation>By requirements</translation>
    </message>
    <message>
      <source>Chênh lệch</source>
      <translation>Spread</translation>
    </message>
  </context>
  <context>
    <name>FileCard</name>
    <message>
      <source>Mở</source>
      <translation>Open</translation>
    </message>
    <message>
      <source>Mở {name}</source>
      <translation>Open {name}</translation>
    </message>
    <message>
      <source>Bỏ khỏi danh sách</source>
      <translation>Forget</translation>
    </message>
    <message>
      <source>Bỏ {name} khỏi danh sách</source>
      <translation>Forget {name}</translation>
    </message>
  </context>
  <context>
    <name>FileCare</name>
    <message>
      <source>Lưu sang chỗ khác…</source>
      <translation>Save elsewhere…</translation>
    </message>
  </context>
  <context>
    <name>FindingCard</name>
    <message>
      <source>Đạt</source>
      <translation>Met</translation>
    </message>
    <message>
      <source>Không đạt</source>
      <translation>Not met</translation>
    </message>
    <message>
      <source>{answer} (đề xuất)</source>
      <translation>{answer} (proposed)</translation>
    </message>
  </context>
  <context>
    <name>GapTable</name>
    <message>
      <source>Tiêu chí</source>
      <translation>Criterion</translation>
    </message>
    <message>
      <source>Chênh</source>
      <translation>Gap</translation>
    </message>
    <message>
      <source>Tổng điểm</source>
      <translation>Total</translation>
    </message>
    <message>
      <source>{title}: chênh {points} điểm</source>
      <translation>{title}: gap {points}</translation>
    </message>
    <message>
      <source>{title}: {name} không phải chấm</source>
      <translation>{title}: not asked of {name}</translation>
    </message>
    <message>
      <source>{title}: {name} cho {points} điểm</source>
      <translation>{title}: {name} gave {points}</translation>
    </message>
  </context>
  <context>
    <name>GapsCard</name>
    <message>
      <source>TIÊU CHÍ CHÊNH NHAU NHIỀU NHẤT</source>
      <translation>CRITERIA WITH THE LARGEST GAPS</translation>
    </message>
    <message>
      <source>Điểm từng thành viên theo tiêu chí, chênh lệch lớn nhất trước</source>
      <translation>Points of each member by criterion, largest gap first</translation>
    </message>
  </context>
  <context>
    <name>GateTable</name>
    <message>
      <source>Hạng</source>
      <translation>Stars</translation>
    </message>
    <message>
      <source>Yêu cầu</source>
      <translation>Requirement</translation>
    </message>
    <message>
      <source>Phiếu đạt</source>
      <translation>Sheets that meet it</translation>
    </message>
    <message>
      <source>Ai chưa đạt</source>
      <translation>Who is below</translation>
    </message>
    <message>
      <source>Kết luận</source>
      <translation>Conclude</translation>
    </message>
    <message>
      <source>{n} sao</source>
      <translation>{n} stars</translation>
    </message>
    <message>
      <source>{code} {title}: từ mức {level} “{label}”</source>
      <translation>{code} {title}: from level {level} “{label}”</translation>
    </message>
    <message>
      <source>{verdict}. Lý do: {reason}</source>
      <translation>{verdict}. Reason: {reason}</translation>
    </message>
  </context>
  <context>
    <name>GatesCard</name>
    <message>
      <source>ĐIỀU KIỆN TỐI THIỂU CẦN KẾT LUẬN</source>
      <translation>REQUIREMENTS THAT NEED A FINDING</translation>
    </message>
    <message>
      <source>ĐIỀU KIỆN TỐI THIỂU</source>
      <translation>MINIMUM REQUIREMENTS</translation>
    </message>
  </context>
  <context>
    <name>Head</name>
    <message>
      <source>Sản phẩm trước</source>
      <translation>Product before</translation>
    </message>
    <message>
      <source>Sản phẩm trước (Alt+←)</source>
      <translation>Product before (Alt+←)</translation>
    </message>
    <message>
      <source>Sản phẩm sau</source>
      <translation>Product after</translation>
    </message>
    <message>
      <source>Sản phẩm sau (Alt+→)</source>
      <translation>Product after (Alt+→)</translation>
    </message>
    <message>
      <source>Sản phẩm đang điều hành</source>
      <translation>Product on the board</translation>
    </message>
    <message>
      <source>Lượt chấm đang xem</source>
      <translation>Round shown</translation>
    </message>
  </context>
  <context>
    <name>HeadCard</name>
    <message>
      <source>Bộ {n}: {title}</source>
      <translation>Set {n}: {title}</translation>
    </message>
    <message>
      <source>Điểm trung bình</source>
      <translation>Mean</translation>
    </message>
    <message>
      <source>Theo điểm</source>
      <translation>By points</translation>
    </message>
    <message>
      <source>Theo điều kiện tối thiểu</source>
      <translation>By requirements</translation>
    </message>
    <message>
      <source>Chênh lệch</source>
      <translation>Spread</translation>
    </message>
    <message>
      <source>chờ kết luận</source>
      <translation>waiting for findings</translation>
    </message>
    <message>
      <source>Chủ tọa kết luận về chênh lệch: {statement}</source>
      <translation>The chair on the spread: {statement}</translation>
    </message>
  </context>
  <context>
    <name>ImportDialog</name>
    <message>
      <source>vùng dán</source>
      <translation>pasted range</translation>
    </message>
    <message>
      <source>Đang nhận {n} sản phẩm…</source>
      <translation>Taking in {n} products…</translation>
    </message>
    <message>
      <source>Nhận danh sách: {name}</source>
      <translation>Take in a list: {name}</translation>
    </message>
    <message>
      <source>Đang đọc {name}…</source>
      <translation>Reading {name}…</translation>
    </message>
    <message>
      <source>Đã dừng; chưa nhận sản phẩm nào.</source>
      <translation>Stopped; no product was taken in.</translation>
    </message>
    <message>
      <source>Nhận {n} sản phẩm</source>
      <translation>Take in {n} products</translation>
    </message>
    <message>
      <source>Nhận</source>
      <translation>Take in</translation>
    </message>
    <message>
      <source>Đóng, không nhận gì</source>
      <translation>Close, take in nothing</translation>
    </message>
    <message>
      <source>Dừng</source>
      <translation>Stop</translation>
    </message>
    <message>
      <source>Dừng, không nhận gì</source>
      <translation>Stop, take in nothing</translation>
    </message>
    <message>
      <source>Tiến độ</source>
      <translation>Progress</translation>
    </message>
  </context>
  <context>
    <name>ImportPreview</name>
    <message>
      <source>Tên gần giống ({n})</source>
      <translation>Similar names ({n})</translation>
    </message>
    <message>
      <source>Điều chung của danh sách ({n})</source>
      <translation>On the list as a whole ({n})</translation>
    </message>
    <message>
      <source>Sẽ nhận {n} sản phẩm</source>
      <translation>{n} products will be taken in</translation>
    </message>
    <message>
      <source>{n} dòng chưa nhận được</source>
      <translation>{n} rows cannot be taken in yet</translation>
    </message>
    <message>
      <source>{n} sản phẩm đã có trong tệp</source>
      <translation>{n} products are in the file already</translation>
    </message>
    <message>
      <source>{n} dòng chọn không nhận</source>
      <translation>{n} rows left out by choice</translation>
    </message>
    <message>
      <source>Dòng này không có gì sai.</source>
      <translation>Nothing is wrong with this row.</translation>
    </message>
    <message>
      <source>Vẫn nhận dòng này</source>
      <translation>Take this row in after all</translation>
    </message>
    <message>
      <source>Không nhận dòng này</source>
      <translation>Leave this row out</translation>
    </message>
    <message>
      <source>Mọi dòng</source>
      <translation>All rows</translation>
    </message>
    <message>
      <source>Chỉ dòng có vấn đề</source>
      <translation>Only rows with problems</translation>
    </message>
    <message>
      <source>Dòng nên xem lại</source>
      <translation>Rows worth a look</translation>
    </message>
    <message>
      <source>Dòng đang chọn</source>
      <translation>Chosen row</translation>
    </message>
    <message>
      <source>Các dòng của danh sách</source>
      <translation>Rows of the list</translation>
    </message>
    <message>
      <source>Tên gần giống</source>
      <translation>Similar names</translation>
    </message>
    <message>
      <source>Điều cần xem ở dòng đang chọn</source>
      <translation>What to look at in the chosen row</translation>
    </message>
    <message>
      <source>Điều chung của danh sách</source>
      <translation>On the list as a whole</translation>
    </message>
    <message>
      <source>Nhấn F2 hoặc bấm đúp vào ô để sửa; kiểm lại ngay.</source>
      <translation>Press F2 or double-click a cell to mend it; it is checked at once.</translation>
    </message>
  </context>
  <context>
    <name>ImportTable</name>
    <message>
      <source>Điều cần xem</source>
      <translation>To look at</translation>
    </message>
    <message>
      <source>Chưa nhận được</source>
      <translation>Cannot be taken in</translation>
    </message>
    <message>
      <source>Đã có trong tệp</source>
      <translation>In the file already</translation>
    </message>
    <message>
      <source>Không nhận</source>
      <translation>Left out</translation>
    </message>
    <message>
      <source>Nhận, nên xem</source>
      <translation>Taken in, worth a look</translation>
    </message>
    <message>
      <source>Nhận</source>
      <translation>Take in</translation>
    </message>
    <message>
      <source>(thiếu)</source>
      <translation>(missing)</translation>
    </message>
    <message>
      <source>có tên gần giống, xem ở dưới</source>
      <translation>has a similar name, see below</translation>
    </message>
  </context>
  <context>
    <name>KeyQuestion</name>
    <message>
      <source>Tạo khóa ký</source>
      <translation>Make a signing key</translation>
    </message>
    <message>
      <source>Khóa nằm trong tệp Hội đồng, có mật khẩu bảo vệ. Quên mật khẩu thì không ai mở được, phải tạo khóa khác.</source>
      <translation>The key is in the council file under a passphrase. If that is forgotten nobody can open it and another key must be made.</translation>
    </message>
    <message>
      <source>Tạo khóa</source>
      <translation>Make the key</translation>
    </message>
    <message>
      <source>Mật khẩu</source>
      <translation>Passphrase</translation>
    </message>
    <message>
      <source>Gõ lại</source>
      <translation>Again</translation>
    </message>
    <message>
      <source>Chứng thư cấp cho</source>
      <translation>Certificate for</translation>
    </message>
    <message>
      <source>Tên khóa trong tệp</source>
      <translation>Name of the key in the file</translation>
    </message>
    <message>
      <source>Mật khẩu, ít nhất {n} ký tự</source>
      <translation>Passphrase, {n} characters at least</translation>
    </message>
    <message>
      <source>Gõ lại mật khẩu</source>
      <translation>Passphrase again</translation>
    </message>
    <message>
      <source>Tệp đã có khóa tên này.</source>
      <translation>The file has a key of this name.</translation>
    </message>
    <message>
      <source>Mật khẩu còn ngắn: cần ít nhất {n} ký tự.</source>
      <translation>The passphrase is short: {n} characters at least.</translation>
    </message>
    <message>
      <source>Hai lần gõ mật khẩu khác nhau.</source>
      <translation>The two passphrases differ.</translation>
    </message>
    <message>
      <source>Gõ lại mật khẩu một lần nữa.</source>
      <translation>Type the passphrase once more.</translation>
    </message>
  </context>
  <context>
    <name>LevelPanel</name>
    <message>
      <source>Nguyên văn, ghi chú</source>
      <translation>Official text, notes</translation>
    </message>
    <message>
      <source>Nhận xét của tôi</source>
      <translation>My note</translation>
    </message>
    <message>
      <source>Nhận xét về tiêu chí này (không bắt buộc)</source>
      <translation>A note on this criterion (not required)</translation>
    </message>
    <message>
      <source>Trường hợp: {title}</source>
      <translation>Case: {title}</translation>
    </message>
    <message>
      <source>Không hỏi tiêu chí này: chỉ chấm khi tiêu chí {code} có điểm; bây giờ tính 0 điểm.</source>
      <translation>This criterion is not asked: it is scored only where {code} gave points; it counts 0 now.</translation>
    </message>
    <message>
      <source>Chỗ in sai của quyết định: {text}</source>
      <translation>Misprint of the decision: {text}</translation>
    </message>
  </context>
  <context>
    <name>LevelRow</name>
    <message>
      <source>yêu cầu tối thiểu: {stars}</source>
      <translation>minimum requirement: {stars}</translation>
    </message>
    <message>
      <source>đang chọn</source>
      <translation>chosen</translation>
    </message>
  </context>
  <context>
    <name>ListPane</name>
    <message>
      <source>SẢN PHẨM</source>
      <translation>PRODUCTS</translation>
    </message>
    <message>
      <source>Tìm sản phẩm, chủ thể (Ctrl+F)</source>
      <translation>Search product, producer (Ctrl+F)</translation>
    </message>
    <message>
      <source>Tìm sản phẩm hoặc chủ thể</source>
      <translation>Search product or producer</translation>
    </message>
    <message>
      <source>Lọc theo kết quả</source>
      <translation>Filter by result</translation>
    </message>
    <message>
      <source>Kết quả các sản phẩm</source>
      <translation>Results of the products</translation>
    </message>
    <message>
      <source>Không có sản phẩm nào khớp. Xóa chữ tìm hoặc chọn “Tất cả”.</source>
      <translation>No product matches. Clear the search or choose “All”.</translation>
    </message>
  </context>
  <context>
    <name>MainMenu</name>
    <message>
      <source>Cỡ chữ</source>
      <translation>Text size</translation>
    </message>
    <message>
      <source>Nhỏ</source>
      <translation>Small</translation>
    </message>
    <message>
      <source>Vừa</source>
      <translation>Medium</translation>
    </message>
    <message>
      <source>Lớn</source>
      <translation>Large</translation>
    </message>
    <message>
      <source>Nền tối</source>
      <translation>Dark colours</translation>
    </message>
    <message>
      <source>Trợ giúp trang này</source>
      <translation>Help on this page</translation>
    </message>
    <message>
      <source>Giới thiệu và giấy phép</source>
      <translation>About and licences</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>Không cần mạng</source>
      <translation>No network needed</translation>
    </message>
    <message>
      <source>Tùy chọn và trợ giúp</source>
      <translation>Options and help</translation>
    </message>
    <message>
      <source>Trợ giúp: {page}</source>
      <translation>Help: {page}</translation>
    </message>
    <message>
      <source>Giới thiệu và giấy phép</source>
      <translation>About and licences</translation>
    </message>
    <message>
      <source>Đã lưu {time}</source>
      <translation>Saved {time}</translation>
    </message>
  </context>
  <context>
    <name>MemberDialog</name>
    <message>
      <source>Có chấm điểm</source>
      <translation>Scores</translation>
    </message>
    <message>
      <source>Thành viên Hội đồng</source>
      <translation>Members of the council</translation>
    </message>
    <message>
      <source>Họ và tên</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Chức danh trong Hội đồng</source>
      <translation>Post in the council</translation>
    </message>
    <message>
      <source>Chức vụ ở cơ quan</source>
      <translation>Position in the agency</translation>
    </message>
    <message>
      <source>Cơ quan</source>
      <translation>Agency</translation>
    </message>
    <message>
      <source>Ghi</source>
      <translation>Record</translation>
    </message>
    <message>
      <source>Thôi</source>
      <translation>Cancel</translation>
    </message>
  </context>
  <context>
    <name>MemberProducts</name>
    <message>
      <source>Bộ {n}</source>
      <translation>Set {n}</translation>
    </message>
    <message>
      <source>Không chấm: {reason}</source>
      <translation>Not scoring: {reason}</translation>
    </message>
    <message>
      <source>không chấm lượt này: {reason}</source>
      <translation>does not score this round: {reason}</translation>
    </message>
    <message>
      <source>không dự lượt chấm này</source>
      <translation>not in this round</translation>
    </message>
    <message>
      <source>{points} điểm</source>
      <translation>{points} points</translation>
    </message>
    <message>
      <source>chưa mở lượt chấm</source>
      <translation>no round open</translation>
    </message>
    <message>
      <source>{n} / {of} tiêu chí</source>
      <translation>{n} / {of} criteria</translation>
    </message>
    <message>
      <source>chưa chấm lượt {n}</source>
      <translation>not scored, round {n}</translation>
    </message>
    <message>
      <source>chưa chấm</source>
      <translation>not scored</translation>
    </message>
    <message>
      <source>đã mở phiếu</source>
      <translation>revealed</translation>
    </message>
    <message>
      <source>đã kết luận</source>
      <translation>concluded</translation>
    </message>
    <message>
      <source>có lợi ích liên quan</source>
      <translation>conflict of interest</translation>
    </message>
  </context>
  <context>
    <name>MemberTable</name>
    <message>
      <source>Họ và tên</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Chức danh</source>
      <translation>Post</translation>
    </message>
    <message>
      <source>Chức vụ</source>
      <translation>Position</translation>
    </message>
    <message>
      <source>Cơ quan</source>
      <translation>Agency</translation>
    </message>
    <message>
      <source>Chấm điểm</source>
      <translation>Scoring</translation>
    </message>
    <message>
      <source>có</source>
      <translation>yes</translation>
    </message>
    <message>
      <source>không</source>
      <translation>no</translation>
    </message>
  </context>
  <context>
    <name>Narrowing</name>
    <message>
      <source>{n} sản phẩm</source>
      <translation>{n} products</translation>
    </message>
    <message>
      <source>{shown} trong {n} sản phẩm</source>
      <translation>{shown} of {n} products</translation>
    </message>
    <message>
      <source>Tìm tên, chủ thể, xã, mã sản phẩm; gõ không dấu cũng được</source>
      <translation>Search name, producer, commune, code; marks do not matter</translation>
    </message>
    <message>
      <source>Tìm sản phẩm</source>
      <translation>Search products</translation>
    </message>
    <message>
      <source>Bỏ tìm và lọc</source>
      <translation>Clear search and filters</translation>
    </message>
    <message>
      <source>Lọc theo bộ sản phẩm</source>
      <translation>Filter by scorecard</translation>
    </message>
    <message>
      <source>Lọc theo chủ thể</source>
      <translation>Filter by producer</translation>
    </message>
    <message>
      <source>Lọc theo xã, phường</source>
      <translation>Filter by commune</translation>
    </message>
    <message>
      <source>Lọc theo trạng thái</source>
      <translation>Filter by state</translation>
    </message>
    <message>
      <source>Mọi bộ sản phẩm</source>
      <translation>All scorecards</translation>
    </message>
    <message>
      <source>Mọi chủ thể</source>
      <translation>All producers</translation>
    </message>
    <message>
      <source>Mọi xã, phường</source>
      <translation>All communes</translation>
    </message>
    <message>
      <source>Mọi trạng thái</source>
      <translation>All states</translation>
    </message>
  </context>
  <context>
    <name>NewCouncilDialog</name>
    <message>
      <source>Hội đồng mới</source>
      <translation>New council</translation>
    </message>
    <message>
      <source>← Quay lại</source>
      <translation>← Back</translation>
    </message>
    <message>
      <source>Thôi</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>Thành viên Hội đồng</source>
      <translation>Members of the council</translation>
    </message>
    <message>
      <source>&amp;Thêm thành viên…</source>
      <translation>&amp;Add member…</translation>
    </message>
    <message>
      <source>&amp;Bỏ dòng đang chọn</source>
      <translation>&amp;Remove the chosen row</translation>
    </message>
    <message>
      <source>1/3 · Hội đồng</source>
      <translation>1/3 · Council</translation>
    </message>
    <message>
      <source>2/3 · Thành viên</source>
      <translation>2/3 · Members</translation>
    </message>
    <message>
      <source>3/3 · Quy chế hoạt động</source>
      <translation>3/3 · Regulation</translation>
    </message>
    <message>
      <source>Chọn nơi lưu tệp…</source>
      <translation>Choose a place for the file…</translation>
    </message>
    <message>
      <source>Tiếp tục →</source>
      <translation>Go on →</translation>
    </message>
    <message>
      <source>Cần ghi tên Hội đồng và cơ quan ban hành, đúng như quyết định thành lập.</source>
      <translation>Name and issuing agency are wanted, as in the decision that set the council up.</translation>
    </message>
    <message>
      <source>Cần có đúng một Chủ tịch Hội đồng; thành viên khác có thể thêm sau.</source>
      <translation>Exactly one chair is wanted; other members can be added later.</translation>
    </message>
  </context>
  <context>
    <name>Notice</name>
    <message>
      <source>Đóng thông báo</source>
      <translation>Close the message</translation>
    </message>
    <message>
      <source>… và {n} điều nữa.</source>
      <translation>… and {n} more.</translation>
    </message>
  </context>
  <context>
    <name>OutcomeCard</name>
    <message>
      <source>Dừng đánh giá</source>
      <translation>Stopped</translation>
    </message>
    <message>
      <source>Loại hồ sơ</source>
      <translation>Rejected</translation>
    </message>
    <message>
      <source>{stars} sao · {mean} điểm</source>
      <translation>{stars} stars · {mean} points</translation>
    </message>
    <message>
      <source>KẾT QUẢ</source>
      <translation>RESULT</translation>
    </message>
    <message>
      <source>Điểm đạt {band} sao, thiếu điều kiện {star} sao ở {codes}.</source>
      <translation>Points for {band} stars, requirements of {star} stars missed at {codes}.</translation>
    </message>
    <message>
      <source>Chủ tịch Hội đồng: {statement}</source>
      <translation>The chair: {statement}</translation>
    </message>
  </context>
  <context>
    <name>OwnFigures</name>
    <message>
      <source>Phiếu của tôi</source>
      <translation>My sheet</translation>
    </message>
    <message>
      <source>Tổng điểm phiếu của tôi: {n}</source>
      <translation>Total of my sheet: {n}</translation>
    </message>
  </context>
  <context>
    <name>OwnSummary</name>
    <message>
      <source>Hoàn tác: {change}</source>
      <translation>Undo: {change}</translation>
    </message>
    <message>
      <source>Làm lại: {change}</source>
      <translation>Redo: {change}</translation>
    </message>
  </context>
  <context>
    <name>PackagePane</name>
    <message>
      <source>Biên bản và bảng tổng hợp chưa đủ chữ ký: ký ở bước 2 trước.</source>
      <translation>Minutes and summary are not fully signed: sign in step 2 first.</translation>
    </message>
    <message>
      <source>Chưa có khóa nào trong tệp: tạo khóa cho Hội đồng ở bước 2.</source>
      <translation>No key in the file: make one for the council in step 2.</translation>
    </message>
    <message>
      <source>Chọn thư mục để lưu gói.</source>
      <translation>Choose a folder for the package.</translation>
    </message>
    <message>
      <source>Gõ mật khẩu khóa của Hội đồng.</source>
      <translation>Type the passphrase of the council's key.</translation>
    </message>
    <message>
      <source>Gói gồm mọi văn bản, bảng tính và số liệu, ký bằng khóa của Hội đồng; lập xong được kiểm tra ngay.</source>
      <translation>The package holds every paper, the workbook and the data, signed with the council's key; it is checked as soon as it is built.</translation>
    </message>
    <message>
      <source>Đây là buổi tập huấn: gói mang tên “tập huấn”, không thể dùng thay cho gói kết quả thật.</source>
      <translation>This is practice: the package is named so and cannot stand for a real result.</translation>
    </message>
    <message>
      <source>Thư mục lưu gói</source>
      <translation>Folder for the package</translation>
    </message>
    <message>
      <source>Khóa của Hội đồng</source>
      <translation>The council's key</translation>
    </message>
    <message>
      <source>Mật khẩu khóa, không được lưu</source>
      <translation>Passphrase of the key, never kept</translation>
    </message>
    <message>
      <source>LẬP GÓI KẾT QUẢ</source>
      <translation>BUILD THE PACKAGE</translation>
    </message>
    <message>
      <source>KIỂM TRA GÓI VỪA LẬP</source>
      <translation>CHECK OF THE PACKAGE</translation>
    </message>
    <message>
      <source>CÁC GÓI ĐÃ LẬP</source>
      <translation>PACKAGES BUILT</translation>
    </message>
    <message>
      <source>Ví dụ ổ USB</source>
      <translation>A USB stick, for example</translation>
    </message>
    <message>
      <source>Chọn &amp;thư mục…</source>
      <translation>Choose a &amp;folder…</translation>
    </message>
    <message>
      <source>Mật khẩu khóa của Hội đồng</source>
      <translation>Passphrase of the council's key</translation>
    </message>
    <message>
      <source>&amp;Mở thư mục</source>
      <translation>&amp;Open the folder</translation>
    </message>
    <message>
      <source>Gói hợp lệ</source>
      <translation>The package holds</translation>
    </message>
    <message>
      <source>Gói KHÔNG hợp lệ</source>
      <translation>The package does NOT hold</translation>
    </message>
    <message>
      <source>{path} · {size} MB · {n} tệp bên trong</source>
      <translation>{path} · {size} MB · {n} files inside</translation>
    </message>
    <message>
      <source>Mọi tệp nguyên vẹn; mọi kết quả tính lại từ phiếu đều khớp; mọi chữ ký hợp lệ.</source>
      <translation>Every file is whole; every result computed again from the sheets agrees; every signature holds.</translation>
    </message>
    <message>
      <source>Ký bởi {name}. {fingerprint}</source>
      <translation>Signed by {name}. {fingerprint}</translation>
    </message>
  </context>
  <context>
    <name>Packaging</name>
    <message>
      <source>Chọn thư mục để lưu gói</source>
      <translation>Choose a folder for the package</translation>
    </message>
    <message>
      <source>Đang lập và kiểm tra gói</source>
      <translation>Building and checking the package</translation>
    </message>
    <message>
      <source>Đã lập và kiểm tra {name}: gói hợp lệ.</source>
      <translation>{name} is built and checked: it holds.</translation>
    </message>
    <message>
      <source>Gói {name} không hợp lệ: đừng chuyển đi, xem các điều ghi bên dưới.</source>
      <translation>The package {name} does not hold: do not send it, see what is noted below.</translation>
    </message>
  </context>
  <context>
    <name>PaperTable</name>
    <message>
      <source>Văn bản</source>
      <translation>Papers</translation>
    </message>
    <message>
      <source>Loại</source>
      <translation>Kind</translation>
    </message>
  </context>
  <context>
    <name>PapersPane</name>
    <message>
      <source>Tìm văn bản (Ctrl+F)</source>
      <translation>Search papers (Ctrl+F)</translation>
    </message>
    <message>
      <source>Tìm văn bản theo tên</source>
      <translation>Search papers by name</translation>
    </message>
    <message>
      <source>Loại văn bản</source>
      <translation>Kind of paper</translation>
    </message>
    <message>
      <source>Văn bản của phiên</source>
      <translation>Papers of the session</translation>
    </message>
    <message>
      <source>Xem trước văn bản</source>
      <translation>Preview of the paper</translation>
    </message>
    <message>
      <source>Trang trước</source>
      <translation>Page before</translation>
    </message>
    <message>
      <source>Trang sau</source>
      <translation>Next page</translation>
    </message>
    <message>
      <source>Thu nhỏ (Ctrl+−)</source>
      <translation>Smaller (Ctrl+−)</translation>
    </message>
    <message>
      <source>Phóng to (Ctrl++)</source>
      <translation>Larger (Ctrl++)</translation>
    </message>
    <message>
      <source>Vừa chiều ngang</source>
      <translation>Fit width</translation>
    </message>
    <message>
      <source>&amp;In…</source>
      <translation>&amp;Print…</translation>
    </message>
    <message>
      <source>In các văn bản đang chọn (Ctrl+P)</source>
      <translation>Print the chosen papers (Ctrl+P)</translation>
    </message>
    <message>
      <source>&amp;Lưu…</source>
      <translation>&amp;Save…</translation>
    </message>
    <message>
      <source>Lưu các văn bản đang chọn thành tệp PDF (Ctrl+S)</source>
      <translation>Save the chosen papers as PDF (Ctrl+S)</translation>
    </message>
    <message>
      <source>Lưu &amp;tất cả…</source>
      <translation>Save &amp;all…</translation>
    </message>
    <message>
      <source>&amp;Bảng tính…</source>
      <translation>&amp;Workbook…</translation>
    </message>
    <message>
      <source>Đang lập văn bản…</source>
      <translation>Making the paper…</translation>
    </message>
    <message>
      <source>Tất cả văn bản ({n})</source>
      <translation>All papers ({n})</translation>
    </message>
    <message>
      <source>trang {n} / {of}</source>
      <translation>page {n} / {of}</translation>
    </message>
  </context>
  <context>
    <name>Paperwork</name>
    <message>
      <source>Đang in</source>
      <translation>Printing</translation>
    </message>
    <message>
      <source>Đang lưu văn bản</source>
      <translation>Saving papers</translation>
    </message>
    <message>
      <source>Chọn thư mục để lưu mọi văn bản</source>
      <translation>Choose a folder for all papers</translation>
    </message>
    <message>
      <source>Đang lưu mọi văn bản</source>
      <translation>Saving all papers</translation>
    </message>
    <message>
      <source>Lưu bảng tính kết quả</source>
      <translation>Save the workbook</translation>
    </message>
    <message>
      <source>Đang lập bảng tính</source>
      <translation>Making the workbook</translation>
    </message>
    <message>
      <source>Lưu văn bản</source>
      <translation>Save the paper</translation>
    </message>
    <message>
      <source>Chọn thư mục để lưu văn bản</source>
      <translation>Choose a folder for the papers</translation>
    </message>
    <message>
      <source>Đã lưu {n} tệp: {where}</source>
      <translation>{n} files saved: {where}</translation>
    </message>
    <message>
      <source>Đã gửi {n} trang tới máy in.</source>
      <translation>{n} pages were sent to the printer.</translation>
    </message>
  </context>
  <context>
    <name>PartBar</name>
    <message>
      <source>Phần {part}: {points} trên {most} điểm</source>
      <translation>Part {part}: {points} of {most}</translation>
    </message>
  </context>
  <context>
    <name>PartTab</name>
    <message>
      <source>Phần {part}, {title}: {points} điểm, còn {n} tiêu chí chưa chấm</source>
      <translation>Part {part}, {title}: {points} points, {n} criteria not scored</translation>
    </message>
  </context>
  <context>
    <name>PassphraseField</name>
    <message>
      <source>Hiện chữ</source>
      <translation>Show</translation>
    </message>
  </context>
  <context>
    <name>PinPad</name>
    <message>
      <source>Mã PIN</source>
      <translation>PIN</translation>
    </message>
    <message>
      <source>Xóa một số</source>
      <translation>Delete a digit</translation>
    </message>
    <message>
      <source>Số {n}</source>
      <translation>Digit {n}</translation>
    </message>
  </context>
  <context>
    <name>PlanQuestion</name>
    <message>
      <source>Phiên họp mới</source>
      <translation>New session</translation>
    </message>
    <message>
      <source>Chương trình và điểm danh làm sau; đến lúc khai mạc mới khóa lại.</source>
      <translation>Agenda and attendance come later; they are frozen only at the opening.</translation>
    </message>
    <message>
      <source>Lên lịch</source>
      <translation>Plan</translation>
    </message>
    <message>
      <source>để trống thì dùng tên thường lệ</source>
      <translation>leave empty for the usual title</translation>
    </message>
    <message>
      <source>Lấy ý kiến bằng văn bản, không họp</source>
      <translation>Written opinions, no meeting</translation>
    </message>
    <message>
      <source>Phiên số</source>
      <translation>Session no.</translation>
    </message>
    <message>
      <source>Ngày họp</source>
      <translation>Day</translation>
    </message>
    <message>
      <source>Ngày gửi hồ sơ cho thành viên</source>
      <translation>Dossiers sent on</translation>
    </message>
    <message>
      <source>Địa điểm</source>
      <translation>Place</translation>
    </message>
    <message>
      <source>Tên phiên họp</source>
      <translation>Title</translation>
    </message>
  </context>
  <context>
    <name>Post</name>
    <message>
      <source>Chủ tịch</source>
      <translation>Chair</translation>
    </message>
    <message>
      <source>Phó Chủ tịch</source>
      <translation>Vice-chair</translation>
    </message>
    <message>
      <source>Ủy viên</source>
      <translation>Member</translation>
    </message>
    <message>
      <source>Thư ký</source>
      <translation>Secretary</translation>
    </message>
  </context>
  <context>
    <name>ProductDetails</name>
    <message>
      <source>Sửa…</source>
      <translation>Change…</translation>
    </message>
    <message>
      <source>Sửa thông tin sản phẩm</source>
      <translation>Change the product</translation>
    </message>
    <message>
      <source>Chọn một sản phẩm để xem đầy đủ.</source>
      <translation>Choose a product to see all of it.</translation>
    </message>
    <message>
      <source>ĐĂNG KÝ</source>
      <translation>REGISTRATION</translation>
    </message>
    <message>
      <source>CHỦ THỂ</source>
      <translation>PRODUCER</translation>
    </message>
    <message>
      <source>CÁC PHIÊN HỌP</source>
      <translation>SESSIONS</translation>
    </message>
    <message>
      <source>Bộ sản phẩm</source>
      <translation>Scorecard</translation>
    </message>
    <message>
      <source>Lần đăng ký</source>
      <translation>Kind of registration</translation>
    </message>
    <message>
      <source>Hạng sao đề nghị</source>
      <translation>Stars applied for</translation>
    </message>
    <message>
      <source>{n} sao</source>
      <translation>{n} stars</translation>
    </message>
    <message>
      <source>Mã sản phẩm</source>
      <translation>Product code</translation>
    </message>
    <message>
      <source>Xã, phường</source>
      <translation>Commune</translation>
    </message>
    <message>
      <source>Ghi chú</source>
      <translation>Remark</translation>
    </message>
    <message>
      <source>Loại hình</source>
      <translation>Kind</translation>
    </message>
    <message>
      <source>Người đại diện</source>
      <translation>Representative</translation>
    </message>
    <message>
      <source>Địa chỉ</source>
      <translation>Address</translation>
    </message>
    <message>
      <source>Điện thoại</source>
      <translation>Phone</translation>
    </message>
    <message>
      <source>Chưa vào chương trình phiên nào.</source>
      <translation>On no agenda yet.</translation>
    </message>
    <message>
      <source>Phiên đã khai mạc giữ bản sao sản phẩm như lúc khai mạc; sửa ở đây không đổi bản sao đó.</source>
      <translation>An open session keeps the product as it was at the opening; a change here does not reach it.</translation>
    </message>
    <message>
      <source>{mean} điểm</source>
      <translation>{mean} points</translation>
    </message>
    <message>
      <source>TRƯỜNG HỢP ÁP DỤNG</source>
      <translation>CASES</translation>
    </message>
    <message>
      <source>Chọn trường hợp cho từng tiêu chí; chưa chọn đủ thì phiên có sản phẩm này chưa khai mạc được.</source>
      <translation>Choose a case for each criterion; a session with this product cannot open before.</translation>
    </message>
  </context>
  <context>
    <name>ProductForm</name>
    <message>
      <source>Thêm một sản phẩm</source>
      <translation>Add a product</translation>
    </message>
    <message>
      <source>Sửa sản phẩm</source>
      <translation>Change product</translation>
    </message>
    <message>
      <source>Thêm sản phẩm</source>
      <translation>Add product</translation>
    </message>
    <message>
      <source>Ghi thay đổi</source>
      <translation>Keep the change</translation>
    </message>
    <message>
      <source>Thôi</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>Sản phẩm này đã vào phiên khai mạc: phiên đó giữ bản sao như lúc khai mạc, sửa ở đây không đổi phiếu, kết quả và biên bản của phiên.</source>
      <translation>This product is in an opened session: that session keeps it as it was then; a change here does not alter its sheets, results and minutes.</translation>
    </message>
  </context>
  <context>
    <name>ProductPane</name>
    <message>
      <source>&amp;Vì sao</source>
      <translation>&amp;Why</translation>
    </message>
    <message>
      <source>&amp;Cách tính</source>
      <translation>&amp;How computed</translation>
    </message>
    <message>
      <source>&amp;Điều kiện tối thiểu</source>
      <translation>&amp;Requirements</translation>
    </message>
    <message>
      <source>&amp;Lượt chấm</source>
      <translation>&amp;Rounds</translation>
    </message>
    <message>
      <source>Các mặt của kết quả</source>
      <translation>Sides of the result</translation>
    </message>
    <message>
      <source>Từng con số mở ra đến từng điểm chấm</source>
      <translation>Every figure unfolds down to the marks</translation>
    </message>
    <message>
      <source>Điều kiện tối thiểu</source>
      <translation>Minimum requirements</translation>
    </message>
  </context>
  <context>
    <name>ProductTable</name>
    <message>
      <source>Sản phẩm</source>
      <translation>Products</translation>
    </message>
    <message>
      <source>Chủ thể</source>
      <translation>Producer</translation>
    </message>
    <message>
      <source>Xã, phường</source>
      <translation>Commune</translation>
    </message>
    <message>
      <source>Bộ sản phẩm</source>
      <translation>Scorecard</translation>
    </message>
    <message>
      <source>Trạng thái</source>
      <translation>State</translation>
    </message>
  </context>
  <context>
    <name>ProductsPage</name>
    <message>
      <source>Sản phẩm</source>
      <translation>Products</translation>
    </message>
    <message>
      <source>Mở một tệp Hội đồng trước, rồi mới xem được sản phẩm.</source>
      <translation>Open a council file first to see products.</translation>
    </message>
    <message>
      <source>{n} sản phẩm</source>
      <translation>{n} products</translation>
    </message>
    <message>
      <source>tìm</source>
      <translation>search</translation>
    </message>
    <message>
      <source>sửa</source>
      <translation>change</translation>
    </message>
    <message>
      <source>nhận tệp Excel</source>
      <translation>take in Excel</translation>
    </message>
    <message>
      <source>dán từ Excel</source>
      <translation>paste from Excel</translation>
    </message>
    <message>
      <source>sao chép</source>
      <translation>copy</translation>
    </message>
    <message>
      <source>Chọn danh sách sản phẩm</source>
      <translation>Choose a list of products</translation>
    </message>
    <message>
      <source>Ghi tệp mẫu</source>
      <translation>Write the template</translation>
    </message>
    <message>
      <source>danh-sach-san-pham.xlsx</source>
      <translation>product-list.xlsx</translation>
    </message>
    <message>
      <source>Bảng sản phẩm</source>
      <translation>Table of products</translation>
    </message>
    <message>
      <source>Nhận danh sách Excel…</source>
      <translation>Take in an Excel list…</translation>
    </message>
    <message>
      <source>Dán từ Excel</source>
      <translation>Paste from Excel</translation>
    </message>
    <message>
      <source>Thêm một sản phẩm…</source>
      <translation>Add a product…</translation>
    </message>
    <message>
      <source>Ghi tệp mẫu…</source>
      <translation>Write the template…</translation>
    </message>
    <message>
      <source>Bỏ tìm và lọc</source>
      <translation>Clear search and filters</translation>
    </message>
    <message>
      <source>Chưa có sản phẩm nào</source>
      <translation>No products yet</translation>
    </message>
    <message>
      <source>Kéo tệp Excel danh sách đăng ký vào cửa sổ này.
Chương trình cho xem từng dòng trước khi nhận; dòng sai sửa được ngay.</source>
      <translation>Drop an Excel registration list on this window.
The program shows every row before it is taken in; a wrong row can be mended on the spot.</translation>
    </message>
    <message>
      <source>Cách khác:

• Sao chép vùng trong Excel rồi nhấn Ctrl+V ở đây.

• Ít sản phẩm thì ghi từng sản phẩm: Ctrl+N.

• Chưa có danh sách thì ghi tệp mẫu, gửi cho các xã, phường điền.</source>
      <translation>Or:

• Copy a range in Excel and press Ctrl+V here.

• A few products can be typed one by one: Ctrl+N.

• Without a list, write the template and send it to the communes to fill in.</translation>
    </message>
    <message>
      <source>Không có sản phẩm nào khớp với điều đang tìm và lọc.</source>
      <translation>No product matches search and filters.</translation>
    </message>
    <message>
      <source>Tiếp: chuẩn bị phiên họp</source>
      <translation>Next: prepare the session</translation>
    </message>
    <message>
      <source>{n} sản phẩm chưa vào phiên nào.</source>
      <translation>{n} products are on no agenda yet.</translation>
    </message>
    <message>
      <source>Đã ghi tệp mẫu {path}. Gửi tệp này cho các xã, phường điền.</source>
      <translation>Template written to {path}. Send it to the communes to fill in.</translation>
    </message>
  </context>
  <context>
    <name>ProductsPane</name>
    <message>
      <source>SẢN PHẨM</source>
      <translation>PRODUCTS</translation>
    </message>
    <message>
      <source>Đổi người chấm</source>
      <translation>Change who scores</translation>
    </message>
    <message>
      <source>Sản phẩm của phiên</source>
      <translation>Products of the session</translation>
    </message>
    <message>
      <source>Đã nộp {n} trên {of}</source>
      <translation>Submitted {n} of {of}</translation>
    </message>
  </context>
  <context>
    <name>ProductsQuestion</name>
    <message>
      <source>Sản phẩm của phiên họp</source>
      <translation>Products of the session</translation>
    </message>
    <message>
      <source>Đưa vào chương trình</source>
      <translation>Put on the agenda</translation>
    </message>
    <message>
      <source>Tìm theo tên, chủ thể, xã (không cần dấu)</source>
      <translation>Search name, producer, commune (marks do not matter)</translation>
    </message>
    <message>
      <source>Tìm sản phẩm</source>
      <translation>Search products</translation>
    </message>
    <message>
      <source>Sản phẩm</source>
      <translation>Products</translation>
    </message>
    <message>
      <source>Chọn tất cả đang hiện</source>
      <translation>Tick all shown</translation>
    </message>
    <message>
      <source>Bỏ chọn tất cả đang hiện</source>
      <translation>Untick all shown</translation>
    </message>
    <message>
      <source>{n} sản phẩm được chọn</source>
      <translation>{n} products chosen</translation>
    </message>
  </context>
  <context>
    <name>ProfileForm</name>
    <message>
      <source>Họp được khi có mặt ít nhất</source>
      <translation>A meeting needs at least</translation>
    </message>
    <message>
      <source>số thành viên</source>
      <translation>of the members</translation>
    </message>
    <message>
      <source>Chủ tịch, hoặc Phó Chủ tịch được giao chủ trì, phải có mặt</source>
      <translation>The chair, or the vice-chair in the chair, must be present</translation>
    </message>
    <message>
      <source>Chấm lại khi chênh lệch</source>
      <translation>Score again when the spread is</translation>
    </message>
    <message>
      <source>điểm</source>
      <translation>points</translation>
    </message>
    <message>
      <source>Chấm lại nhiều nhất</source>
      <translation>At most</translation>
    </message>
    <message>
      <source>lần, sau đó Chủ tịch kết luận</source>
      <translation>new rounds, then the chair concludes</translation>
    </message>
    <message>
      <source>Phiếu khác nhau: đề xuất theo</source>
      <translation>Where sheets differ, propose by</translation>
    </message>
    <message>
      <source>Thư ký cũng chấm điểm (nếu danh sách ghi là có chấm)</source>
      <translation>The secretary scores too (where the roster says so)</translation>
    </message>
    <message>
      <source>In điểm trung bình với</source>
      <translation>Print means with</translation>
    </message>
    <message>
      <source>chữ số thập phân</source>
      <translation>decimals</translation>
    </message>
    <message>
      <source>Gửi hồ sơ trước phiên ít nhất</source>
      <translation>Dossiers are sent at least</translation>
    </message>
    <message>
      <source>ngày làm việc</source>
      <translation>working days before</translation>
    </message>
    <message>
      <source>Ngày nghỉ lễ</source>
      <translation>Holidays</translation>
    </message>
    <message>
      <source>Cuối tuần làm bù</source>
      <translation>Worked weekends</translation>
    </message>
    <message>
      <source>Quy chế số</source>
      <translation>Regulation no.</translation>
    </message>
    <message>
      <source>ngày</source>
      <translation>of</translation>
    </message>
    <message>
      <source>Tên quy chế</source>
      <translation>Name of the regulation</translation>
    </message>
    <message>
      <source>hơn</source>
      <translation>more than</translation>
    </message>
    <message>
      <source>từ</source>
      <translation>at least</translation>
    </message>
    <message>
      <source>đa số phiếu</source>
      <translation>majority of the sheets</translation>
    </message>
    <message>
      <source>điểm trung bình của tiêu chí</source>
      <translation>mean points of the criterion</translation>
    </message>
    <message>
      <source>mọi phiếu</source>
      <translation>all sheets</translation>
    </message>
    <message>
      <source>Ví dụ: Hội đồng {n} người, cần {needed} người có mặt.</source>
      <translation>Example: of a council of {n}, {needed} must be present.</translation>
    </message>
    <message>
      <source>phải chấm lại</source>
      <translation>scored again</translation>
    </message>
    <message>
      <source>không chấm lại</source>
      <translation>not scored again</translation>
    </message>
    <message>
      <source>Ví dụ: ba phiếu 61, 71, 66 chênh lệch 10 điểm: {again}.</source>
      <translation>Example: three sheets of 61, 71, 66, spread 10: {again}.</translation>
    </message>
    <message>
      <source>Chưa hiểu số điểm này; hãy gõ như 10 hoặc 7,5.</source>
      <translation>This number is not understood; type it as 10 or 7.5.</translation>
    </message>
    <message>
      <source>Ví dụ: bảy phiếu cộng lại 489 điểm in là {printed}; xếp sao luôn theo số đúng 489/7.</source>
      <translation>Example: seven sheets with 489 in all print as {printed}; stars always follow the exact 489/7.</translation>
    </message>
    <message>
      <source>Ghi như 02/09/2026; 01/01/2027. Ngày nghỉ không tính là ngày làm việc.</source>
      <translation>As 02/09/2026; 01/01/2027. Holidays are no working days.</translation>
    </message>
    <message>
      <source>Chưa hiểu danh sách ngày; ghi như 02/09/2026; 01/01/2027.</source>
      <translation>These days are not understood; type them as 02/09/2026; 01/01/2027.</translation>
    </message>
    <message>
      <source>Ví dụ: 5/7 phiếu ở mức đó trở lên: đề xuất đạt; 3/6 phiếu: đề xuất chưa đạt.</source>
      <translation>Example: 5 of 7 sheets at the level or above: met is proposed; 3 of 6: not met.</translation>
    </message>
    <message>
      <source>Ví dụ: điểm trung bình của tiêu chí không thấp hơn điểm của mức đó: đề xuất đạt.</source>
      <translation>Example: mean points of the criterion not below the level's: met is proposed.</translation>
    </message>
    <message>
      <source>Ví dụ: 6/7 phiếu ở mức đó trở lên: đề xuất chưa đạt, vì còn một phiếu thấp hơn.</source>
      <translation>Example: 6 of 7 sheets at the level or above: not met is proposed, one sheet being lower.</translation>
    </message>
  </context>
  <context>
    <name>Projector</name>
    <message>
      <source>TẬP HUẤN · KHÔNG PHẢI KẾT QUẢ THẬT</source>
      <translation>PRACTICE · NOT A REAL RESULT</translation>
    </message>
    <message>
      <source>Điểm trung bình</source>
      <translation>Mean</translation>
    </message>
    <message>
      <source>Theo điểm</source>
      <translation>By points</translation>
    </message>
    <message>
      <source>Kết quả</source>
      <translation>Results</translation>
    </message>
    <message>
      <source>Theo điều kiện tối thiểu</source>
      <translation>By requirements</translation>
    </message>
    <message>
      <source>chờ kết luận</source>
      <translation>waiting for findings</translation>
    </message>
    <message>
      <source>Chênh lệch</source>
      <translation>Spread</translation>
    </message>
    <message>
      <source>{star} sao: {titles}</source>
      <translation>{star} stars: {titles}</translation>
    </message>
    <message>
      <source>và {n} điều kiện nữa</source>
      <translation>and {n} more requirements</translation>
    </message>
    <message>
      <source>Chờ Hội đồng kết luận · {list}</source>
      <translation>Waiting for findings · {list}</translation>
    </message>
    <message>
      <source>Dừng đánh giá</source>
      <translation>Stopped</translation>
    </message>
    <message>
      <source>Loại hồ sơ</source>
      <translation>Rejected</translation>
    </message>
    <message>
      <source>Chuẩn bị chấm</source>
      <translation>Getting ready to score</translation>
    </message>
    <message>
      <source>Đang chấm độc lập</source>
      <translation>Scoring independently</translation>
    </message>
    <message>
      <source>Đã đủ phiếu, chờ mở phiếu</source>
      <translation>All sheets are in, waiting for the reveal</translation>
    </message>
  </context>
  <context>
    <name>Publish</name>
    <message>
      <source>Biên bản</source>
      <translation>Minutes</translation>
    </message>
    <message>
      <source>Bảng tổng hợp</source>
      <translation>Summary</translation>
    </message>
    <message>
      <source>Danh sách</source>
      <translation>Lists</translation>
    </message>
    <message>
      <source>Thông báo</source>
      <translation>Notices</translation>
    </message>
    <message>
      <source>Cách tính</source>
      <translation>How computed</translation>
    </message>
    <message>
      <source>Phiếu chấm</source>
      <translation>Score sheets</translation>
    </message>
    <message>
      <source>Biên bản phiên họp</source>
      <translation>Minutes of the session</translation>
    </message>
    <message>
      <source>Bảng tổng hợp điểm</source>
      <translation>Summary of marks</translation>
    </message>
    <message>
      <source>Danh sách sản phẩm {list}</source>
      <translation>List of products {list}</translation>
    </message>
    <message>
      <source>{kind}: {place}. {name} · {member} · lượt {n}</source>
      <translation>{kind}: {place}. {name} · {member} · round {n}</translation>
    </message>
    <message>
      <source>{kind}: {place}. {name}</source>
      <translation>{kind}: {place}. {name}</translation>
    </message>
    <message>
      <source>Thư ký</source>
      <translation>Secretary</translation>
    </message>
    <message>
      <source>Chủ tọa</source>
      <translation>Chair</translation>
    </message>
    <message>
      <source>Chưa ký.</source>
      <translation>Not signed.</translation>
    </message>
    <message>
      <source>Đã ký lúc {moment} bằng chứng thư số của {holder}.</source>
      <translation>Signed {moment} with the certificate of {holder}.</translation>
    </message>
    <message>
      <source>Vân tay đọc qua điện thoại: {words}</source>
      <translation>Fingerprint to read aloud: {words}</translation>
    </message>
    <message>
      <source>{name} · {holder} · hiệu lực đến {day}</source>
      <translation>{name} · {holder} · valid until {day}</translation>
    </message>
    <message>
      <source>khóa tạo trong tệp này</source>
      <translation>made in this file</translation>
    </message>
    <message>
      <source>khóa cơ quan cấp, nhập vào tệp này</source>
      <translation>given by the office, taken into this file</translation>
    </message>
    <message>
      <source>chỉ có chứng thư số, khóa không lưu ở đây</source>
      <translation>certificate only, the key is not here</translation>
    </message>
  </context>
  <context>
    <name>PublishPage</name>
    <message>
      <source>Công bố</source>
      <translation>Publish</translation>
    </message>
    <message>
      <source>Phiên {number}/{year}</source>
      <translation>Session {number}/{year}</translation>
    </message>
    <message>
      <source>Mở một tệp Hội đồng trước đã.</source>
      <translation>Open a council file first.</translation>
    </message>
    <message>
      <source>Chưa có phiên họp nào: lập phiên ở bước Phiên họp trước đã.</source>
      <translation>No session yet: plan one at the step Session.</translation>
    </message>
    <message>
      <source>Tập huấn</source>
      <translation>Practice</translation>
    </message>
    <message>
      <source>Đang họp</source>
      <translation>Open</translation>
    </message>
    <message>
      <source>Đã bế mạc</source>
      <translation>Closed</translation>
    </message>
    <message>
      <source>Đã ký biên bản</source>
      <translation>Signed</translation>
    </message>
    <message>
      <source>in</source>
      <translation>print</translation>
    </message>
    <message>
      <source>lưu</source>
      <translation>save</translation>
    </message>
    <message>
      <source>thu phóng</source>
      <translation>zoom</translation>
    </message>
    <message>
      <source>tìm văn bản</source>
      <translation>search papers</translation>
    </message>
    <message>
      <source>Đã dừng. Phần chưa xong không được giữ.</source>
      <translation>Stopped. What was not finished is not kept.</translation>
    </message>
    <message>
      <source>Phiên chưa khai mạc nên chưa có gì để công bố.</source>
      <translation>The session is not open, so there is nothing to publish.</translation>
    </message>
    <message>
      <source>Còn {n} sản phẩm đang chấm hoặc chờ kết luận: kết luận ở bước Điều hành trước.</source>
      <translation>{n} products are being scored or wait for a conclusion: conclude them on the board first.</translation>
    </message>
    <message>
      <source>Chưa sản phẩm nào được kết luận nên chưa có gì để công bố.</source>
      <translation>No product is concluded, so there is nothing to publish.</translation>
    </message>
    <message>
      <source>{n} văn bản</source>
      <translation>{n} papers</translation>
    </message>
    <message>
      <source>sau khi bế mạc</source>
      <translation>after closing</translation>
    </message>
    <message>
      <source>{n} / {of} chữ ký</source>
      <translation>{n} / {of} signatures</translation>
    </message>
    <message>
      <source>đã lập {n} gói</source>
      <translation>{n} packages built</translation>
    </message>
    <message>
      <source>chưa lập</source>
      <translation>not built</translation>
    </message>
    <message>
      <source>Buổi tập huấn: văn bản và gói không có giá trị công nhận.</source>
      <translation>Practice: papers and package recognise nothing.</translation>
    </message>
    <message>
      <source>Bế &amp;mạc phiên</source>
      <translation>&amp;Close the session</translation>
    </message>
    <message>
      <source>Sang ký số →</source>
      <translation>To signing →</translation>
    </message>
    <message>
      <source>&amp;Ký: {role}…</source>
      <translation>&amp;Sign: {role}…</translation>
    </message>
    <message>
      <source>Sang gói kết quả →</source>
      <translation>To the package →</translation>
    </message>
    <message>
      <source>Lập &amp;gói kết quả</source>
      <translation>&amp;Build the package</translation>
    </message>
  </context>
  <context>
    <name>Question</name>
    <message>
      <source>Thôi</source>
      <translation>Cancel</translation>
    </message>
  </context>
  <context>
    <name>ReadBack</name>
    <message>
      <source>Không hỏi: tiêu chí {code} không có điểm</source>
      <translation>Not asked: criterion {code} has no points</translation>
    </message>
    <message>
      <source>Mức {n}: {label}</source>
      <translation>Level {n}: {label}</translation>
    </message>
    <message>
      <source>Nhận xét: {text}</source>
      <translation>Note: {text}</translation>
    </message>
    <message>
      <source>Mã</source>
      <translation>Code</translation>
    </message>
    <message>
      <source>Tiêu chí</source>
      <translation>Criterion</translation>
    </message>
    <message>
      <source>Đã chọn</source>
      <translation>Chosen</translation>
    </message>
    <message>
      <source>Điểm</source>
      <translation>Mean</translation>
    </message>
  </context>
  <context>
    <name>ReadBackPane</name>
    <message>
      <source>Phiếu đọc lại</source>
      <translation>Read-back of the sheet</translation>
    </message>
    <message>
      <source>Nộp phiếu</source>
      <translation>Submit the sheet</translation>
    </message>
    <message>
      <source>Quay lại chấm</source>
      <translation>Back to scoring</translation>
    </message>
    <message>
      <source>Phiếu nộp rồi được niêm phong, không sửa được nữa. Bấm một dòng để quay lại tiêu chí đó.</source>
      <translation>A submitted sheet is sealed and cannot be changed. Click a row to go back to its criterion.</translation>
    </message>
    <message>
      <source>nộp phiếu</source>
      <translation>submit</translation>
    </message>
    <message>
      <source>quay lại</source>
      <translation>back</translation>
    </message>
    <message>
      <source>Phiếu của {member}</source>
      <translation>Sheet of {member}</translation>
    </message>
    <message>
      <source>Chưa nộp được: còn tiêu chí chưa chấm.</source>
      <translation>Cannot submit: criteria are not scored yet.</translation>
    </message>
  </context>
  <context>
    <name>ReasonQuestion</name>
    <message>
      <source>Lý do (in vào biên bản)</source>
      <translation>Reason (printed in the minutes)</translation>
    </message>
    <message>
      <source>Lý do, in vào biên bản</source>
      <translation>Reason, printed in the minutes</translation>
    </message>
    <message>
      <source>Ghi ngắn gọn điều Hội đồng đã thống nhất</source>
      <translation>Briefly what the council agreed</translation>
    </message>
  </context>
  <context>
    <name>RejectionQuestion</name>
    <message>
      <source>Loại hồ sơ: {product}</source>
      <translation>Reject: {product}</translation>
    </message>
    <message>
      <source>Sản phẩm bị loại không có điểm và không có hạng sao; căn cứ và sự việc được in vào biên bản. Việc này không sửa lại được.</source>
      <translation>A rejected product has no mean and no stars; ground and findings are printed in the minutes. This cannot be undone.</translation>
    </message>
    <message>
      <source>Loại hồ sơ</source>
      <translation>Rejected</translation>
    </message>
    <message>
      <source>Căn cứ</source>
      <translation>Ground</translation>
    </message>
    <message>
      <source>Căn cứ loại hồ sơ</source>
      <translation>Ground of rejection</translation>
    </message>
    <message>
      <source>Sự việc cụ thể</source>
      <translation>What was found</translation>
    </message>
    <message>
      <source>Sự việc cụ thể, in vào biên bản</source>
      <translation>What was found, printed in the minutes</translation>
    </message>
    <message>
      <source>Hội đồng phát hiện điều gì, ở tài liệu nào</source>
      <translation>What the council found, in which document</translation>
    </message>
    <message>
      <source>Dừng đánh giá: {text}</source>
      <translation>Stop: {text}</translation>
    </message>
  </context>
  <context>
    <name>ResultTable</name>
    <message>
      <source>TT</source>
      <translation>No.</translation>
    </message>
    <message>
      <source>Sản phẩm</source>
      <translation>Products</translation>
    </message>
    <message>
      <source>Điểm</source>
      <translation>Mean</translation>
    </message>
    <message>
      <source>Kết quả</source>
      <translation>Results</translation>
    </message>
    <message>
      <source>{n} sao</source>
      <translation>{n} stars</translation>
    </message>
    <message>
      <source>Chưa đạt {n} sao</source>
      <translation>Below {n} stars</translation>
    </message>
    <message>
      <source>Bị loại hoặc dừng</source>
      <translation>Rejected or stopped</translation>
    </message>
    <message>
      <source>Chưa kết luận</source>
      <translation>Not concluded</translation>
    </message>
    <message>
      <source>Tất cả</source>
      <translation>All</translation>
    </message>
  </context>
  <context>
    <name>Results</name>
    <message>
      <source>Dừng đánh giá: {ground}</source>
      <translation>Stopped: {ground}</translation>
    </message>
    <message>
      <source>Loại: {ground}</source>
      <translation>Rejected: {ground}</translation>
    </message>
    <message>
      <source>điểm đạt {band} sao, thiếu điều kiện {star} sao ở {codes}</source>
      <translation>points for {band} stars, requirements of {star} stars missed at {codes}</translation>
    </message>
    <message>
      <source>đạt mức cao nhất</source>
      <translation>the highest star</translation>
    </message>
    <message>
      <source>còn {points} điểm nữa tới mức {star} sao</source>
      <translation>{points} points short of {star} stars</translation>
    </message>
    <message>
      <source>và điều kiện {star} sao ở {codes}</source>
      <translation>and requirements of {star} stars at {codes}</translation>
    </message>
    <message>
      <source>chờ chấm</source>
      <translation>waiting</translation>
    </message>
    <message>
      <source>đang chấm lượt {n}, chưa có số liệu</source>
      <translation>scoring round {n}, no figures yet</translation>
    </message>
    <message>
      <source>đã mở phiếu, chờ kết luận</source>
      <translation>revealed, waiting for the conclusion</translation>
    </message>
    <message>
      <source>đã kết luận</source>
      <translation>concluded</translation>
    </message>
    <message>
      <source>Dừng đánh giá</source>
      <translation>Stopped</translation>
    </message>
    <message>
      <source>Bị loại</source>
      <translation>Rejected</translation>
    </message>
    <message>
      <source>Chưa kết luận</source>
      <translation>Not concluded</translation>
    </message>
    <message>
      <source>{n} sao</source>
      <translation>{n} stars</translation>
    </message>
    <message>
      <source>trung bình {mean}</source>
      <translation>mean {mean}</translation>
    </message>
    <message>
      <source>Điểm và điều kiện tối thiểu đều đạt mức cao nhất.</source>
      <translation>Mean and requirements both reach the highest star.</translation>
    </message>
    <message>
      <source>Điểm ở mức {band} sao và đủ mọi điều kiện tối thiểu đến {stars} sao.</source>
      <translation>The mean gives {band} stars and every requirement up to {stars} stars is met.</translation>
    </message>
    <message>
      <source>Mức {star} sao bắt đầu từ {limit} điểm: {mean} cao hơn giới hạn {points} điểm.</source>
      <translation>{star} stars begin at {limit}: {mean} is {points} points above.</translation>
    </message>
    <message>
      <source>Mức {star} sao bắt đầu từ {limit} điểm: {mean} vừa đúng giới hạn.</source>
      <translation>{star} stars begin at {limit}: {mean} is exactly there.</translation>
    </message>
    <message>
      <source>Không còn mức nào cao hơn.</source>
      <translation>There is no higher star.</translation>
    </message>
    <message>
      <source>Mức {star} sao bắt đầu từ {limit} điểm: còn cách {points} điểm.</source>
      <translation>{star} stars begin at {limit}: {points} points short.</translation>
    </message>
    <message>
      <source>ĐÃ Ở HẠNG CAO NHẤT</source>
      <translation>THE HIGHEST STAR</translation>
    </message>
    <message>
      <source>CÒN THIẾU GÌ ĐỂ LÊN {star} SAO</source>
      <translation>WHAT IS WANTED FOR {star} STARS</translation>
    </message>
    <message>
      <source>Điểm trung bình đã ở mức {star} sao.</source>
      <translation>The mean is in the band of {star} stars already.</translation>
    </message>
    <message>
      <source>Điểm trung bình cần thêm {points} điểm.</source>
      <translation>The mean wants {points} more points.</translation>
    </message>
    <message>
      <source>{code} {title}: cần từ mức {level} “{label}”; hiện {n}/{of} phiếu ở mức này trở lên.</source>
      <translation>{code} {title}: level {level} “{label}” is wanted; {n}/{of} sheets are there or above.</translation>
    </message>
    <message>
      <source>chờ Hội đồng kết luận</source>
      <translation>waiting for a finding</translation>
    </message>
    <message>
      <source>không cần kết luận, không đổi hạng</source>
      <translation>needs no finding, changes nothing</translation>
    </message>
    <message>
      <source>đạt: mọi phiếu</source>
      <translation>met: all sheets</translation>
    </message>
    <message>
      <source>chưa đạt: mọi phiếu</source>
      <translation>not met: all sheets</translation>
    </message>
    <message>
      <source>Hội đồng kết luận đạt</source>
      <translation>found met by the council</translation>
    </message>
    <message>
      <source>Hội đồng kết luận chưa đạt</source>
      <translation>found not met by the council</translation>
    </message>
    <message>
      <source>mức {level}: {names}</source>
      <translation>level {level}: {names}</translation>
    </message>
    <message>
      <source>không đạt mức nào: {names}</source>
      <translation>none is met: {names}</translation>
    </message>
    <message>
      <source>Không có phiếu được tính.</source>
      <translation>No sheet counts.</translation>
    </message>
    <message>
      <source>Không có phiếu được tính trong lượt này.</source>
      <translation>No sheet counts in this round.</translation>
    </message>
    <message>
      <source>từ {limit} điểm trở lên</source>
      <translation>{limit} points or more</translation>
    </message>
    <message>
      <source>hơn {limit} điểm</source>
      <translation>more than {limit} points</translation>
    </message>
    <message>
      <source>Chênh lệch {gap} điểm; Quy chế yêu cầu chấm lại khi {rule}.</source>
      <translation>Spread {gap}; the regulation wants a new round when {rule}.</translation>
    </message>
    <message>
      <source>Chênh lệch {gap} điểm, trong mức của Quy chế (chấm lại khi {rule}).</source>
      <translation>Spread {gap}, within the regulation (scored again when {rule}).</translation>
    </message>
    <message>
      <source>{codes} và {n} tiêu chí nữa</source>
      <translation>{codes} and {n} more criteria</translation>
    </message>
  </context>
  <context>
    <name>ResultsPage</name>
    <message>
      <source>Kết quả</source>
      <translation>Results</translation>
    </message>
    <message>
      <source>Phiên {number}/{year}</source>
      <translation>Session {number}/{year}</translation>
    </message>
    <message>
      <source>Mở một tệp Hội đồng trước đã.</source>
      <translation>Open a council file first.</translation>
    </message>
    <message>
      <source>Chưa có phiên họp nào: lập phiên ở bước Phiên họp trước đã.</source>
      <translation>No session yet: plan one at the step Session.</translation>
    </message>
    <message>
      <source>Phiên chưa khai mạc nên chưa có kết quả.</source>
      <translation>The session is not open, so there are no results.</translation>
    </message>
    <message>
      <source>Tập huấn</source>
      <translation>Practice</translation>
    </message>
    <message>
      <source>Đã kết luận {n} / {of}</source>
      <translation>Concluded {n} / {of}</translation>
    </message>
    <message>
      <source>sản phẩm</source>
      <translation>product</translation>
    </message>
    <message>
      <source>mặt khác</source>
      <translation>other side</translation>
    </message>
    <message>
      <source>tìm</source>
      <translation>search</translation>
    </message>
    <message>
      <source>Sang công bố →</source>
      <translation>To publishing →</translation>
    </message>
    <message>
      <source>Còn {n} sản phẩm chưa kết luận.</source>
      <translation>{n} products are not concluded.</translation>
    </message>
    <message>
      <source>Mọi sản phẩm đã kết luận: bế mạc phiên, in và ký ở bước Công bố.</source>
      <translation>Every product is concluded: close the session, print and sign at the step Publish.</translation>
    </message>
  </context>
  <context>
    <name>RoundCard</name>
    <message>
      <source>LƯỢT CHẤM {n}</source>
      <translation>ROUND {n}</translation>
    </message>
    <message>
      <source>Mở lượt {opened}; mở phiếu {revealed}</source>
      <translation>Opened {opened}; revealed {revealed}</translation>
    </message>
    <message>
      <source>Lý do chấm lại: {reason}</source>
      <translation>Scored again because: {reason}</translation>
    </message>
    <message>
      <source>{name} không chấm vì có lợi ích liên quan: {reason}</source>
      <translation>{name} does not score, conflict of interest: {reason}</translation>
    </message>
    <message>
      <source>{name} không nộp phiếu: {reason}</source>
      <translation>{name} handed in no sheet: {reason}</translation>
    </message>
  </context>
  <context>
    <name>RoundsTab</name>
    <message>
      <source>Chưa có lượt chấm nào được mở phiếu.</source>
      <translation>No round is revealed yet.</translation>
    </message>
  </context>
  <context>
    <name>SaveElsewhere</name>
    <message>
      <source>Không lưu được vào tệp đang mở</source>
      <translation>The open file cannot be written</translation>
    </message>
    <message>
      <source>Lưu bản tiếp theo ở</source>
      <translation>Go on in</translation>
    </message>
    <message>
      <source>Chọn chỗ…</source>
      <translation>Choose a place…</translation>
    </message>
    <message>
      <source>Lưu và làm tiếp</source>
      <translation>Save and go on</translation>
    </message>
    <message>
      <source>Đang chép và kiểm tra bản sao…</source>
      <translation>Copying and checking the copy…</translation>
    </message>
    <message>
      <source>Từ giờ làm việc trên {path}. Tệp cũ không được ghi nữa, đừng dùng lẫn hai tệp.</source>
      <translation>From now on the work is in {path}. The old file is not written any more; do not mix the two.</translation>
    </message>
    <message>
      <source>Chương trình chép mọi thứ đã báo là đã lưu sang tệp mới, kiểm tra bản chép rồi làm tiếp ở đó. Không chép được thì sẽ nói rõ còn lại những gì.</source>
      <translation>The program copies everything it called saved to a new file, checks the copy and goes on there. Where it cannot be copied, it says what is left.</translation>
    </message>
    <message>
      <source>Những gì màn hình đã báo là đã lưu vẫn nguyên. Chương trình sẽ chép tất cả sang tệp mới rồi làm tiếp ở đó; tệp cũ giữ nguyên để đối chiếu.</source>
      <translation>What the screen called saved is whole. The program will copy all of it to a new file and go on there; the old file stays for comparison.</translation>
    </message>
  </context>
  <context>
    <name>ScoringPage</name>
    <message>
      <source>Chấm điểm</source>
      <translation>Scoring</translation>
    </message>
    <message>
      <source>Phiên {n}/{year}</source>
      <translation>Session {n}/{year}</translation>
    </message>
    <message>
      <source>tập chấm</source>
      <translation>practice</translation>
    </message>
    <message>
      <source>Mở một tệp Hội đồng trước đã.</source>
      <translation>Open a council file first.</translation>
    </message>
    <message>
      <source>Chưa có phiên họp nào: lập phiên ở bước Phiên họp trước đã.</source>
      <translation>No session yet: plan one at the step Session.</translation>
    </message>
    <message>
      <source>Phiên chưa khai mạc: khai mạc ở bước Phiên họp, rồi mới chấm được.</source>
      <translation>The session is not open: open it at the step Session first.</translation>
    </message>
    <message>
      <source>tìm tên mình</source>
      <translation>find your name</translation>
    </message>
    <message>
      <source>vào chấm</source>
      <translation>sit down to score</translation>
    </message>
    <message>
      <source>chọn mức</source>
      <translation>choose a level</translation>
    </message>
    <message>
      <source>không đạt</source>
      <translation>none is met</translation>
    </message>
    <message>
      <source>chưa chấm kế tiếp</source>
      <translation>next not scored</translation>
    </message>
    <message>
      <source>bỏ chọn</source>
      <translation>take back</translation>
    </message>
    <message>
      <source>sản phẩm kế</source>
      <translation>next product</translation>
    </message>
    <message>
      <source>Còn {n} tiêu chí chưa chấm.</source>
      <translation>{n} criteria are not scored yet.</translation>
    </message>
    <message>
      <source>Bấm vào dòng chữ đỏ để chấm nốt.</source>
      <translation>Click a red row to score it.</translation>
    </message>
  </context>
  <context>
    <name>ScoringWords</name>
    <message>
      <source>chưa chấm</source>
      <translation>not scored</translation>
    </message>
    <message>
      <source>không đạt</source>
      <translation>none is met</translation>
    </message>
    <message>
      <source>mức {level}</source>
      <translation>level {level}</translation>
    </message>
    <message>
      <source>Không đạt mức nào</source>
      <translation>None is met</translation>
    </message>
    <message>
      <source>Chưa chấm</source>
      <translation>Not scored</translation>
    </message>
    <message>
      <source>{points} điểm</source>
      <translation>{points} points</translation>
    </message>
    <message>
      <source>{first} và {last}</source>
      <translation>{first} and {last}</translation>
    </message>
    <message>
      <source>Còn {n} tiêu chí chưa chấm.</source>
      <translation>{n} criteria are not scored yet.</translation>
    </message>
    <message>
      <source>Đã chấm đủ mọi tiêu chí.</source>
      <translation>Every criterion is scored.</translation>
    </message>
    <message>
      <source>Phiếu này chưa đủ điều kiện {star} sao ở {codes}.</source>
      <translation>This sheet misses requirements of {star} stars at {codes}.</translation>
    </message>
    <message>
      <source>Còn thiếu {points} điểm để tới {star} sao.</source>
      <translation>{points} points short of {star} stars.</translation>
    </message>
    <message>
      <source>Xét trên giấy tờ của hồ sơ.</source>
      <translation>Judged by the papers of the dossier.</translation>
    </message>
    <message>
      <source>Xét trên mẫu sản phẩm: nhìn, ngửi, nếm, chạm.</source>
      <translation>Judged by the sample: look, smell, taste, touch.</translation>
    </message>
    <message>
      <source>Xét trên câu chuyện sản phẩm.</source>
      <translation>Judged by the product's story.</translation>
    </message>
    <message>
      <source>Giải thích</source>
      <translation>Explanation</translation>
    </message>
    <message>
      <source>Điều kiện trước</source>
      <translation>Precondition</translation>
    </message>
    <message>
      <source>Căn cứ loại hồ sơ</source>
      <translation>Ground of rejection</translation>
    </message>
    <message>
      <source>Căn cứ dừng đánh giá</source>
      <translation>Ground to stop</translation>
    </message>
    <message>
      <source>Cách áp dụng</source>
      <translation>When it applies</translation>
    </message>
  </context>
  <context>
    <name>SeatDialog</name>
    <message>
      <source>Người chấm</source>
      <translation>Who scores</translation>
    </message>
    <message>
      <source>Ai chấm trên máy này?</source>
      <translation>Who scores on this laptop?</translation>
    </message>
    <message>
      <source>Thành viên chấm điểm</source>
      <translation>Scoring members</translation>
    </message>
    <message>
      <source>Thôi</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>Nhập sai mã PIN nhiều lần. Thử lại sau {time}, hoặc nhờ thư ký đặt mã mới.</source>
      <translation>Wrong PIN several times. Try again in {time}, or ask the secretary for a new one.</translation>
    </message>
    <message>
      <source>Chọn tên mình rồi nhập mã PIN thư ký đã đưa.</source>
      <translation>Choose your name and enter the PIN the secretary gave you.</translation>
    </message>
    <message>
      <source>Chọn đúng tên mình.</source>
      <translation>Choose your own name.</translation>
    </message>
    <message>
      <source>Đang kiểm tra…</source>
      <translation>Checking…</translation>
    </message>
    <message>
      <source>Đúng là tôi, chấm tiếp</source>
      <translation>It is me, go on</translation>
    </message>
    <message>
      <source>Vào chấm</source>
      <translation>Sit down to score</translation>
    </message>
    <message>
      <source>{name} đang chấm từ {since} trên máy này, và chưa trao máy cho ai.</source>
      <translation>{name} has been scoring on this laptop since {since} and has not passed it on.</translation>
    </message>
    <message>
      <source>{name} đang chấm từ {since} trên máy khác ({laptop}).</source>
      <translation>{name} has been scoring since {since} on another laptop ({laptop}).</translation>
    </message>
    <message>
      <source>{name} đã chấm trên máy {laptop} từ {since}.</source>
      <translation>{name} scored on the laptop {laptop} from {since}.</translation>
    </message>
    <message>
      <source>Có {n} phiếu đang chấm dở, chưa nộp.</source>
      <translation>{n} sheets are begun and not submitted.</translation>
    </message>
    <message>
      <source>Anh/chị có đúng là {name} không? Nếu không, hãy chọn lại tên.</source>
      <translation>Are you {name}? If not, choose again.</translation>
    </message>
    <message>
      <source>đang chấm từ {since}</source>
      <translation>scoring since {since}</translation>
    </message>
    <message>
      <source>đã nộp {n} / {of} phiếu</source>
      <translation>submitted {n} / {of}</translation>
    </message>
  </context>
  <context>
    <name>SeatPane</name>
    <message>
      <source>Ai chấm trên máy này?</source>
      <translation>Who scores on this laptop?</translation>
    </message>
    <message>
      <source>Chọn đúng tên mình. Chỉ phiếu của người đã chọn hiện ra; phiếu của người khác không ai xem được.</source>
      <translation>Choose your own name. Only that member's sheets appear; nobody can see another's.</translation>
    </message>
    <message>
      <source>Vào chấm</source>
      <translation>Sit down to score</translation>
    </message>
    <message>
      <source>Thành viên chấm điểm</source>
      <translation>Scoring members</translation>
    </message>
  </context>
  <context>
    <name>SeatRow</name>
    <message>
      <source>Ghi không chấm…</source>
      <translation>Let off…</translation>
    </message>
    <message>
      <source>Ghi lý do {name} không chấm</source>
      <translation>Why {name} does not score</translation>
    </message>
  </context>
  <context>
    <name>SessionPage</name>
    <message>
      <source>Phiên họp</source>
      <translation>Session</translation>
    </message>
    <message>
      <source>Phiên {n}/{year}</source>
      <translation>Session {n}/{year}</translation>
    </message>
    <message>
      <source>Mở hoặc tạo một tệp Hội đồng trước.</source>
      <translation>Open or make a council file first.</translation>
    </message>
    <message>
      <source>Ghi thành viên Hội đồng trước.</source>
      <translation>Enter the members of the council first.</translation>
    </message>
    <message>
      <source>Tập huấn</source>
      <translation>Practice</translation>
    </message>
    <message>
      <source>Phiên &amp;mới…</source>
      <translation>&amp;New session…</translation>
    </message>
    <message>
      <source>Phiên đang làm việc</source>
      <translation>Session at work</translation>
    </message>
    <message>
      <source>CÒN THIẾU TRƯỚC KHI KHAI MẠC</source>
      <translation>STILL WANTED BEFORE THE OPENING</translation>
    </message>
    <message>
      <source>Phiên {n}/{year} · {day}</source>
      <translation>Session {n}/{year} · {day}</translation>
    </message>
    <message>
      <source>Chưa có phiên họp nào</source>
      <translation>No session yet</translation>
    </message>
    <message>
      <source>Lên lịch phiên đầu tiên: số phiên, ngày họp, ngày gửi hồ sơ.</source>
      <translation>Plan the first session: its number, its day, when dossiers were sent.</translation>
    </message>
    <message>
      <source>Phiên mới…</source>
      <translation>New session…</translation>
    </message>
    <message>
      <source>Khai mạc phiên họp</source>
      <translation>Open the session</translation>
    </message>
    <message>
      <source>Sang điều hành →</source>
      <translation>To the board →</translation>
    </message>
    <message>
      <source>Sang kết quả →</source>
      <translation>To the results →</translation>
    </message>
    <message>
      <source>Họp ngày {day}</source>
      <translation>On {day}</translation>
    </message>
    <message>
      <source>gửi hồ sơ ngày {day}</source>
      <translation>dossiers sent on {day}</translation>
    </message>
    <message>
      <source>khai mạc {when}</source>
      <translation>opened {when}</translation>
    </message>
    <message>
      <source>danh sách, quy chế và phiếu đánh giá đã khóa</source>
      <translation>roster, regulation and scorecards are frozen</translation>
    </message>
    <message>
      <source>• và {n} điều nữa</source>
      <translation>• and {n} more</translation>
    </message>
    <message>
      <source>Thành viên rời họp</source>
      <translation>A member leaves</translation>
    </message>
    <message>
      <source>Thành viên vắng mặt</source>
      <translation>A member is absent</translation>
    </message>
    <message>
      <source>Đi công tác</source>
      <translation>On duty elsewhere</translation>
    </message>
    <message>
      <source>Ốm</source>
      <translation>Ill</translation>
    </message>
    <message>
      <source>Bận việc cơ quan</source>
      <translation>Kept by work</translation>
    </message>
    <message>
      <source>Ghi</source>
      <translation>Record</translation>
    </message>
  </context>
  <context>
    <name>SetPinsDialog</name>
    <message>
      <source>Đang tạo mã…</source>
      <translation>Making PINs…</translation>
    </message>
    <message>
      <source>Chưa gõ mã nào mới.</source>
      <translation>No new PIN was typed.</translation>
    </message>
    <message>
      <source>Đang lưu…</source>
      <translation>Saving…</translation>
    </message>
    <message>
      <source>Phiên này không dùng mã PIN: ai chọn tên nào thì chấm bằng tên ấy.</source>
      <translation>This session uses no PINs: whoever chooses a name scores under it.</translation>
    </message>
    <message>
      <source>Đã gửi phiếu mã tới máy in.</source>
      <translation>The slips were sent to the printer.</translation>
    </message>
    <message>
      <source>Mã PIN của phiên</source>
      <translation>PINs of the session</translation>
    </message>
    <message>
      <source>Mỗi người chấm có một mã PIN từ 4 đến 8 chữ số để không ai chấm nhầm tên người khác. Chương trình không giữ mã mà chỉ giữ dấu của nó: quên mã thì đặt lại.</source>
      <translation>Every scoring member has a PIN of 4 to 8 digits, so that nobody scores under another's name. The program keeps no PIN but its print: a forgotten one is set anew.</translation>
    </message>
    <message>
      <source>Tạo mã cho tất cả</source>
      <translation>Make PINs for all</translation>
    </message>
    <message>
      <source>In phiếu mã…</source>
      <translation>Print slips…</translation>
    </message>
    <message>
      <source>Không dùng mã PIN</source>
      <translation>Use no PINs</translation>
    </message>
    <message>
      <source>Đóng</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>Lưu mã đã gõ</source>
      <translation>Keep the PINs typed</translation>
    </message>
    <message>
      <source>✓ đã đặt</source>
      <translation>✓ set</translation>
    </message>
    <message>
      <source>chưa đặt</source>
      <translation>not set</translation>
    </message>
    <message>
      <source>Mã PIN của {name}</source>
      <translation>PIN of {name}</translation>
    </message>
    <message>
      <source>mã mới</source>
      <translation>new PIN</translation>
    </message>
    <message>
      <source>Mã chỉ hiện một lần này: in phiếu hoặc đọc cho từng người, rồi hãy đóng.</source>
      <translation>PINs show only this once: print slips or tell each member before closing.</translation>
    </message>
    <message>
      <source>Đã đặt mã. Đưa mã cho từng người.</source>
      <translation>PINs are set. Give each member theirs.</translation>
    </message>
  </context>
  <context>
    <name>SignPane</name>
    <message>
      <source>Ký…</source>
      <translation>Sign…</translation>
    </message>
    <message>
      <source>Ký: {who}</source>
      <translation>Sign: {who}</translation>
    </message>
    <message>
      <source>Lưu chứng thư…</source>
      <translation>Save certificate…</translation>
    </message>
    <message>
      <source>Lưu chứng thư của {name}</source>
      <translation>Save the certificate of {name}</translation>
    </message>
    <message>
      <source>Tệp .pem gửi cho nơi nhận để kiểm tra chữ ký; không có gì bí mật</source>
      <translation>A .pem file for the receiver to check signatures; nothing secret is in it</translation>
    </message>
    <message>
      <source>NGƯỜI KÝ BIÊN BẢN VÀ BẢNG TỔNG HỢP</source>
      <translation>WHO SIGNS MINUTES AND SUMMARY</translation>
    </message>
    <message>
      <source>KHÓA TRONG TỆP NÀY</source>
      <translation>KEYS IN THIS FILE</translation>
    </message>
    <message>
      <source>Thư ký ký trước, rồi Chủ tọa. Mỗi chữ ký thêm vào bản trước, không thay bản trước.</source>
      <translation>The secretary signs first, then the chair. Each signature is added to those before it.</translation>
    </message>
    <message>
      <source>Tệp chưa có khóa nào. Tạo khóa cho từng người ký và cho Hội đồng, hoặc ký bằng tệp .p12 ở ngoài.</source>
      <translation>The file has no keys. Make one for each signer and for the council, or sign with a .p12 file.</translation>
    </message>
    <message>
      <source>&amp;Tạo khóa…</source>
      <translation>&amp;Make a key…</translation>
    </message>
  </context>
  <context>
    <name>SignQuestion</name>
    <message>
      <source>Ký biên bản và bảng tổng hợp</source>
      <translation>Sign minutes and summary</translation>
    </message>
    <message>
      <source>Mỗi người ký bằng khóa của mình. Mật khẩu chỉ dùng để ký lần này, không được lưu.</source>
      <translation>Each signs with a key of their own. The passphrase is used for this signature only and never kept.</translation>
    </message>
    <message>
      <source>Ký</source>
      <translation>Sign</translation>
    </message>
    <message>
      <source>Tệp khóa .p12, .pfx ở ngoài…</source>
      <translation>A key file .p12, .pfx…</translation>
    </message>
    <message>
      <source>&amp;Chọn tệp khóa…</source>
      <translation>&amp;Choose a key file…</translation>
    </message>
    <message>
      <source>Mật khẩu khóa</source>
      <translation>Passphrase of the key</translation>
    </message>
    <message>
      <source>Người ký</source>
      <translation>Signer</translation>
    </message>
    <message>
      <source>Khóa ký</source>
      <translation>Key</translation>
    </message>
    <message>
      <source>Chọn tệp khóa</source>
      <translation>Choose a key file</translation>
    </message>
  </context>
  <context>
    <name>Signing</name>
    <message>
      <source>Lưu chứng thư số</source>
      <translation>Save the certificate</translation>
    </message>
    <message>
      <source>Đã lưu chứng thư: {path}</source>
      <translation>Certificate saved: {path}</translation>
    </message>
    <message>
      <source>Đang ký</source>
      <translation>Signing</translation>
    </message>
    <message>
      <source>Biên bản và bảng tổng hợp đã đủ chữ ký. Lập gói kết quả ở bước 3.</source>
      <translation>Minutes and summary are fully signed. Build the package in step 3.</translation>
    </message>
    <message>
      <source>Đang tạo khóa</source>
      <translation>Making the key</translation>
    </message>
    <message>
      <source>Đã tạo khóa “{name}”.</source>
      <translation>The key “{name}” was made.</translation>
    </message>
  </context>
  <context>
    <name>SimilarTable</name>
    <message>
      <source>dòng {n}</source>
      <translation>row {n}</translation>
    </message>
    <message>
      <source>đã có trong tệp</source>
      <translation>in the file already</translation>
    </message>
    <message>
      <source>Trong danh sách này</source>
      <translation>In this list</translation>
    </message>
    <message>
      <source>Gần giống với</source>
      <translation>Similar to</translation>
    </message>
    <message>
      <source>Giống</source>
      <translation>Alike</translation>
    </message>
  </context>
  <context>
    <name>Standing</name>
    <message>
      <source>phiên {number}/{year}</source>
      <translation>session {number}/{year}</translation>
    </message>
    <message>
      <source>{stars} sao</source>
      <translation>{stars} stars</translation>
    </message>
    <message>
      <source>Đã kết luận</source>
      <translation>Concluded</translation>
    </message>
    <message>
      <source>Chưa vào phiên nào</source>
      <translation>On no agenda</translation>
    </message>
    <message>
      <source>Trong chương trình</source>
      <translation>On an agenda</translation>
    </message>
    <message>
      <source>Chờ chấm</source>
      <translation>Waiting</translation>
    </message>
    <message>
      <source>Đang chấm</source>
      <translation>Scoring</translation>
    </message>
    <message>
      <source>Đã mở phiếu</source>
      <translation>Revealed</translation>
    </message>
    <message>
      <source>Bị loại</source>
      <translation>Rejected</translation>
    </message>
    <message>
      <source>Chuyển phiên sau</source>
      <translation>Left for later</translation>
    </message>
  </context>
  <context>
    <name>StarRow</name>
    <message>
      <source>{count} trên {of} sao</source>
      <translation>{count} of {of} stars</translation>
    </message>
  </context>
  <context>
    <name>StartPage</name>
    <message>
      <source>Tệp tập huấn</source>
      <translation>Practice file</translation>
    </message>
    <message>
      <source>{n} sản phẩm</source>
      <translation>{n} products</translation>
    </message>
    <message>
      <source>phiên {number}/{year} {state}</source>
      <translation>session {number}/{year} {state}</translation>
    </message>
    <message>
      <source>sửa ngày {day}</source>
      <translation>changed {day}</translation>
    </message>
    <message>
      <source>Lần trước chương trình dừng đột ngột. Mọi điểm đã báo là lưu còn nguyên.</source>
      <translation>The program ended suddenly last time. Every mark it called saved is there.</translation>
    </message>
    <message>
      <source>Lần lưu cuối: {when}.</source>
      <translation>Last saved: {when}.</translation>
    </message>
    <message>
      <source>Có {sheets} phiếu chấm dở với {marks} tiêu chí đã chấm; chấm tiếp được ngay.</source>
      <translation>{sheets} sheets are begun, with {marks} criteria scored; they can be gone on with at once.</translation>
    </message>
    <message>
      <source>Một thay đổi đang ghi dở, chưa báo là lưu, đã được bỏ đi.</source>
      <translation>One change that was not finished, and never called saved, was taken back.</translation>
    </message>
    <message>
      <source>đang chuẩn bị</source>
      <translation>planned</translation>
    </message>
    <message>
      <source>đang họp</source>
      <translation>open</translation>
    </message>
    <message>
      <source>đã bế mạc</source>
      <translation>closed</translation>
    </message>
    <message>
      <source>đã ký</source>
      <translation>signed</translation>
    </message>
    <message>
      <source>Bắt đầu</source>
      <translation>Start</translation>
    </message>
    <message>
      <source>Đánh giá, phân hạng sản phẩm OCOP</source>
      <translation>Rating of OCOP products</translation>
    </message>
    <message>
      <source>Mọi việc của Hội đồng nằm trong một tệp trên máy này. Không cần mạng. Mỗi lựa chọn được lưu ngay.</source>
      <translation>Everything of a council is in one file on this computer. No network is needed. Every choice is kept at once.</translation>
    </message>
    <message>
      <source>TỆP GẦN ĐÂY</source>
      <translation>RECENT FILES</translation>
    </message>
    <message>
      <source>Hội đồng &amp;mới…</source>
      <translation>&amp;New council…</translation>
    </message>
    <message>
      <source>Mở &amp;tệp…</source>
      <translation>&amp;Open…</translation>
    </message>
    <message>
      <source>Buổi tậ&amp;p với sản phẩm mẫu…</source>
      <translation>&amp;Practice with sample products…</translation>
    </message>
    <message>
      <source>Tệp tập có sẵn Hội đồng và sản phẩm mẫu, được đánh dấu trên mọi màn hình và văn bản.</source>
      <translation>A practice file has a sample council and products, and is marked on every screen and paper.</translation>
    </message>
    <message>
      <source>Sang Hội đồng →</source>
      <translation>To the council →</translation>
    </message>
    <message>
      <source>Chưa mở tệp nào trên máy này. Kéo thả một tệp .ocop vào đây cũng được.</source>
      <translation>No file was opened on this computer yet. An .ocop file can be dropped here too.</translation>
    </message>
    <message>
      <source>Mở tệp Hội đồng</source>
      <translation>Open a council file</translation>
    </message>
    <message>
      <source>Lưu tệp tập huấn</source>
      <translation>Save the practice file</translation>
    </message>
  </context>
  <context>
    <name>StepList</name>
    <message>
      <source>CÔNG BỐ KẾT QUẢ</source>
      <translation>PUBLISHING</translation>
    </message>
    <message>
      <source>1. Văn bản</source>
      <translation>1. Papers</translation>
    </message>
    <message>
      <source>2. Ký số</source>
      <translation>2. Sign</translation>
    </message>
    <message>
      <source>3. Gói kết quả</source>
      <translation>3. Package</translation>
    </message>
  </context>
  <context>
    <name>StepsCard</name>
    <message>
      <source>TRÌNH TỰ</source>
      <translation>STEPS</translation>
    </message>
    <message>
      <source>Mở lượt chấm cho các thành viên có mặt</source>
      <translation>Open the round for the members present</translation>
    </message>
    <message>
      <source>Từng người chấm độc lập rồi nộp phiếu; phiếu đã nộp được niêm phong</source>
      <translation>Each scores independently and submits; a submitted sheet is sealed</translation>
    </message>
    <message>
      <source>Mở mọi phiếu cùng một lúc để cả Hội đồng cùng xem</source>
      <translation>Reveal all sheets at once for the whole council</translation>
    </message>
    <message>
      <source>Thảo luận, kết luận điều kiện còn khác nhau, kết luận sản phẩm</source>
      <translation>Discuss, find on requirements that differ, conclude the product</translation>
    </message>
  </context>
  <context>
    <name>TextDialog</name>
    <message>
      <source>Đóng</source>
      <translation>Close</translation>
    </message>
  </context>
  <context>
    <name>TotalsCard</name>
    <message>
      <source>TỔNG ĐIỂM CÁC THÀNH VIÊN</source>
      <translation>TOTALS OF THE MEMBERS</translation>
    </message>
  </context>
  <context>
    <name>Unfolding</name>
    <message>
      <source>Trung bình phần {part}</source>
      <translation>Mean of part {part}</translation>
    </message>
    <message>
      <source>Chênh lệch cao nhất − thấp nhất</source>
      <translation>Spread, largest − smallest</translation>
    </message>
    <message>
      <source>Lượt {n}: điểm trung bình</source>
      <translation>Round {n}: mean</translation>
    </message>
    <message>
      <source>không tính vào trung bình</source>
      <translation>not in the mean</translation>
    </message>
    <message>
      <source>nộp lúc {moment}</source>
      <translation>submitted {moment}</translation>
    </message>
    <message>
      <source>không phải chấm</source>
      <translation>not asked</translation>
    </message>
    <message>
      <source>mức {n}: {label}</source>
      <translation>level {n}: {label}</translation>
    </message>
    <message>
      <source>không đạt mức nào</source>
      <translation>none is met</translation>
    </message>
    <message>
      <source>{how} (ghi chú: {note})</source>
      <translation>{how} (note: {note})</translation>
    </message>
  </context>
  <context>
    <name>WhyTab</name>
    <message>
      <source>ĐIỂM TRUNG BÌNH TỪNG PHẦN</source>
      <translation>MEANS BY PART</translation>
    </message>
    <message>
      <source>CÁCH CÁC GIỚI HẠN BAO XA</source>
      <translation>HOW FAR FROM THE LIMITS</translation>
    </message>
    <message>
      <source>NẰM TRONG DANH SÁCH SẢN PHẨM</source>
      <translation>ON THE LISTS</translation>
    </message>
    <message>
      <source>Không còn thiếu gì.</source>
      <translation>Nothing is missing.</translation>
    </message>
    <message>
      <source>Mọi điều kiện tối thiểu {star} sao đều đạt.</source>
      <translation>Every requirement of {star} stars is met.</translation>
    </message>
  </context>
  <context>
    <name>WorkBar</name>
    <message>
      <source>Dừng</source>
      <translation>Stop</translation>
    </message>
    <message>
      <source>Dừng: {what}</source>
      <translation>Stop: {what}</translation>
    </message>
    <message>
      <source>{done} / {of}</source>
      <translation>{done} / {of}</translation>
    </message>
    <message>
      <source>Đang dừng…</source>
      <translation>Stopping…</translation>
    </message>
  </context>
  <context>
    <name>Workplace</name>
    <message>
      <source>Không còn sản phẩm nào khác đang chờ phiếu của anh/chị. Chờ thư ký mở lượt chấm tiếp theo.</source>
      <translation>No other product waits for your sheet. Waiting for the secretary to open the next round.</translation>
    </message>
    <message>
      <source>Đang chấm dở: {name}, {n} / {of} tiêu chí. Mọi mức đã chọn vẫn còn.</source>
      <translation>Begun: {name}, {n} / {of} criteria. Every level you chose is there.</translation>
    </message>
    <message>
      <source>Tiếp tục</source>
      <translation>Go on</translation>
    </message>
    <message>
      <source>Lượt chấm này đã xong; phiếu chỉ để xem.</source>
      <translation>This round is over; the sheet is for looking only.</translation>
    </message>
    <message>
      <source>Đã nộp lúc {time}. Cảm ơn anh/chị. Phiếu đã niêm phong, không sửa được nữa.</source>
      <translation>Submitted at {time}. Thank you. The sheet is sealed and cannot be changed.</translation>
    </message>
    <message>
      <source>Xem lại và nộp phiếu</source>
      <translation>Read back and submit</translation>
    </message>
    <message>
      <source>Trao máy cho người khác</source>
      <translation>Pass the laptop on</translation>
    </message>
    <message>
      <source>Chấm tiếp: {name}</source>
      <translation>Next: {name}</translation>
    </message>
    <message>
      <source>Chương trình họp chưa có sản phẩm</source>
      <translation>The agenda has no products</translation>
    </message>
    <message>
      <source>Anh/chị không chấm sản phẩm này vì đã khai lợi ích liên quan: {reason}.</source>
      <translation>You do not score this product, having declared a conflict of interest: {reason}.</translation>
    </message>
    <message>
      <source>Anh/chị không chấm lượt này: {reason}.</source>
      <translation>You do not score this round: {reason}.</translation>
    </message>
    <message>
      <source>Khi mở lượt chấm này anh/chị chưa có mặt, nên lượt này không có phiếu của anh/chị.</source>
      <translation>You were not there when this round opened, so it has no sheet of yours.</translation>
    </message>
    <message>
      <source>Chưa mở lượt chấm cho sản phẩm này. Thư ký mở lượt ở bước Điều hành, rồi chấm được ngay.</source>
      <translation>No round is open for this product. The secretary opens it on the board; then scoring can begin.</translation>
    </message>
    <message>
      <source>Sang bước Điều hành</source>
      <translation>To the board</translation>
    </message>
    <message>
      <source>Lượt chấm đã xong và anh/chị không có phiếu nào ở đây.</source>
      <translation>The round is over and you have no sheet here.</translation>
    </message>
  </context>
  <context>
    <name>dialog</name>
    <message>
      <source>Lưu tệp Hội đồng</source>
      <translation>Save the council file</translation>
    </message>
  </context>
</TS>
