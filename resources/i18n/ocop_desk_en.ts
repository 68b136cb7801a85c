<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi">
<context>
    <name>ActionsCard</name>
    <message>
        <source>Sản phẩm đã kết luận, phiên đã bế mạc, hoặc đây là buổi hiệu chỉnh.</source>
        <translation>The product is concluded, the session is closed, or this is a calibration.</translation>
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
    <name>Adding</name>
    <message>
        <source>Đang xem các tệp…</source>
        <translation>Looking at the files…</translation>
    </message>
    <message>
        <source>Đang thêm tài liệu</source>
        <translation>Adding documents</translation>
    </message>
    <message>
        <source>Đã thêm {n} tài liệu.</source>
        <translation>{n} documents added.</translation>
    </message>
    <message>
        <source>{n} tệp đã có trong hồ sơ nên không thêm lại.</source>
        <translation>{n} files were in the dossier already and are not added again.</translation>
    </message>
    <message>
        <source>{n} tệp không thêm được.</source>
        <translation>{n} files could not be added.</translation>
    </message>
    <message>
        <source>Thêm tài liệu</source>
        <translation>Add documents</translation>
    </message>
    <message>
        <source>Chọn hồ sơ của sản phẩm trước, rồi thêm tài liệu vào.</source>
        <translation>Choose a product&apos;s dossier first, then add documents to it.</translation>
    </message>
    <message>
        <source>Hồ sơ này đã đưa vào phiên họp nên không thêm tài liệu nữa. Mở hồ sơ mới ở “Lần đăng ký”.</source>
        <translation>A session used this dossier, so no document is added any more. Begin a new one under “Application”.</translation>
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
        <source>&amp;Mở hồ sơ</source>
        <translation>&amp;Open dossier</translation>
    </message>
    <message>
        <source>Mở hồ sơ của sản phẩm đang chọn</source>
        <translation>Open the dossier of the chosen product</translation>
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
        <source>Hồ sơ</source>
        <translation>Dossier</translation>
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
    <name>AssessmentForms</name>
    <message>
        <source>Ghi mẫu Excel</source>
        <translation>Write the Excel form</translation>
    </message>
    <message>
        <source>doi-chieu.xlsx</source>
        <translation>side-by-side.xlsx</translation>
    </message>
    <message>
        <source>Đã ghi {path}. Điền xong thì nhận lại ở đây.</source>
        <translation>Written: {path}. Fill it in, then take it in here.</translation>
    </message>
    <message>
        <source>Đang ghi mẫu Excel</source>
        <translation>Writing the Excel form</translation>
    </message>
    <message>
        <source>Chọn mẫu Excel đã điền</source>
        <translation>Choose the filled form</translation>
    </message>
    <message>
        <source>Đang đọc mẫu Excel</source>
        <translation>Reading the Excel form</translation>
    </message>
    <message>
        <source>Chưa nhận gì; sửa các chỗ sau rồi nhận lại.</source>
        <translation>Nothing was taken in; mend the following and try again.</translation>
    </message>
    <message>
        <source>Nhận mẫu Excel</source>
        <translation>Take in the Excel form</translation>
    </message>
    <message>
        <source>Đã nhận: {names}; gắn thêm {n} chỗ.</source>
        <translation>Taken in: {names}; {n} more places tied.</translation>
    </message>
    <message>
        <source>Mẫu này là của hồ sơ khác, số {n}.</source>
        <translation>This form is of another dossier, number {n}.</translation>
    </message>
</context>
<context>
    <name>AssessmentHeadQuestion</name>
    <message>
        <source>Ghi</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Số văn bản</source>
        <translation>Paper number</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Địa điểm</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Người tham gia, mỗi người một dòng</source>
        <translation>Who took part, one a line</translation>
    </message>
    <message>
        <source>Tóm tắt</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Kết luận, đề nghị</source>
        <translation>Conclusion, proposal</translation>
    </message>
    <message>
        <source>“{text}” không phải là ngày. Ghi ngày/tháng/năm, ví dụ 05/02/2026.</source>
        <translation>“{text}” is no day. Write day/month/year, such as 05/02/2026.</translation>
    </message>
</context>
<context>
    <name>AssessmentLineQuestion</name>
    <message>
        <source>Ghi</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Không nêu mức</source>
        <translation>No level named</translation>
    </message>
    <message>
        <source>{points} điểm · {label}</source>
        <translation>{points} points · {label}</translation>
    </message>
    <message>
        <source>Không đạt mức nào</source>
        <translation>None is met</translation>
    </message>
    <message>
        <source>Mức</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Nhận xét, nội dung</source>
        <translation>Remark, content</translation>
    </message>
</context>
<context>
    <name>AssessmentTable</name>
    <message>
        <source>Tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Lệch</source>
        <translation>Apart</translation>
    </message>
    <message>
        <source>{n} điểm</source>
        <translation>{n} points</translation>
    </message>
    <message>
        <source>{points} đ · mức {level}</source>
        <translation>{points} pts · level {level}</translation>
    </message>
    <message>
        <source>0 đ · không đạt</source>
        <translation>0 pts · not met</translation>
    </message>
    <message>
        <source>chưa có</source>
        <translation>nothing yet</translation>
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
    <name>AuditDialog</name>
    <message>
        <source>Nhật ký của tệp Hội đồng</source>
        <translation>Log of the council file</translation>
    </message>
    <message>
        <source>&amp;Ghi ra tệp CSV…</source>
        <translation>&amp;Write to a CSV file…</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>{n} sự kiện không còn như lúc ghi: đừng ghi tiếp vào tệp này, đối chiếu với bản đã ký.</source>
        <translation>{n} events are no longer what was recorded: write nothing more into this file, compare it with the signed papers.</translation>
    </message>
    <message>
        <source>Chuỗi nhật ký nối liền: {all} sự kiện, đang xem {shown}.</source>
        <translation>The chain holds: {all} events, {shown} shown.</translation>
    </message>
    <message>
        <source>Đầu chuỗi: {code}</source>
        <translation>Head of the chain: {code}</translation>
    </message>
    <message>
        <source>Đã ghi {n} sự kiện ra {path}.</source>
        <translation>{n} events written to {path}.</translation>
    </message>
    <message>
        <source>Tìm theo nội dung, người làm (không cần dấu), hoặc mã nhật ký in trên giấy</source>
        <translation>Search content or people (marks may be left out), or a code printed on paper</translation>
    </message>
    <message>
        <source>Tìm trong nhật ký</source>
        <translation>Search the log</translation>
    </message>
    <message>
        <source>Từ đầu</source>
        <translation>From the beginning</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From this day</translation>
    </message>
    <message>
        <source>Loại việc</source>
        <translation>Kind of act</translation>
    </message>
    <message>
        <source>Các sự kiện, mới nhất ở trên</source>
        <translation>Events, the newest at the top</translation>
    </message>
    <message>
        <source>Mọi việc</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>Phiên họp</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Lượt chấm</source>
        <translation>Rounds</translation>
    </message>
    <message>
        <source>Nộp phiếu</source>
        <translation>Sheets submitted</translation>
    </message>
    <message>
        <source>Kết luận tiêu chí</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Sản phẩm</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>Hồ sơ</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Minh chứng</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Chỗ ngồi, mã PIN</source>
        <translation>Seats, PINs</translation>
    </message>
    <message>
        <source>Tệp</source>
        <translation>File</translation>
    </message>
</context>
<context>
    <name>AuditTable</name>
    <message>
        <source>Số</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Người</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Việc</source>
        <translation>What</translation>
    </message>
    <message>
        <source>[ĐÃ BỊ SỬA] {words}</source>
        <translation>[CHANGED] {words}</translation>
    </message>
</context>
<context>
    <name>BackupCare</name>
    <message>
        <source>Chưa có bản sao nào: chương trình tự sao 10 phút một lần khi có thay đổi.</source>
        <translation>No copies yet: the program makes one every 10 minutes when something changes.</translation>
    </message>
    <message>
        <source>Đang làm việc trên {path}, khôi phục từ bản sao.</source>
        <translation>Working on {path}, restored from a copy.</translation>
    </message>
    <message>
        <source>Chưa sao lưu được: {message} Việc chấm vẫn được lưu trong tệp chính.</source>
        <translation>No copy could be made: {message} Scores are still saved in the main file.</translation>
    </message>
</context>
<context>
    <name>BeforeOpening</name>
    <message>
        <source>PHIẾU CỦA CÁC THÀNH VIÊN</source>
        <translation>MEMBERS&apos; SHEETS</translation>
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
        <translation>Open the round so that members start to score independently; nobody sees another&apos;s marks.</translation>
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
    <name>BlankPapers</name>
    <message>
        <source>Lưu phiếu trống của mọi thành viên vào một thư mục…</source>
        <translation>Save blank sheets of every member to a folder…</translation>
    </message>
    <message>
        <source>In phiếu trống của mọi thành viên…</source>
        <translation>Print blank sheets of every member…</translation>
    </message>
    <message>
        <source>Lưu riêng “{name}”…</source>
        <translation>Save only “{name}”…</translation>
    </message>
    <message>
        <source>In riêng “{name}”…</source>
        <translation>Print only “{name}”…</translation>
    </message>
    <message>
        <source>Chọn thư mục để lưu phiếu trống</source>
        <translation>Choose a folder for the blank sheets</translation>
    </message>
    <message>
        <source>Đã lưu {n} tệp phiếu trống vào {folder}.</source>
        <translation>Saved {n} files of blank sheets to {folder}.</translation>
    </message>
    <message>
        <source>Đã gửi {n} trang tới máy in.</source>
        <translation>Sent {n} pages to the printer.</translation>
    </message>
    <message>
        <source>Đang làm phiếu trống</source>
        <translation>Making blank sheets</translation>
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
        <source>Xem chênh lệch</source>
        <translation>See the differences</translation>
    </message>
    <message>
        <source>Buổi hiệu chỉnh đã kết thúc: bảng chỉ để xem.</source>
        <translation>The calibration is over: the board is for looking only.</translation>
    </message>
    <message>
        <source>Trao đổi ở những tiêu chí cách nhau xa, rồi chấm lại để xem đã gần hơn.</source>
        <translation>Talk about the criteria that are far apart, then score again to see whether you came closer.</translation>
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
        <source>Sang Công bố để bế mạc</source>
        <translation>Go to Publish to close</translation>
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
        <source>phiếu niêm phong đã về</source>
        <translation>sealed sheet has come</translation>
    </message>
    <message>
        <source>đã nộp phiếu</source>
        <translation>submitted</translation>
    </message>
    <message>
        <source>có hai phiếu khác nhau: mở Thu phiếu và quyết định</source>
        <translation>has two different sheets: open Collect sheets and decide</translation>
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
        <source>đã nộp phiếu giấy</source>
        <translation>submitted on paper</translation>
    </message>
    <message>
        <source>phiếu giấy đã nhập một lần, chờ người thứ hai</source>
        <translation>paper typed once, waiting for the second person</translation>
    </message>
    <message>
        <source>phiếu giấy chờ chốt chỗ khác nhau</source>
        <translation>paper waits for differences to be settled</translation>
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
        <translation>Spread {gap}, at the regulation&apos;s limit of {limit}.</translation>
    </message>
    <message>
        <source>Chênh lệch {gap} điểm, vượt mức {limit} của Quy chế.</source>
        <translation>Spread {gap}, beyond the regulation&apos;s limit of {limit}.</translation>
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
        <translation>No more rounds: concluding wants the chair&apos;s statement.</translation>
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
        <source>{code} {title}: {points} điểm</source>
        <translation>{code} {title}: {points} points</translation>
    </message>
    <message>
        <source>Cách nhau xa nhất · {list}</source>
        <translation>Furthest apart · {list}</translation>
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
        <translation>The chair&apos;s conclusion</translation>
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
        <source>Phiên chưa khai mạc: khai mạc ở bước Phiên họp, rồi mới điều hành được.</source>
        <translation>The session is not open: open it at the step Session first.</translation>
    </message>
    <message>
        <source>Tập huấn</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>Hiệu chỉnh</source>
        <translation>Calibration</translation>
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
    <name>BoardPapers</name>
    <message>
        <source>Đang tìm mã phiếu trên bản quét…</source>
        <translation>Looking for sheet codes on the scan…</translation>
    </message>
    <message>
        <source>Đã đính bản quét vào {n} phiếu giấy.</source>
        <translation>Attached the scan to {n} paper sheets.</translation>
    </message>
    <message>
        <source>Các phiếu ấy đã có bản quét này.</source>
        <translation>Those sheets have this scan already.</translation>
    </message>
</context>
<context>
    <name>BundleDialog</name>
    <message>
        <source>Chọn tệp khóa</source>
        <translation>Choose a key file</translation>
    </message>
    <message>
        <source>Tạo tệp chấm điểm ở đâu?</source>
        <translation>Where to make the file to score in?</translation>
    </message>
    <message>
        <source>Đang tạo tệp chấm điểm</source>
        <translation>Making the file to score in</translation>
    </message>
    <message>
        <source>Chưa đọc được gói.</source>
        <translation>The bundle was not read yet.</translation>
    </message>
    <message>
        <source>So dấu vân tay với màn hình thư ký rồi đánh dấu.</source>
        <translation>Compare the fingerprint with the secretary&apos;s screen, then tick that you did.</translation>
    </message>
    <message>
        <source>Chọn tên của mình.</source>
        <translation>Choose your name.</translation>
    </message>
    <message>
        <source>Chọn tệp khóa (.khoa) đã tạo trên máy này.</source>
        <translation>Choose the key file (.khoa) made on this laptop.</translation>
    </message>
    <message>
        <source>Chọn nơi tạo tệp chấm điểm.</source>
        <translation>Choose where to make the file to score in.</translation>
    </message>
    <message>
        <source>Mở gói phiên</source>
        <translation>Open a session bundle</translation>
    </message>
    <message>
        <source>DẤU VÂN TAY CỦA PHIÊN: SO VỚI MÀN HÌNH HOẶC LỜI ĐỌC CỦA THƯ KÝ</source>
        <translation>FINGERPRINT OF THE SESSION: COMPARE IT WITH THE SECRETARY&apos;S SCREEN OR VOICE</translation>
    </message>
    <message>
        <source>Dấu vân tay của phiên</source>
        <translation>Fingerprint of the session</translation>
    </message>
    <message>
        <source>&amp;Đã so cả tám nhóm số: giống hệt</source>
        <translation>&amp;Compared all eight groups of digits: the same</translation>
    </message>
    <message>
        <source>Người chấm trên máy này</source>
        <translation>Who scores on this laptop</translation>
    </message>
    <message>
        <source>Tệp khóa đã tạo trên máy này (.khoa)</source>
        <translation>Key file made on this laptop (.khoa)</translation>
    </message>
    <message>
        <source>Tệp chấm điểm sẽ tạo, để trên máy này</source>
        <translation>File to score in, to be made on this laptop</translation>
    </message>
    <message>
        <source>Tệp này chưa có mật khẩu: ai dùng máy cũng xem được hồ sơ và phiếu đang chấm. Máy dùng chung thì sau khi mở, vào menu ☰, chọn Mật khẩu của tệp.</source>
        <translation>This file has no passphrase yet: whoever uses the laptop can look at the dossiers and at the sheets being filled in. On a shared laptop, open it, then choose Passphrase of the file in the menu ☰.</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Mở gói và chấm</source>
        <translation>Open and score</translation>
    </message>
    <message>
        <source>Đang kiểm tra chữ ký của gói</source>
        <translation>Checking the signature of the bundle</translation>
    </message>
    <message>
        <source>chọn tên của mình</source>
        <translation>choose your name</translation>
    </message>
    <message>
        <source>Gói này không có khóa của thành viên nào: nhờ thư ký lập lại gói cho đúng người.</source>
        <translation>This bundle holds no member&apos;s key: ask the secretary to make it anew for the right member.</translation>
    </message>
    <message>
        <source>{n} sản phẩm, {size} MB minh chứng</source>
        <translation>{n} products, {size} MB of evidence</translation>
    </message>
    <message>
        <source>{n} sản phẩm</source>
        <translation>{n} products</translation>
    </message>
    <message>
        <source> (TẬP HUẤN)</source>
        <translation> (PRACTICE)</translation>
    </message>
    <message>
        <source>Hội đồng</source>
        <translation>Council</translation>
    </message>
    <message>
        <source>Phiên</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>{n}/{year} · {title}</source>
        <translation>{n}/{year} · {title}</translation>
    </message>
    <message>
        <source>Dành cho</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Lập lúc</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Máy này ghi {now}, mà gói lập lúc {made}: một trong hai máy sai giờ. Xem giờ máy này và máy thư ký, chỉnh máy sai trước khi chấm, nếu không máy thư ký sẽ không nhận phiếu ngay.</source>
        <translation>This laptop says {now}, but the bundle was made at {made}: one of the two clocks is wrong. Compare this laptop with the secretary&apos;s and set the wrong one before scoring, or the secretary&apos;s laptop will not take the sheets in at once.</translation>
    </message>
    <message>
        <source>Đã dừng: chưa tạo tệp nào.</source>
        <translation>Stopped: no file was made.</translation>
    </message>
</context>
<context>
    <name>BundlesPart</name>
    <message>
        <source>Gói phiên ghi được sau khi khai mạc, khi danh sách, phiếu đánh giá và khóa đã đóng.</source>
        <translation>Bundles can be written once the session is open, when roster, scorecards and keys are frozen.</translation>
    </message>
    <message>
        <source>Phiên đã bế mạc: không ghi gói nữa.</source>
        <translation>The session is closed: no more bundles are written.</translation>
    </message>
    <message>
        <source>Ghi &amp;gói cho {n} người…</source>
        <translation>&amp;Write bundles for {n}…</translation>
    </message>
    <message>
        <source>Chọn USB hoặc thư mục để ghi gói phiên</source>
        <translation>Choose a stick or folder for the bundles</translation>
    </message>
    <message>
        <source>Đang lập gói, ghi và đọc lại</source>
        <translation>Making, writing and reading back bundles</translation>
    </message>
    <message>
        <source>{n} gói trước đó đã ghi xong.</source>
        <translation>Bundles done before it: {n}.</translation>
    </message>
    <message>
        <source>Đã ghi {n} gói vào {folder}, đọc lại khớp từng byte. Có thể rút ổ đĩa an toàn.</source>
        <translation>Bundles written to {folder}: {n}, read back and the same byte for byte. The drive may be taken out.</translation>
    </message>
    <message>
        <source>Đã dừng: gói đang ghi dở không để lại gì.</source>
        <translation>Stopped: nothing is left of the bundle that was being written.</translation>
    </message>
    <message>
        <source>bản đọc nhẹ của minh chứng</source>
        <translation>reading copies of the evidence</translation>
    </message>
    <message>
        <source>minh chứng gốc</source>
        <translation>the evidence itself</translation>
    </message>
    <message>
        <source>không kèm minh chứng</source>
        <translation>without evidence</translation>
    </message>
    <message>
        <source>mỗi người một gói</source>
        <translation>one bundle each</translation>
    </message>
    <message>
        <source>một gói chung</source>
        <translation>one bundle for all</translation>
    </message>
    <message>
        <source>Minh chứng trong gói</source>
        <translation>Evidence in the bundle</translation>
    </message>
    <message>
        <source>Gói riêng hay gói chung</source>
        <translation>One bundle each or one for all</translation>
    </message>
    <message>
        <source>kèm tài liệu mật</source>
        <translation>confidential papers too</translation>
    </message>
    <message>
        <source>Chọn tất cả</source>
        <translation>Mark all</translation>
    </message>
</context>
<context>
    <name>Calibration</name>
    <message>
        <source>Tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Cách nhau</source>
        <translation>Gap</translation>
    </message>
    <message>
        <source>Cả mẫu</source>
        <translation>Whole sample</translation>
    </message>
    <message>
        <source>{criterion}: trung bình {mean} điểm</source>
        <translation>{criterion}: mean {mean} points</translation>
    </message>
    <message>
        <source>{criterion}: {name} cho {points} điểm, {level}</source>
        <translation>{criterion}: {name} gave {points} points, {level}</translation>
    </message>
    <message>
        <source>Biểu đồ chênh lệch của từng thành viên</source>
        <translation>Plot of each member&apos;s deviations</translation>
    </message>
</context>
<context>
    <name>CalibrationPane</name>
    <message>
        <source>CHÊNH SO VỚI TRUNG BÌNH CỦA NHÓM</source>
        <translation>DEVIATION FROM THE GROUP&apos;S MEAN</translation>
    </message>
    <message>
        <source>AI HAY CHO CAO, THẤP</source>
        <translation>WHO SCORES HIGH, WHO LOW</translation>
    </message>
    <message>
        <source>CẦN TRAO ĐỔI</source>
        <translation>TO TALK ABOUT</translation>
    </message>
    <message>
        <source>Mẫu đang xem</source>
        <translation>Sample looked at</translation>
    </message>
    <message>
        <source>Chênh lệch của từng thành viên theo tiêu chí</source>
        <translation>Each member&apos;s deviation by criterion</translation>
    </message>
    <message>
        <source>Chưa mở phiếu của mẫu nào. Các thành viên chấm xong thì mở phiếu ở bước Điều hành.</source>
        <translation>No sample is revealed yet. When the members have scored, reveal the sheets at the step Board.</translation>
    </message>
    <message>
        <source>Mỗi chấm là một tiêu chí, 0 là trung bình của nhóm; vòng tròn là tiêu chí đang chọn ở bảng.</source>
        <translation>Each dot is a criterion, 0 is the group&apos;s mean; the ring is the criterion chosen in the table.</translation>
    </message>
    <message>
        <source>&amp;Ghi PDF…</source>
        <translation>Write &amp;PDF…</translation>
    </message>
    <message>
        <source>Kết thúc buổi hiệu chỉnh</source>
        <translation>End the calibration</translation>
    </message>
    <message>
        <source>Không ai hay cho cao hay cho thấp rõ rệt.</source>
        <translation>Nobody clearly scores high or low.</translation>
    </message>
    <message>
        <source>Các thành viên cho điểm như nhau ở mọi tiêu chí.</source>
        <translation>The members gave the same points on every criterion.</translation>
    </message>
    <message>
        <source>Buổi tập: không phải kết quả, không vào văn bản hay gói kết quả nào.</source>
        <translation>Practice: no result, and in no paper or result package.</translation>
    </message>
    <message>
        <source>Trao đổi xong có thể chấm lại mẫu ở bước Điều hành.</source>
        <translation>After talking, a sample can be scored again at the step Board.</translation>
    </message>
    <message>
        <source>Lượt {n}: các khoảng cách cộng lại {gap} điểm.</source>
        <translation>Round {n}: the gaps add up to {gap} points.</translation>
    </message>
    <message>
        <source>Lượt {n}: các khoảng cách cộng lại {gap} điểm; ở lượt 1 là {before} điểm.</source>
        <translation>Round {n}: the gaps add up to {gap} points; in round 1 to {before}.</translation>
    </message>
    <message>
        <source>Ghi bảng so sánh cách chấm</source>
        <translation>Write the comparison</translation>
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
    <name>CollectDialog</name>
    <message>
        <source>Phiếu niêm phong (*{suffix})</source>
        <translation>Sealed sheets (*{suffix})</translation>
    </message>
    <message>
        <source>Chọn phiếu các thành viên đã gửi</source>
        <translation>Choose the sheets that members sent</translation>
    </message>
    <message>
        <source>Chọn USB hoặc thư mục có phiếu</source>
        <translation>Choose the stick or folder with sheets</translation>
    </message>
    <message>
        <source>Chọn thư mục để theo dõi: USB hoặc thư mục chung</source>
        <translation>Choose the folder to watch: a stick or a shared folder</translation>
    </message>
    <message>
        <source>Nhận phiếu với lý do</source>
        <translation>Take the sheet in, with a reason</translation>
    </message>
    <message>
        <source>Nhận phiếu</source>
        <translation>Take the sheet in</translation>
    </message>
    <message>
        <source>Lý do (ghi vào nhật ký)</source>
        <translation>Reason (goes into the log)</translation>
    </message>
    <message>
        <source>Đồng hồ máy của thành viên chạy sai, đã xem tận mắt</source>
        <translation>The clock of the member&apos;s laptop is wrong, seen with our own eyes</translation>
    </message>
    <message>
        <source>Thu phiếu</source>
        <translation>Collect sheets</translation>
    </message>
    <message>
        <source>Thu phiếu từ các máy chấm</source>
        <translation>Collect sheets from the laptops</translation>
    </message>
    <message>
        <source>Kéo thả tệp .phieu vào đây, chọn tệp hoặc cắm USB. Thu bao nhiêu lần, theo thứ tự nào cũng được: mỗi phiếu chỉ nhận một lần, và không ai đọc được điểm trước khi mở phiếu.</source>
        <translation>Drop .phieu files here, choose them, or plug in a stick. However often and in whatever order: each sheet is taken in once, and nobody can read a mark before the sheets are opened.</translation>
    </message>
    <message>
        <source>Chọn &amp;tệp phiếu…</source>
        <translation>Choose &amp;files…</translation>
    </message>
    <message>
        <source>Thu từ &amp;USB hoặc thư mục…</source>
        <translation>Collect from a &amp;stick or folder…</translation>
    </message>
    <message>
        <source>Giải quyết &amp;xung đột…</source>
        <translation>&amp;Settle a conflict…</translation>
    </message>
    <message>
        <source>&amp;Nhận với lý do…</source>
        <translation>&amp;Take in with a reason…</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Các tệp đã mang đến</source>
        <translation>Files that were brought</translation>
    </message>
    <message>
        <source>Đang kiểm tra và nhận phiếu</source>
        <translation>Checking sheets and taking them in</translation>
    </message>
    <message>
        <source>Phiên chưa khai mạc hoặc đã bế mạc: không thu phiếu lúc này.</source>
        <translation>The session is not open yet, or closed: no sheets are collected now.</translation>
    </message>
    <message>
        <source>Chưa có tệp nào được mang đến.</source>
        <translation>No file was brought yet.</translation>
    </message>
    <message>
        <source>{n} xung đột chờ quyết định</source>
        <translation>conflicts that wait for a decision: {n}</translation>
    </message>
</context>
<context>
    <name>CollectedTable</name>
    <message>
        <source>mới</source>
        <translation>new</translation>
    </message>
    <message>
        <source>đã có</source>
        <translation>already here</translation>
    </message>
    <message>
        <source>xung đột</source>
        <translation>conflict</translation>
    </message>
    <message>
        <source>không nhận</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>Thành viên đã có phiếu khác cho sản phẩm và lượt này.</source>
        <translation>The member has another sheet for this product and round.</translation>
    </message>
    <message>
        <source>Phiếu này đã nhận trước đó, giống từng byte.</source>
        <translation>This sheet was taken in before, the same byte for byte.</translation>
    </message>
    <message>
        <source>Giữ cả hai phiếu; hỏi thành viên rồi quyết định phiếu nào được tính.</source>
        <translation>Both are kept; ask the member, then decide which one counts.</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Tệp</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Thành viên</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Sản phẩm</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Vì sao</source>
        <translation>Why</translation>
    </message>
</context>
<context>
    <name>CompareTab</name>
    <message>
        <source>ĐỐI CHIẾU TỪNG TIÊU CHÍ</source>
        <translation>SIDE BY SIDE PER CRITERION</translation>
    </message>
    <message>
        <source>CÂU HỎI CHO CHỦ THỂ</source>
        <translation>QUESTIONS FOR THE PRODUCER</translation>
    </message>
    <message>
        <source>Phím số: chọn mức · Enter: mức và nhận xét · Del: xóa</source>
        <translation>Digits: choose a level · Enter: level and remark · Del: clear</translation>
    </message>
    <message>
        <source>Chỉ tiêu chí lệch nhiều</source>
        <translation>Only large differences</translation>
    </message>
    <message>
        <source>Đối chiếu từng tiêu chí</source>
        <translation>Side by side per criterion</translation>
    </message>
    <message>
        <source>Câu hỏi cho chủ thể</source>
        <translation>Questions for the producer</translation>
    </message>
    <message>
        <source>Số, ngày, kết luận…</source>
        <translation>Number, day, conclusion…</translation>
    </message>
    <message>
        <source>Chép các câu hỏi</source>
        <translation>Copy the questions</translation>
    </message>
    <message>
        <source>Ghi mẫu Excel…</source>
        <translation>Write Excel form…</translation>
    </message>
    <message>
        <source>Nhận mẫu Excel…</source>
        <translation>Take in Excel form…</translation>
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
        <source>NGƯỜI DÙNG VÀ MẬT KHẨU</source>
        <translation>PEOPLE AND PASSPHRASE</translation>
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
    <name>CriteriaPane</name>
    <message>
        <source>{n} tiêu chí chưa có trang</source>
        <translation>{n} criteria without a page</translation>
    </message>
    <message>
        <source>mọi tiêu chí đã có trang</source>
        <translation>every criterion has a page</translation>
    </message>
    <message>
        <source>TIÊU CHÍ VÀ TRANG</source>
        <translation>CRITERIA AND PAGES</translation>
    </message>
    <message>
        <source>Chỉ tiêu chí chưa có trang</source>
        <translation>Only criteria without a page</translation>
    </message>
    <message>
        <source>Tiêu chí và trang minh chứng</source>
        <translation>Criteria and pages of evidence</translation>
    </message>
    <message>
        <source>Các trang của tiêu chí đang chọn</source>
        <translation>Pages of the chosen criterion</translation>
    </message>
    <message>
        <source>Gắn vào tiêu chí</source>
        <translation>Tie to criterion</translation>
    </message>
    <message>
        <source>Gỡ</source>
        <translation>Untie</translation>
    </message>
    <message>
        <source>Gõ nhanh, ví dụ 3.5: 41-43</source>
        <translation>Type, such as 3.5: 41-43</translation>
    </message>
    <message>
        <source>Gõ tiêu chí và trang rồi nhấn Enter, ví dụ 3.5: 41-43</source>
        <translation>Type criterion and pages, then press Enter, such as 3.5: 41-43</translation>
    </message>
    <message>
        <source>trang {pages} · {name}</source>
        <translation>page {pages} · {name}</translation>
    </message>
    <message>
        <source>một phần trang {pages} · {name}</source>
        <translation>part of page {pages} · {name}</translation>
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
    <name>CriterionPages</name>
    <message>
        <source>Tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Trang</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>chưa có trang</source>
        <translation>no page yet</translation>
    </message>
    <message>
        <source>#{n} tr. {pages}</source>
        <translation>#{n} p. {pages}</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>ngày/tháng/năm</source>
        <translation>day/month/year</translation>
    </message>
</context>
<context>
    <name>DeskStandingDialog</name>
    <message>
        <source>Làm tiếp từ tệp này…</source>
        <translation>Go on from this file…</translation>
    </message>
    <message>
        <source>Thay lại từ bản chép…</source>
        <translation>Take over from the copy…</translation>
    </message>
    <message>
        <source>Xuất phần chỉ tệp này có…</source>
        <translation>Export what only this file has…</translation>
    </message>
    <message>
        <source>Chỉ xem</source>
        <translation>Look only</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Đã xuất {events} việc và {sheets} phiếu ra {path}. Máy thư ký nhận phiếu như mọi phiếu khác.</source>
        <translation>Exported {events} acts and {sheets} sheets to {path}. The secretary&apos;s laptop collects the sheets like any others.</translation>
    </message>
    <message>
        <source>Máy khác đã thay máy thư ký</source>
        <translation>Another laptop took over from this one</translation>
    </message>
    <message>
        <source>Hai máy cùng nhận là máy thư ký</source>
        <translation>Two laptops take themselves for the secretary&apos;s</translation>
    </message>
    <message>
        <source>{who} cũng đã thay máy thư ký từ một bản sao khác của cùng bản chép. Hai máy không tự nhập vào nhau. Thống nhất một máy làm tiếp: máy đó thay lại từ bản chép này; máy kia xuất phần của mình.</source>
        <translation>{who} took over too, from another copy of the same states. The two are not merged by themselves. Agree on one that goes on: it takes over again from this copy; the other exports what it alone has.</translation>
    </message>
    <message>
        <source>Bản chép mới hơn tệp đang mở</source>
        <translation>The copy is newer than the open file</translation>
    </message>
    <message>
        <source>Bản chép do {who} ghi có những việc mà tệp này không có: tệp này là một bản cũ hơn. Nên làm tiếp từ bản chép. Nếu cố ý quay lại bản cũ thì làm tiếp từ tệp này, có ghi lý do.</source>
        <translation>The copy written by {who} holds acts that this file does not have: this file is an older one. Go on from the copy. If going back is meant, go on from this file, with a reason.</translation>
    </message>
    <message>
        <source>Máy cũ đã làm tiếp sau khi được thay</source>
        <translation>The old laptop went on after it was replaced</translation>
    </message>
    <message>
        <source>Bản chép này do {who} ghi, có những việc mà máy này không có. Không gì được tự nhập vào đây. Xem máy cũ đã làm gì, nhập lại nếu cần, rồi làm tiếp từ tệp này, có ghi lý do.</source>
        <translation>This copy was written by {who} and holds acts that this laptop does not have. Nothing of it is merged by itself. See what the old laptop did, enter it again where needed, then go on from this file, with a reason.</translation>
    </message>
    <message>
        <source>Có máy khác làm tiếp việc thư ký; tệp này chỉ còn để xem.</source>
        <translation>Another laptop goes on as the secretary&apos;s; this file is only to be looked at.</translation>
    </message>
    <message>
        <source>Máy {host} ({actor}) thay máy thư ký lúc {when} (theo đồng hồ máy đó). Tệp này chỉ còn để xem, không gì được ghi thêm vào đây.</source>
        <translation>{host} ({actor}) took over at {when}, by its own clock. This file is only to be looked at; nothing more is written into it.</translation>
    </message>
    <message>
        <source>máy {host} ({actor}, lúc {when})</source>
        <translation>{host} ({actor}, at {when})</translation>
    </message>
    <message>
        <source>Tệp này không có gì mà bản chép không có.</source>
        <translation>This file has nothing that the copy does not have.</translation>
    </message>
    <message>
        <source>Chỉ tệp này có: {events} việc.</source>
        <translation>Only this file has: {events} acts.</translation>
    </message>
    <message>
        <source>Chỉ tệp này có: {events} việc, trong đó nhận {sheets} phiếu niêm phong.</source>
        <translation>Only this file has: {events} acts, among them {sheets} sealed sheets taken in.</translation>
    </message>
    <message>
        <source>Những việc chỉ tệp này có</source>
        <translation>Acts that only this file has</translation>
    </message>
    <message>
        <source>Làm tiếp từ tệp này</source>
        <translation>Go on from this file</translation>
    </message>
    <message>
        <source>Bản chép kia vẫn nằm nguyên trong thư mục; lý do được ghi vào nhật ký.</source>
        <translation>The other copy stays in the folder as it is; the reason goes into the log.</translation>
    </message>
    <message>
        <source>Làm tiếp</source>
        <translation>Go on</translation>
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
        <translation>The wording here is the program&apos;s own. The office has not loaded the decision&apos;s text into this file; see the printed decision where needed.</translation>
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
    <name>DifferenceTable</name>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Lần thứ nhất</source>
        <translation>First entry</translation>
    </message>
    <message>
        <source>Lần thứ hai</source>
        <translation>Second entry</translation>
    </message>
    <message>
        <source>không xét</source>
        <translation>not asked</translation>
    </message>
    <message>
        <source>mức {level}</source>
        <translation>level {level}</translation>
    </message>
</context>
<context>
    <name>DocumentPane</name>
    <message>
        <source>Không công khai</source>
        <translation>Confidential</translation>
    </message>
    <message>
        <source>còn hiệu lực đến {day}</source>
        <translation>valid until {day}</translation>
    </message>
    <message>
        <source>hết hiệu lực ngày {day}</source>
        <translation>expired on {day}</translation>
    </message>
</context>
<context>
    <name>DocumentQuestion</name>
    <message>
        <source>Thông tin tài liệu</source>
        <translation>About the document</translation>
    </message>
    <message>
        <source>Ghi</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Mật: chỉ Hội đồng được xem, không đưa vào bản gửi đi</source>
        <translation>Confidential: for the council only, left out of what is sent</translation>
    </message>
    <message>
        <source>{n} tháng kể từ ngày cấp</source>
        <translation>{n} months from issue</translation>
    </message>
    <message>
        <source>“{text}” không phải là ngày. Ghi ngày/tháng/năm, ví dụ 05/02/2026.</source>
        <translation>“{text}” is no day. Write day/month/year, such as 05/02/2026.</translation>
    </message>
    <message>
        <source>Ngày hết hạn trước ngày cấp. Kiểm tra lại hai ngày.</source>
        <translation>It expires before it was issued. Check both days.</translation>
    </message>
    <message>
        <source>Loại giấy tờ</source>
        <translation>Kind of paper</translation>
    </message>
    <message>
        <source>Số, ký hiệu</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Nơi cấp</source>
        <translation>Issuer</translation>
    </message>
    <message>
        <source>Ngày cấp</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>Có giá trị đến</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Ghi, sang tài liệu sau</source>
        <translation>Record, go to the next</translation>
    </message>
</context>
<context>
    <name>DocumentsTab</name>
    <message>
        <source>Hiện {n} tài liệu đã rút</source>
        <translation>Show {n} removed documents</translation>
    </message>
    <message>
        <source>CẦN CÓ</source>
        <translation>NEEDED</translation>
    </message>
    <message>
        <source>TÀI LIỆU TRONG HỒ SƠ</source>
        <translation>DOCUMENTS IN THE DOSSIER</translation>
    </message>
    <message>
        <source>Kéo tệp, cả thư mục hoặc tệp ZIP vào đây, hoặc bấm “Thêm tài liệu…”. PDF, ảnh, Word, Excel đều được.</source>
        <translation>Drop files, whole folders or ZIPs here, or press “Add documents…”. PDF, pictures, Word and Excel will do.</translation>
    </message>
    <message>
        <source>Giấy tờ cần có</source>
        <translation>Papers needed</translation>
    </message>
    <message>
        <source>Tài liệu trong hồ sơ</source>
        <translation>Documents in the dossier</translation>
    </message>
    <message>
        <source>Mẫu, công văn…</source>
        <translation>Samples, letter…</translation>
    </message>
    <message>
        <source>Thêm tài liệu…</source>
        <translation>Add documents…</translation>
    </message>
    <message>
        <source>Thêm thư mục…</source>
        <translation>Add folder…</translation>
    </message>
    <message>
        <source>Sửa thông tin…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Rút…</source>
        <translation>Remove…</translation>
    </message>
    <message>
        <source>Xem</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Rút tài liệu khỏi hồ sơ</source>
        <translation>Remove documents from the dossier</translation>
    </message>
    <message>
        <source>Rút</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Thêm nhầm hồ sơ</source>
        <translation>Added to the wrong dossier</translation>
    </message>
    <message>
        <source>Có bản mới thay thế</source>
        <translation>Replaced by a newer one</translation>
    </message>
    <message>
        <source>Trùng tài liệu khác</source>
        <translation>Same as another document</translation>
    </message>
    <message>
        <source>Công văn {number} {day}</source>
        <translation>Letter {number} {day}</translation>
    </message>
    <message>
        <source>nhận ngày {day}</source>
        <translation>received {day}</translation>
    </message>
</context>
<context>
    <name>Dossier</name>
    <message>
        <source>Mọi hồ sơ</source>
        <translation>All dossiers</translation>
    </message>
    <message>
        <source>Thiếu giấy tờ</source>
        <translation>Papers missing</translation>
    </message>
    <message>
        <source>Có giấy tờ hết hạn</source>
        <translation>Expired papers</translation>
    </message>
    <message>
        <source>Chưa kiểm tra đủ</source>
        <translation>Not checked</translation>
    </message>
    <message>
        <source>Vào phiên được</source>
        <translation>Ready for a session</translation>
    </message>
    <message>
        <source>Còn tiêu chí chưa gắn trang</source>
        <translation>Criteria without pages</translation>
    </message>
    <message>
        <source>Chưa có tài liệu</source>
        <translation>No documents</translation>
    </message>
    <message>
        <source>Còn thiếu {n}</source>
        <translation>{n} missing</translation>
    </message>
    <message>
        <source>Hết hạn {n}</source>
        <translation>{n} expired</translation>
    </message>
    <message>
        <source>Chưa kiểm tra</source>
        <translation>Not checked</translation>
    </message>
    <message>
        <source>Vào phiên theo quyết định</source>
        <translation>Goes on by decision</translation>
    </message>
    <message>
        <source>Đã kiểm tra đủ</source>
        <translation>Checked complete</translation>
    </message>
    <message>
        <source>Chưa có</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>Còn thiếu</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Theo quyết định</source>
        <translation>By decision</translation>
    </message>
    <message>
        <source>Thiếu</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Hết hạn trước ngày họp</source>
        <translation>Expires before the meeting</translation>
    </message>
    <message>
        <source>Hết hạn trước giấy chứng nhận</source>
        <translation>Expires before certificate</translation>
    </message>
    <message>
        <source>Chưa ghi hạn</source>
        <translation>No date entered</translation>
    </message>
    <message>
        <source>Có</source>
        <translation>There</translation>
    </message>
    <message>
        <source>giữ nguyên</source>
        <translation>kept</translation>
    </message>
    <message>
        <source>thay đổi</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>hết hạn</source>
        <translation>expired</translation>
    </message>
    <message>
        <source>mới</source>
        <translation>new</translation>
    </message>
    <message>
        <source>không nộp lại</source>
        <translation>left out</translation>
    </message>
</context>
<context>
    <name>DossierExport</name>
    <message>
        <source>Chưa có hồ sơ nào để xuất: thêm tài liệu trước.</source>
        <translation>There is no dossier to export: add documents first.</translation>
    </message>
    <message>
        <source>Chọn nơi ghi; một thư mục mới được tạo ở đó</source>
        <translation>Choose where to write; a new folder is made there</translation>
    </message>
    <message>
        <source>{done} / {of} trang</source>
        <translation>{done} / {of} pages</translation>
    </message>
    <message>
        <source>Đã ghi bản đọc vào {path}: {n} tài liệu, {pages} trang, {before} thành {after}.</source>
        <translation>Reading copies written to {path}: {n} documents, {pages} pages, {before} became {after}.</translation>
    </message>
    <message>
        <source>Đang ghi bản đọc</source>
        <translation>Writing reading copies</translation>
    </message>
    <message>
        <source>Đã ghi bản gốc vào {path}: {n} tài liệu trong {volumes} tập.</source>
        <translation>Originals written to {path}: {n} documents in {volumes} volumes.</translation>
    </message>
    <message>
        <source>{n} tài liệu lớn hơn một tập được chia phần.</source>
        <translation>{n} documents larger than a volume were cut into parts.</translation>
    </message>
    <message>
        <source>Đang ghi bản gốc</source>
        <translation>Writing originals</translation>
    </message>
    <message>
        <source>Không kèm {n} tài liệu: {names}.</source>
        <translation>{n} documents left out: {names}.</translation>
    </message>
    <message>
        <source>Xuất hồ sơ</source>
        <translation>Export dossiers</translation>
    </message>
</context>
<context>
    <name>DossierHeadQuestion</name>
    <message>
        <source>Bộ sản phẩm này cần {n} sản phẩm mẫu.</source>
        <translation>This scorecard wants {n} samples.</translation>
    </message>
    <message>
        <source>Mẫu, công văn, ngày nhận</source>
        <translation>Samples, letter, day of receipt</translation>
    </message>
    <message>
        <source>Ghi</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Số mẫu đã nhận</source>
        <translation>Samples received</translation>
    </message>
    <message>
        <source>Số công văn của UBND cấp xã</source>
        <translation>Number of the commune&apos;s letter</translation>
    </message>
    <message>
        <source>Ngày công văn</source>
        <translation>Day of the letter</translation>
    </message>
    <message>
        <source>Ngày nhận hồ sơ</source>
        <translation>Day of receipt</translation>
    </message>
    <message>
        <source>“{text}” không phải là ngày. Ghi ngày/tháng/năm, ví dụ 05/02/2026.</source>
        <translation>“{text}” is no day. Write day/month/year, such as 05/02/2026.</translation>
    </message>
</context>
<context>
    <name>DossierPage</name>
    <message>
        <source>{n} hồ sơ chưa kiểm tra đủ</source>
        <translation>{n} dossiers not checked</translation>
    </message>
    <message>
        <source>tìm</source>
        <translation>search</translation>
    </message>
    <message>
        <source>hồ sơ sau</source>
        <translation>next dossier</translation>
    </message>
    <message>
        <source>thêm tài liệu</source>
        <translation>add documents</translation>
    </message>
    <message>
        <source>phần</source>
        <translation>parts</translation>
    </message>
    <message>
        <source>trang của tiêu chí</source>
        <translation>criterion&apos;s page</translation>
    </message>
    <message>
        <source>Giấy tờ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Trang và tiêu chí</source>
        <translation>Pages and criteria</translation>
    </message>
    <message>
        <source>Đối chiếu</source>
        <translation>Side by side</translation>
    </message>
    <message>
        <source>Phần của hồ sơ</source>
        <translation>Part of the dossier</translation>
    </message>
    <message>
        <source>Chọn tài liệu của hồ sơ</source>
        <translation>Choose documents of the dossier</translation>
    </message>
    <message>
        <source>Chọn thư mục của hồ sơ</source>
        <translation>Choose the dossier&apos;s folder</translation>
    </message>
    <message>
        <source>Cho hồ sơ chưa đủ vào phiên</source>
        <translation>Let an incomplete dossier into a session</translation>
    </message>
    <message>
        <source>{product}: ghi ai quyết định, căn cứ nào; lời này in vào biên bản.</source>
        <translation>{product}: write who decides and why; these words are printed in the minutes.</translation>
    </message>
    <message>
        <source>Cho vào phiên</source>
        <translation>Let in</translation>
    </message>
    <message>
        <source>Mở hồ sơ mới: {kind}</source>
        <translation>Begin a new dossier: {kind}</translation>
    </message>
    <message>
        <source>{product} có hồ sơ mới; hồ sơ trước giữ nguyên. Tài liệu của hồ sơ trước lấy sang được bằng nút “Giữ tài liệu cũ”.</source>
        <translation>{product} gets a new dossier; the last one stays as it is. Its documents can be taken over by “Keep old documents”.</translation>
    </message>
    <message>
        <source>Mở hồ sơ mới</source>
        <translation>Begin a new dossier</translation>
    </message>
    <message>
        <source>Hồ sơ</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Mở một tệp Hội đồng trước, rồi mới xem được hồ sơ.</source>
        <translation>Open a council file first to see dossiers.</translation>
    </message>
</context>
<context>
    <name>DossierPapers</name>
    <message>
        <source>Xuất bản đọc, bản gốc…</source>
        <translation>Export copies, originals…</translation>
    </message>
    <message>
        <source>Ghi tất cả vào một thư mục…</source>
        <translation>Write all into a folder…</translation>
    </message>
    <message>
        <source>{paper}, để trống…</source>
        <translation>{paper}, blank…</translation>
    </message>
    <message>
        <source>Chọn thư mục để ghi giấy tờ</source>
        <translation>Choose a folder for the papers</translation>
    </message>
    <message>
        <source>Ghi giấy tờ</source>
        <translation>Write paper</translation>
    </message>
    <message>
        <source>Đang ghi giấy tờ</source>
        <translation>Writing papers</translation>
    </message>
    <message>
        <source>Đã ghi {path}</source>
        <translation>Written: {path}</translation>
    </message>
</context>
<context>
    <name>DotPlot</name>
    <message>
        <source>Biểu đồ tổng điểm các thành viên</source>
        <translation>Plot of the members&apos; totals</translation>
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
        <source>nguyên văn, ghi chú</source>
        <translation>official text, notes</translation>
    </message>
    <message>
        <source>trang minh chứng</source>
        <translation>page of evidence</translation>
    </message>
    <message>
        <source>Hồ sơ chưa chỉ ra trang nào cho {code}.</source>
        <translation>The dossier points to no page for {code}.</translation>
    </message>
    <message>
        <source>{code} · {n} / {of} · trang {page} của {document}</source>
        <translation>{code} · {n} / {of} · page {page} of {document}</translation>
    </message>
</context>
<context>
    <name>EvidenceTable</name>
    <message>
        <source>TT</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Loại giấy tờ</source>
        <translation>Kind of paper</translation>
    </message>
    <message>
        <source>Tên tệp</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Số</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Nơi cấp</source>
        <translation>Issuer</translation>
    </message>
    <message>
        <source>Ngày cấp</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>Có hạn đến</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Trang</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Mật</source>
        <translation>Conf.</translation>
    </message>
    <message>
        <source>Người thêm</source>
        <translation>Added by</translation>
    </message>
    <message>
        <source>So với hồ sơ trước</source>
        <translation>Since last</translation>
    </message>
    <message>
        <source>mật</source>
        <translation>conf.</translation>
    </message>
    <message>
        <source>Đã rút: {reason}</source>
        <translation>Removed: {reason}</translation>
    </message>
    <message>
        <source>Tệp này chỉ giữ mã băm, không giữ nội dung tài liệu.</source>
        <translation>This file holds only the hash, not the document itself.</translation>
    </message>
</context>
<context>
    <name>EvidenceViewer</name>
    <message>
        <source>Hồ sơ chưa có tài liệu nào.</source>
        <translation>The dossier has no documents yet.</translation>
    </message>
    <message>
        <source>Lưu một bản sao</source>
        <translation>Save a copy</translation>
    </message>
    <message>
        <source>Đã lưu bản sao: {path}</source>
        <translation>Copy saved: {path}</translation>
    </message>
</context>
<context>
    <name>ExportQuestion</name>
    <message>
        <source>Xuất hồ sơ</source>
        <translation>Export dossiers</translation>
    </message>
    <message>
        <source>Kết quả nằm trong một thư mục mới, chép sang máy khác hay USB được.</source>
        <translation>The outcome is a new folder, which can be copied to another laptop or a stick.</translation>
    </message>
    <message>
        <source>Chọn nơi ghi…</source>
        <translation>Choose where…</translation>
    </message>
    <message>
        <source>Bản &amp;đọc: nhẹ, xám, giữ trang và tiêu chí, cho máy của thành viên</source>
        <translation>&amp;Reading copies: light, grey, with pages and criteria, for members&apos; laptops</translation>
    </message>
    <message>
        <source>Bản &amp;gốc: đúng từng byte, chia tập .zip, kèm mã băm</source>
        <translation>&amp;Originals: byte for byte, in .zip volumes, with hashes</translation>
    </message>
    <message>
        <source>Chỉ hồ sơ của {product}</source>
        <translation>Only the dossier of {product}</translation>
    </message>
    <message>
        <source>&amp;Tất cả {n} hồ sơ trong tệp</source>
        <translation>&amp;All {n} dossiers of the file</translation>
    </message>
    <message>
        <source>Kèm cả tài liệu &amp;không công khai</source>
        <translation>&amp;Confidential documents too</translation>
    </message>
    <message>
        <source>Cỡ một tập</source>
        <translation>Size of a volume</translation>
    </message>
    <message>
        <source>USB, thẻ nhớ (FAT32, đến 4 GB)</source>
        <translation>Stick, memory card (FAT32, up to 4 GB)</translation>
    </message>
    <message>
        <source>Gửi thư điện tử (20 MB)</source>
        <translation>By e-mail (20 MB)</translation>
    </message>
    <message>
        <source>Cỡ khác</source>
        <translation>Another size</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Cỡ khác, tính bằng MB</source>
        <translation>Another size, in MB</translation>
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
    <name>FileLockDialog</name>
    <message>
        <source>Mật khẩu của tệp</source>
        <translation>Passphrase of the file</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>FileLockPane</name>
    <message>
        <source>Đặt mật khẩu cho tệp…</source>
        <translation>Give the file a passphrase…</translation>
    </message>
    <message>
        <source>Đổi mật khẩu…</source>
        <translation>Change the passphrase…</translation>
    </message>
    <message>
        <source>Bỏ mật khẩu…</source>
        <translation>Take it off…</translation>
    </message>
    <message>
        <source>In giấy khôi phục…</source>
        <translation>Print the recovery sheet…</translation>
    </message>
    <message>
        <source>Tệp có mật khẩu: không có mật khẩu hay giấy khôi phục thì không ai đọc được, kể cả các bản sao.</source>
        <translation>The file has a passphrase: without it or the recovery sheet nobody can read it, nor its copies.</translation>
    </message>
    <message>
        <source>Tệp chưa có mật khẩu: ai nhặt được USB hay máy này đều đọc được mọi thứ trong tệp.</source>
        <translation>The file has no passphrase: whoever finds the stick or this laptop can read everything in it.</translation>
    </message>
    <message>
        <source>Cả tệp và các bản sao bên cạnh được ghi lại thành tệp mã hóa. Quên cả mật khẩu lẫn giấy khôi phục thì không ai mở được nữa.</source>
        <translation>The file and the copies beside it are written anew, encrypted. Passphrase and recovery sheet both lost, nobody opens it any more.</translation>
    </message>
    <message>
        <source>Đặt mật khẩu cho tệp</source>
        <translation>Give the file a passphrase</translation>
    </message>
    <message>
        <source>Đặt mật khẩu</source>
        <translation>Set it</translation>
    </message>
    <message>
        <source>Giấy khôi phục cũ không mở được tệp nữa; chương trình đưa ra mã mới để in giấy mới.</source>
        <translation>The old recovery sheet will not open the file any more; you are given a new code to print a new one.</translation>
    </message>
    <message>
        <source>Đổi mật khẩu của tệp</source>
        <translation>Change the file&apos;s passphrase</translation>
    </message>
    <message>
        <source>Đổi mật khẩu</source>
        <translation>Change it</translation>
    </message>
    <message>
        <source>Từ nay ai có tệp, hay bản sao của tệp, đều đọc được mọi thứ trong đó.</source>
        <translation>From now on whoever has the file, or a copy of it, can read everything in it.</translation>
    </message>
    <message>
        <source>Bỏ mật khẩu của tệp</source>
        <translation>Take the file&apos;s passphrase off</translation>
    </message>
    <message>
        <source>Bỏ mật khẩu</source>
        <translation>Take it off</translation>
    </message>
    <message>
        <source>In giấy khôi phục</source>
        <translation>Print the recovery sheet</translation>
    </message>
    <message>
        <source>Hiện mã khôi phục</source>
        <translation>Show the code</translation>
    </message>
    <message>
        <source>Đang mã hóa tệp…</source>
        <translation>Encrypting the file…</translation>
    </message>
    <message>
        <source>Đang ghi lại tệp bằng mật khẩu mới…</source>
        <translation>Writing the file with the new passphrase…</translation>
    </message>
    <message>
        <source>Đang giải mã tệp…</source>
        <translation>Decrypting the file…</translation>
    </message>
    <message>
        <source>{n} bản sao chưa ghi lại được, còn như cũ: {names}.</source>
        <translation>{n} copies could not be written anew and are as they were: {names}.</translation>
    </message>
    <message>
        <source>Tệp không còn mật khẩu.</source>
        <translation>The file has no passphrase any more.</translation>
    </message>
</context>
<context>
    <name>FileSecretQuestion</name>
    <message>
        <source>Tệp {name} có mật khẩu</source>
        <translation>{name} has a passphrase</translation>
    </message>
    <message>
        <source>Mở</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Mật khẩu của tệp, hoặc mã trên giấy khôi phục</source>
        <translation>The file&apos;s passphrase, or the code on the recovery sheet</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Tìm chữ, không cần dấu</source>
        <translation>Search words, marks ignored</translation>
    </message>
    <message>
        <source>Tìm chữ trong tài liệu</source>
        <translation>Search words in the document</translation>
    </message>
    <message>
        <source>Chỗ trước</source>
        <translation>Previous place</translation>
    </message>
    <message>
        <source>Chỗ sau</source>
        <translation>Next place</translation>
    </message>
    <message>
        <source>Thôi tìm</source>
        <translation>Stop searching</translation>
    </message>
    <message>
        <source>đang tìm…</source>
        <translation>searching…</translation>
    </message>
    <message>
        <source>không thấy; bản quét có thể không có chữ</source>
        <translation>not found; a scan may have no text</translation>
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
    <name>ForgottenQuestion</name>
    <message>
        <source>Đặt lại mật khẩu của thư ký</source>
        <translation>Reset a secretary&apos;s password</translation>
    </message>
    <message>
        <source>Cần mã in trên giấy khôi phục của tệp. Việc này được ghi vào nhật ký của tệp.</source>
        <translation>This takes the code printed on the file&apos;s recovery sheet, and is noted in the file&apos;s log.</translation>
    </message>
    <message>
        <source>Đặt mật khẩu mới</source>
        <translation>Set the new password</translation>
    </message>
    <message>
        <source>Thư ký</source>
        <translation>Secretary</translation>
    </message>
    <message>
        <source>Mã khôi phục</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Mật khẩu hoặc mã PIN mới, ít nhất 6 ký tự</source>
        <translation>New password or PIN, at least 6 characters</translation>
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
    <message>
        <source>Phiếu giấy ({n})</source>
        <translation>Paper sheets ({n})</translation>
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
    <message>
        <source>Chưa chọn hồ sơ</source>
        <translation>No dossier chosen</translation>
    </message>
    <message>
        <source>Đã kiểm tra đủ</source>
        <translation>Checked complete</translation>
    </message>
    <message>
        <source>Theo quyết định…</source>
        <translation>By decision…</translation>
    </message>
    <message>
        <source>Lần đăng ký</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>In, xuất</source>
        <translation>Print, export</translation>
    </message>
    <message>
        <source>In giấy tờ của hồ sơ; xuất bản đọc hoặc bản gốc (Ctrl+E)</source>
        <translation>Print the dossier&apos;s papers; export reading copies or originals (Ctrl+E)</translation>
    </message>
    <message>
        <source>Giữ tài liệu cũ</source>
        <translation>Keep old documents</translation>
    </message>
    <message>
        <source>Lấy sang các tài liệu của hồ sơ trước</source>
        <translation>Take over the documents of the last dossier</translation>
    </message>
    <message>
        <source>Hiện danh sách hồ sơ</source>
        <translation>Show the list of dossiers</translation>
    </message>
    <message>
        <source>xét cho ngày {day}</source>
        <translation>held to {day}</translation>
    </message>
    <message>
        <source>bộ {n}</source>
        <translation>set {n}</translation>
    </message>
    <message>
        <source>{n} trang</source>
        <translation>{n} pages</translation>
    </message>
    <message>
        <source>{who} kiểm tra ngày {day}</source>
        <translation>checked by {who} on {day}</translation>
    </message>
    <message>
        <source>đã đưa vào phiên họp nên không sửa nữa</source>
        <translation>used by a session, so it stays as it is</translation>
    </message>
    <message>
        <source> và {n} thay đổi nữa</source>
        <translation> and {n} more changes</translation>
    </message>
    <message>
        <source>Từ lần kiểm tra đó: {changes}{more}</source>
        <translation>Since that check: {changes}{more}</translation>
    </message>
    <message>
        <source>thêm {name}</source>
        <translation>added {name}</translation>
    </message>
    <message>
        <source>sửa thông tin {name}</source>
        <translation>edited {name}</translation>
    </message>
    <message>
        <source>rút {name}</source>
        <translation>removed {name}</translation>
    </message>
    <message>
        <source>sửa mẫu, công văn</source>
        <translation>changed samples, letter</translation>
    </message>
    <message>
        <source>giữ tài liệu của hồ sơ trước</source>
        <translation>kept the last dossier&apos;s documents</translation>
    </message>
    <message>
        <source>Còn thiếu hoặc hết hạn giấy tờ ở mục “Cần có”.</source>
        <translation>Papers under “Needed” are missing or expired.</translation>
    </message>
    <message>
        <source>Mở hồ sơ mới: {kind}</source>
        <translation>Begin a new dossier: {kind}</translation>
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
    <name>IntakeQuestion</name>
    <message>
        <source>Thêm vào hồ sơ {product}</source>
        <translation>Add to the dossier of {product}</translation>
    </message>
    <message>
        <source>Thêm</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Các tệp sẽ thêm</source>
        <translation>Files to be added</translation>
    </message>
    <message>
        <source>Bỏ tệp đã chọn</source>
        <translation>Leave out marked files</translation>
    </message>
    <message>
        <source>{n} tệp, {size}</source>
        <translation>{n} files, {size}</translation>
    </message>
    <message>
        <source>{n} tệp không dùng được, xem bên dưới</source>
        <translation>{n} files cannot be used, see below</translation>
    </message>
    <message>
        <source>bỏ qua {n} tệp của hệ thống</source>
        <translation>{n} files of systems passed over</translation>
    </message>
    <message>
        <source>Các tệp không dùng được</source>
        <translation>Files that cannot be used</translation>
    </message>
</context>
<context>
    <name>IntakeTable</name>
    <message>
        <source>Tệp</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Loại giấy tờ (đoán theo tên)</source>
        <translation>Kind of paper (guessed by name)</translation>
    </message>
    <message>
        <source>Cỡ</source>
        <translation>Size</translation>
    </message>
</context>
<context>
    <name>KeptCard</name>
    <message>
        <source>Lưu một bản sao…</source>
        <translation>Save a copy…</translation>
    </message>
    <message>
        <source>Tệp này là bản gọn: chỉ giữ mã băm của tài liệu, không giữ nội dung.</source>
        <translation>This is a compact file: it keeps only the hashes of documents, not their contents.</translation>
    </message>
    <message>
        <source>Tệp Word, được giữ nguyên như khi nộp. Muốn đọc, lưu một bản sao rồi mở bằng Word.</source>
        <translation>A Word file, kept just as it was handed in. To read it, save a copy and open that with Word.</translation>
    </message>
    <message>
        <source>Tệp Excel, được giữ nguyên như khi nộp. Muốn đọc, lưu một bản sao rồi mở bằng Excel.</source>
        <translation>An Excel file, kept just as it was handed in. To read it, save a copy and open that with Excel.</translation>
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
    <name>KeysPart</name>
    <message>
        <source>Danh sách khóa đã đóng khi khai mạc: không thêm, không đổi được nữa.</source>
        <translation>The keys were frozen when the session opened: none can be added or changed.</translation>
    </message>
    <message>
        <source>Đang tạo khóa…</source>
        <translation>Making keys…</translation>
    </message>
    <message>
        <source>Tệp ghi danh khóa (*.ghidanh)</source>
        <translation>Key enrolments (*.ghidanh)</translation>
    </message>
    <message>
        <source>Chọn tệp ghi danh của thành viên</source>
        <translation>Choose the member&apos;s enrolment file</translation>
    </message>
    <message>
        <source>Chọn một thành viên trong bảng rồi ghi danh tệp của người đó.</source>
        <translation>Choose one member in the table, then enrol that member&apos;s file.</translation>
    </message>
    <message>
        <source>Đã ghi danh khóa của {name}. Đọc to mã {code} và so với màn hình máy của thành viên.</source>
        <translation>The key of {name} is enrolled. Read the code {code} aloud and compare it with the screen of the member&apos;s laptop.</translation>
    </message>
    <message>
        <source>Đã gửi phiếu mã tới máy in.</source>
        <translation>The slips were sent to the printer.</translation>
    </message>
    <message>
        <source>&amp;Tạo khóa cho người chưa có</source>
        <translation>&amp;Make keys for those without</translation>
    </message>
    <message>
        <source>Tạo &amp;lại khóa…</source>
        <translation>Make a&amp;nother key…</translation>
    </message>
    <message>
        <source>Khóa và mã PIN mới cho người đã chọn; khóa cũ bỏ đi</source>
        <translation>A new key and PIN for the members chosen; the old key is dropped</translation>
    </message>
    <message>
        <source>&amp;Ghi danh tệp…</source>
        <translation>&amp;Enrol a file…</translation>
    </message>
    <message>
        <source>Khóa thành viên đã tạo trên máy riêng: tệp .ghidanh của người đã chọn</source>
        <translation>A key made on the member&apos;s own laptop: the .ghidanh file of the member chosen</translation>
    </message>
    <message>
        <source>&amp;In phiếu mã…</source>
        <translation>&amp;Print PIN slips…</translation>
    </message>
    <message>
        <source>Mã PIN chỉ hiện một lần này: in phiếu mã hoặc đọc cho từng người, rồi hãy đóng.</source>
        <translation>The PINs show this once only: print the slips or tell each member, then close.</translation>
    </message>
</context>
<context>
    <name>KindButton</name>
    <message>
        <source>Đặt loại</source>
        <translation>Set kind</translation>
    </message>
    <message>
        <source>Đặt loại giấy tờ cho các dòng đã chọn</source>
        <translation>Set the kind of paper of the marked lines</translation>
    </message>
</context>
<context>
    <name>LaptopMembersTable</name>
    <message>
        <source>Thành viên</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Mã khóa</source>
        <translation>Key code</translation>
    </message>
    <message>
        <source>Khóa tạo ở</source>
        <translation>Key made on</translation>
    </message>
    <message>
        <source>Mã PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>chưa có khóa</source>
        <translation>no key yet</translation>
    </message>
    <message>
        <source>máy thư ký, đi theo gói phiên</source>
        <translation>the secretary&apos;s laptop, goes with the bundle</translation>
    </message>
    <message>
        <source>máy riêng của thành viên</source>
        <translation>the member&apos;s own laptop</translation>
    </message>
</context>
<context>
    <name>LaptopStrip</name>
    <message>
        <source>&amp;Thu phiếu…</source>
        <translation>&amp;Collect sheets…</translation>
    </message>
    <message>
        <source>&amp;Ghi thông báo lượt…</source>
        <translation>Write &amp;round notice…</translation>
    </message>
    <message>
        <source>Để các máy chấm biết sản phẩm nào đang chấm, lượt nào đã mở phiếu</source>
        <translation>So that the laptops know what is being scored and which rounds were opened</translation>
    </message>
    <message>
        <source>{n} thành viên có hai phiếu khác nhau: thu phiếu và quyết định.</source>
        <translation>Members with two different sheets: {n}. Collect and decide.</translation>
    </message>
    <message>
        <source>Các máy chấm chưa biết thay đổi vừa rồi.</source>
        <translation>The laptops do not know of the last change yet.</translation>
    </message>
    <message>
        <source>Nhiều máy: {n} phiếu niêm phong đã về.</source>
        <translation>Several laptops: sealed sheets that have come: {n}.</translation>
    </message>
</context>
<context>
    <name>LaptopsDialog</name>
    <message>
        <source>Chấm trên nhiều máy</source>
        <translation>Scoring on several laptops</translation>
    </message>
    <message>
        <source>DẤU VÂN TAY CỦA PHIÊN: ĐỌC TO ĐỂ TỪNG MÁY SO KHI MỞ GÓI</source>
        <translation>FINGERPRINT OF THE SESSION: READ IT ALOUD, EVERY LAPTOP COMPARES IT ON OPENING</translation>
    </message>
    <message>
        <source>Dấu vân tay của phiên</source>
        <translation>Fingerprint of the session</translation>
    </message>
    <message>
        <source>1.  Chuẩn bị phiên, rồi tạo khóa cho từng thành viên hoặc ghi danh khóa từ máy riêng.</source>
        <translation>1.  Prepare the session, then make a key for every member or enrol keys of own laptops.</translation>
    </message>
    <message>
        <source>2.  Khai mạc: danh sách khóa được khóa lại và in trong biên bản.</source>
        <translation>2.  Open the session: the keys are frozen and printed in the minutes.</translation>
    </message>
    <message>
        <source>3.  Ghi gói phiên ra USB; mỗi máy mở gói của mình và so dấu vân tay.</source>
        <translation>3.  Write bundles to a stick; every laptop opens its own and compares the fingerprint.</translation>
    </message>
    <message>
        <source>4.  Thành viên chấm và nộp; máy này thu phiếu từ USB hoặc thư mục chung.</source>
        <translation>4.  Members score and submit; this laptop collects the sheets from sticks or a shared folder.</translation>
    </message>
    <message>
        <source>&amp;Chuẩn bị phiên cho nhiều máy</source>
        <translation>&amp;Prepare the session for several laptops</translation>
    </message>
    <message>
        <source>Thu &amp;phiếu…</source>
        <translation>&amp;Collect sheets…</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Thành viên chấm và khóa ký phiếu</source>
        <translation>Scoring members and the keys they sign with</translation>
    </message>
    <message>
        <source>Phiên này đã chấm trên một máy.</source>
        <translation>This session was scored on one laptop.</translation>
    </message>
    <message>
        <source>Mỗi thành viên chấm trên máy của mình, không cần mạng; phiếu được ký, niêm phong và mang về máy này bằng USB hoặc thư mục chung. Chuẩn bị một lần, trước khi khai mạc: sau đó không thêm khóa được nữa.</source>
        <translation>Every member scores on a laptop of their own, without a network; sheets are signed, sealed and brought here by stick or shared folder. Prepare once, before the opening: afterwards no key can be added.</translation>
    </message>
    <message>
        <source>Mã khóa được đọc to để so khi ghi danh và in trong biên bản. Khóa tạo ở đây mở bằng mã PIN của thành viên; quên mã trước khi khai mạc thì tạo lại khóa.</source>
        <translation>Key codes are read aloud to compare an enrolment, and printed in the minutes. A key made here opens with the member&apos;s PIN; where it is forgotten before the opening, make another key.</translation>
    </message>
    <message>
        <source>Chưa có khóa: {names}. Khai mạc rồi thì chỉ chấm trên máy này hoặc phiếu giấy.</source>
        <translation>No key yet: {names}. Once the session is open they score on this laptop or on paper only.</translation>
    </message>
    <message>
        <source>Không có khóa: {names}; chấm trên máy này hoặc phiếu giấy.</source>
        <translation>Without a key: {names}; they score on this laptop or on paper.</translation>
    </message>
</context>
<context>
    <name>LevelList</name>
    <message>
        <source>không đạt mức nào</source>
        <translation>none is met</translation>
    </message>
    <message>
        <source>{number}  {words} ({points} điểm)</source>
        <translation>{number}  {words} ({points} points)</translation>
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
        <source>⚠ Mức này tính cho điều kiện sao mà hồ sơ chưa chỉ ra trang nào: ghi lý do vào nhận xét (N).</source>
        <translation>⚠ This level counts for a star requirement, but the dossier points to no page: write the reason into the remark (N).</translation>
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
    <name>LinkLinesQuestion</name>
    <message>
        <source>Gõ trang của tiêu chí</source>
        <translation>Type pages of criteria</translation>
    </message>
    <message>
        <source>Gắn</source>
        <translation>Tie</translation>
    </message>
    <message>
        <source>Các dòng tiêu chí và trang</source>
        <translation>Lines of criteria and pages</translation>
    </message>
    <message>
        <source>Gắn {n} chỗ</source>
        <translation>Ties {n} places</translation>
    </message>
    <message>
        <source>… và {n} điều nữa.</source>
        <translation>… and {n} more.</translation>
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
    <message>
        <source>Tìm sản phẩm, chủ thể, xã</source>
        <translation>Search product, producer, commune</translation>
    </message>
    <message>
        <source>Tìm hồ sơ</source>
        <translation>Search dossiers</translation>
    </message>
    <message>
        <source>Lọc hồ sơ</source>
        <translation>Filter dossiers</translation>
    </message>
    <message>
        <source>Danh sách hồ sơ</source>
        <translation>List of dossiers</translation>
    </message>
    <message>
        <source>{n} sản phẩm</source>
        <translation>{n} products</translation>
    </message>
    <message>
        <source>{shown} trong {n} sản phẩm</source>
        <translation>{shown} of {n} products</translation>
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
        <source>Nhật ký của tệp…</source>
        <translation>Log of the file…</translation>
    </message>
    <message>
        <source>Mật khẩu của tệp…</source>
        <translation>Passphrase of the file…</translation>
    </message>
    <message>
        <source>Khôi phục từ bản sao…</source>
        <translation>Restore from a copy…</translation>
    </message>
    <message>
        <source>Bản chép liên tục…</source>
        <translation>Continuous copy…</translation>
    </message>
    <message>
        <source>Máy này thay máy thư ký…</source>
        <translation>Take over as secretary…</translation>
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
        <source>Đang mở {name}…</source>
        <translation>Opening {name}…</translation>
    </message>
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
    <message>
        <source>Tập huấn</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>Máy của {name}</source>
        <translation>Laptop of {name}</translation>
    </message>
</context>
<context>
    <name>MemberBar</name>
    <message>
        <source>Nơi &amp;gửi…</source>
        <translation>&amp;Where to send…</translation>
    </message>
    <message>
        <source>USB hoặc thư mục chung: phiếu vừa nộp được ghi vào đó ngay</source>
        <translation>A stick or shared folder: a sheet is written there as soon as it is submitted</translation>
    </message>
    <message>
        <source>Gử&amp;i phiếu…</source>
        <translation>Send &amp;sheets…</translation>
    </message>
    <message>
        <source>Ghi lại mọi phiếu đã nộp vào một USB hoặc thư mục bất kỳ</source>
        <translation>Write every submitted sheet to any stick or folder again</translation>
    </message>
    <message>
        <source>Nhận thông &amp;báo…</source>
        <translation>Hear a &amp;notice…</translation>
    </message>
    <message>
        <source>Thông báo lượt chấm (.luot) từ máy thư ký</source>
        <translation>A round notice (.luot) of the secretary&apos;s laptop</translation>
    </message>
    <message>
        <source>Chọn USB hoặc thư mục chung để gửi phiếu</source>
        <translation>Choose the stick or shared folder that sheets go to</translation>
    </message>
    <message>
        <source>Chọn USB hoặc thư mục để ghi mọi phiếu đã nộp</source>
        <translation>Choose a stick or folder for every submitted sheet</translation>
    </message>
    <message>
        <source>Thông báo lượt chấm (*{suffix})</source>
        <translation>Round notices (*{suffix})</translation>
    </message>
    <message>
        <source>Chọn thông báo lượt chấm</source>
        <translation>Choose a round notice</translation>
    </message>
    <message>
        <source>{n} phiếu đã niêm phong trong máy; chưa chọn nơi gửi.</source>
        <translation>Sheets sealed on this laptop: {n}; no place to send them to yet.</translation>
    </message>
    <message>
        <source>Cả {n} phiếu đã niêm phong và ghi vào {folder}; ổ đĩa đã rút.</source>
        <translation>Sealed and written to {folder}: all sheets ({n}); the drive was taken out.</translation>
    </message>
    <message>
        <source>Đã ghi {there}/{n} phiếu. Chưa thấy {folder}: cắm lại là ghi nốt, phiếu vẫn còn trong máy.</source>
        <translation>{there}/{n} sheets written. {folder} is not there: plug it in and the rest is written; the sheets are still on this laptop.</translation>
    </message>
    <message>
        <source>Đã ghi {there}/{n} phiếu. {trouble}</source>
        <translation>{there}/{n} sheets written. {trouble}</translation>
    </message>
    <message>
        <source>Đang ghi phiếu vào {folder}…</source>
        <translation>Writing sheets to {folder}…</translation>
    </message>
    <message>
        <source>Cả {n} phiếu đã niêm phong và ghi vào {folder} lúc {time}.</source>
        <translation>Sealed and written to {folder} at {time}: all sheets ({n}).</translation>
    </message>
    <message>
        <source>Phiếu nộp sẽ được ghi ngay vào {folder}.</source>
        <translation>Submitted sheets will be written to {folder} at once.</translation>
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
        <source>Lọc theo hồ sơ</source>
        <translation>Filter by dossier</translation>
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
    <message>
        <source>Mọi hồ sơ</source>
        <translation>All dossiers</translation>
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
    <name>NewSecret</name>
    <message>
        <source>Gõ lại</source>
        <translation>Again</translation>
    </message>
    <message>
        <source>Gõ lại một lần nữa</source>
        <translation>Type it again</translation>
    </message>
    <message>
        <source>Hai lần gõ khác nhau.</source>
        <translation>The two differ.</translation>
    </message>
    <message>
        <source>Gõ lại một lần nữa cho chắc.</source>
        <translation>Type it once more, to be sure.</translation>
    </message>
</context>
<context>
    <name>NoEvidence</name>
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
    <name>OpinionTable</name>
    <message>
        <source>Thành viên</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Phiếu đã gửi</source>
        <translation>Sheets sent</translation>
    </message>
    <message>
        <source>Còn thiếu ở mục</source>
        <translation>Missing for item</translation>
    </message>
    <message>
        <source>đủ</source>
        <translation>all sent</translation>
    </message>
</context>
<context>
    <name>OpinionsDialog</name>
    <message>
        <source>Lấy ý kiến bằng văn bản</source>
        <translation>Opinions in writing</translation>
    </message>
    <message>
        <source>Đặt &amp;hạn</source>
        <translation>Set the &amp;deadline</translation>
    </message>
    <message>
        <source>&amp;Chuyển thành phiên họp…</source>
        <translation>&amp;Make it a meeting…</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Ai đã gửi ý kiến</source>
        <translation>Who has sent an opinion</translation>
    </message>
    <message>
        <source>Ý kiến chênh nhau quá mức của quy chế, phải đưa ra họp: {names}.</source>
        <translation>Opinions differ beyond the regulation&apos;s limit and have to go to a meeting: {names}.</translation>
    </message>
    <message>
        <source>Chuyển thành phiên họp</source>
        <translation>Make it a meeting</translation>
    </message>
    <message>
        <source>Phiếu đã nhận giữ nguyên. Sau đó điểm danh người dự và mở lượt chấm lại; không quay lại được.</source>
        <translation>The sheets that came stay as they are. Then take attendance and open a new round; there is no way back.</translation>
    </message>
    <message>
        <source>Chờ ý kiến đến</source>
        <translation>Wait for opinions until</translation>
    </message>
    <message>
        <source>Hạn gửi ý kiến, giờ Việt Nam</source>
        <translation>Deadline for opinions, Viet Nam time</translation>
    </message>
    <message>
        <source>Mọi người đã gửi đủ.</source>
        <translation>Everybody has sent all.</translation>
    </message>
    <message>
        <source>{n} thành viên chưa gửi đủ.</source>
        <translation>{n} members still owe something.</translation>
    </message>
    <message>
        <source>Chưa đặt hạn gửi ý kiến.</source>
        <translation>No deadline is set.</translation>
    </message>
    <message>
        <source>Đã hết hạn lúc {until}.</source>
        <translation>The deadline was {until}.</translation>
    </message>
    <message>
        <source>Hạn gửi ý kiến: {until}.</source>
        <translation>Deadline: {until}.</translation>
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
    <name>OwnKeyDialog</name>
    <message>
        <source>Đang tạo khóa…</source>
        <translation>Making keys…</translation>
    </message>
    <message>
        <source>Chọn thư mục để giữ khóa</source>
        <translation>Choose a folder to keep the key in</translation>
    </message>
    <message>
        <source>Tạo khóa của tôi</source>
        <translation>Make my key</translation>
    </message>
    <message>
        <source>Khóa ký phiếu nằm trên máy này và mở bằng mã PIN của riêng anh/chị. Làm trước khi khai mạc, rồi đưa tệp ghi danh cho thư ký. Nếu thư ký đã phát mã PIN thì không cần tạo khóa ở đây.</source>
        <translation>The key that signs your sheets stays on this laptop and opens with a PIN of your own. Make it before the opening, then give the enrolment file to the secretary. Where the secretary gave you a PIN, you need no key from here.</translation>
    </message>
    <message>
        <source>Chọn…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Tạo khóa</source>
        <translation>Make the key</translation>
    </message>
    <message>
        <source>Mã khóa</source>
        <translation>Key code</translation>
    </message>
    <message>
        <source>MÃ KHÓA: ĐỌC TO CHO THƯ KÝ</source>
        <translation>KEY CODE: READ IT ALOUD TO THE SECRETARY</translation>
    </message>
    <message>
        <source>Mã PIN, từ {few} đến {most} chữ số</source>
        <translation>PIN, {few} to {most} digits</translation>
    </message>
    <message>
        <source>Họ tên, như trong quyết định lập Hội đồng</source>
        <translation>Name, as in the decision that set up the council</translation>
    </message>
    <message>
        <source>Gõ lại mã PIN</source>
        <translation>The PIN once more</translation>
    </message>
    <message>
        <source>Thư mục giữ hai tệp</source>
        <translation>Folder for the two files</translation>
    </message>
    <message>
        <source>Hai lần gõ mã PIN khác nhau.</source>
        <translation>The two PINs differ.</translation>
    </message>
    <message>
        <source>Đã tạo khóa trong {folder}. Đưa tệp {enrolment} cho thư ký và đọc to mã dưới đây; giữ tệp {key} trên máy này, mở gói phiên cần đến nó.</source>
        <translation>The key is in {folder}. Give the file {enrolment} to the secretary and read the code below aloud; keep the file {key} on this laptop, opening the bundle needs it.</translation>
    </message>
</context>
<context>
    <name>OwnSeatQuestion</name>
    <message>
        <source>Máy của {name}</source>
        <translation>Laptop of {name}</translation>
    </message>
    <message>
        <source>Nhập mã PIN của khóa ký phiếu: mã thư ký đã đưa, hoặc mã tự đặt khi tạo khóa.</source>
        <translation>Enter the PIN of the key that signs your sheets: the one the secretary gave you, or your own.</translation>
    </message>
    <message>
        <source>Vào chấm</source>
        <translation>Sit down to score</translation>
    </message>
    <message>
        <source>Mã PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Quên mã thì chấm trên máy thư ký hoặc phiếu giấy: khóa không mở bằng cách khác được.</source>
        <translation>If it is forgotten, score on the secretary&apos;s laptop or on paper: nothing else opens the key.</translation>
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
        <source>Lập lúc {moment}.</source>
        <translation>Built {moment}.</translation>
    </message>
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
        <translation>Type the passphrase of the council&apos;s key.</translation>
    </message>
    <message>
        <source>Gói gồm mọi văn bản, bảng tính và số liệu, ký bằng khóa của Hội đồng; lập xong được kiểm tra ngay.</source>
        <translation>The package holds every paper, the workbook and the data, signed with the council&apos;s key; it is checked as soon as it is built.</translation>
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
        <translation>The council&apos;s key</translation>
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
        <translation>Passphrase of the council&apos;s key</translation>
    </message>
    <message>
        <source>&amp;Mở thư mục</source>
        <translation>&amp;Open the folder</translation>
    </message>
    <message>
        <source>Chép sang &amp;USB…</source>
        <translation>Copy to &amp;USB…</translation>
    </message>
    <message>
        <source>Nhận giấy &amp;báo nhận…</source>
        <translation>Take in a &amp;receipt…</translation>
    </message>
    <message>
        <source>Giấy .giaynhan do nơi nhận gửi về; cũng có thể thả vào cửa sổ</source>
        <translation>The .giaynhan file that the receiver sent back; it can be dropped on the window too</translation>
    </message>
    <message>
        <source>Ghi, đọc lại và so từng byte trước khi báo rút được</source>
        <translation>Written, read back and compared byte by byte before it is said to be safe to remove</translation>
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
        <source>Chọn ổ USB hoặc thư mục trên ổ</source>
        <translation>Choose a USB drive or a folder on it</translation>
    </message>
    <message>
        <source>Đang chép gói sang ổ đĩa và đọc lại</source>
        <translation>Copying the package to the drive and reading it back</translation>
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
    <name>PageStrip</name>
    <message>
        <source>trang {page} trên {of}</source>
        <translation>page {page} of {of}</translation>
    </message>
    <message>
        <source>Trang này hỏng nên không hiện được.</source>
        <translation>This page is damaged and cannot be shown.</translation>
    </message>
    <message>
        <source>Bấm vào đây để thử lại.</source>
        <translation>Click here to try again.</translation>
    </message>
</context>
<context>
    <name>PagesTab</name>
    <message>
        <source>TÀI LIỆU</source>
        <translation>DOCUMENTS</translation>
    </message>
    <message>
        <source>Tài liệu để xem</source>
        <translation>Documents to look at</translation>
    </message>
    <message>
        <source>Từ trang này</source>
        <translation>From this page</translation>
    </message>
    <message>
        <source>Trang đang xem là trang đầu; cuộn đến trang cuối rồi gắn vào tiêu chí</source>
        <translation>The page in sight is the first one; scroll to the last, then tie to a criterion</translation>
    </message>
    <message>
        <source>Chưa có trang nào để gắn.</source>
        <translation>No page to tie yet.</translation>
    </message>
    <message>
        <source>Sẽ gắn: một phần trang {pages}</source>
        <translation>To be tied: part of page {pages}</translation>
    </message>
    <message>
        <source>Sẽ gắn: trang {pages}</source>
        <translation>To be tied: page {pages}</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Phiếu giấy của {name}, lượt {round}</source>
        <translation>Paper sheet of {name}, round {round}</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Esc đóng · F1 trợ giúp</source>
        <translation>Esc closes · F1 helps</translation>
    </message>
    <message>
        <source>Rút bản quét {name}?</source>
        <translation>Take back the scan {name}?</translation>
    </message>
    <message>
        <source>Bản quét và lý do vẫn được giữ trong tệp và nhật ký, nhưng không tính nữa. Sau đó đính bản đúng.</source>
        <translation>The scan stays in the file and the reason in the log, but it counts no more. Attach the right one afterwards.</translation>
    </message>
    <message>
        <source>Rút bản quét</source>
        <translation>Take the scan back</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Đính nhầm phiếu của người khác</source>
        <translation>It shows somebody else&apos;s sheet</translation>
    </message>
    <message>
        <source>Quét thiếu trang</source>
        <translation>Pages are missing</translation>
    </message>
    <message>
        <source>Quét mờ</source>
        <translation>It cannot be read</translation>
    </message>
    <message>
        <source>Phiếu giấy</source>
        <translation>Paper sheets</translation>
    </message>
    <message>
        <source>Nhập lại từ đầu</source>
        <translation>Begin anew</translation>
    </message>
    <message>
        <source>Các lần nhập trước được giữ trong tệp nhưng không dùng; hai người nhập lại từ đầu.</source>
        <translation>The entries before stay in the file but are not used; two people type from the beginning.</translation>
    </message>
    <message>
        <source>Nhập lại</source>
        <translation>Begin anew</translation>
    </message>
    <message>
        <source>Nhập nhầm phiếu của người khác</source>
        <translation>Another member&apos;s sheet was typed</translation>
    </message>
    <message>
        <source>Nhập nhầm sản phẩm</source>
        <translation>Another product was typed</translation>
    </message>
    <message>
        <source>Bỏ phần đang nhập?</source>
        <translation>Discard what is being typed?</translation>
    </message>
    <message>
        <source>Lần nhập này chưa ghi; đóng lại thì phải nhập từ đầu.</source>
        <translation>This entry is not kept yet; after closing it has to be typed again.</translation>
    </message>
    <message>
        <source>Bỏ phần đang nhập</source>
        <translation>Discard it</translation>
    </message>
</context>
<context>
    <name>PaperEntryTable</name>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Mức</source>
        <translation>Levels</translation>
    </message>
    <message>
        <source>Đã nhập</source>
        <translation>Typed</translation>
    </message>
    <message>
        <source>không xét</source>
        <translation>not asked</translation>
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
    <name>PassphraseQuestion</name>
    <message>
        <source>Mật khẩu hiện nay, hoặc mã khôi phục</source>
        <translation>Present passphrase, or recovery code</translation>
    </message>
    <message>
        <source>Mật khẩu mới, ít nhất {n} ký tự</source>
        <translation>New passphrase, at least {n} characters</translation>
    </message>
</context>
<context>
    <name>PasswordQuestion</name>
    <message>
        <source>Mật khẩu mới của {name}</source>
        <translation>New password of {name}</translation>
    </message>
    <message>
        <source>Chương trình không giữ mật khẩu mà chỉ giữ dấu của nó: quên thì đặt lại.</source>
        <translation>The program keeps no password, only its trace: a forgotten one is set anew.</translation>
    </message>
    <message>
        <source>Đặt mật khẩu</source>
        <translation>Set it</translation>
    </message>
    <message>
        <source>Mật khẩu hoặc mã PIN, ít nhất 6 ký tự</source>
        <translation>Password or PIN, at least 6 characters</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Chọn…</source>
        <translation>Choose…</translation>
    </message>
</context>
<context>
    <name>PeoplePane</name>
    <message>
        <source>là {member}</source>
        <translation>is {member}</translation>
    </message>
    <message>
        <source>Thêm người dùng…</source>
        <translation>Add a person…</translation>
    </message>
    <message>
        <source>Sửa…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Đặt mật khẩu…</source>
        <translation>Set a password…</translation>
    </message>
    <message>
        <source>Bỏ</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Người dùng của tệp</source>
        <translation>People of the file</translation>
    </message>
    <message>
        <source>Sửa người dùng đã chọn</source>
        <translation>Change the chosen person</translation>
    </message>
    <message>
        <source>Đặt mật khẩu cho người dùng đã chọn</source>
        <translation>Set a password for the chosen person</translation>
    </message>
    <message>
        <source>Bỏ người dùng đã chọn</source>
        <translation>Remove the chosen person</translation>
    </message>
    <message>
        <source>Ai muốn làm việc trong tệp phải đăng nhập, và chỉ làm được việc của vai trò mình.</source>
        <translation>Whoever works in the file signs in, and does what the role may.</translation>
    </message>
    <message>
        <source>Chưa có người dùng: ai mở được tệp thì làm được mọi việc như thư ký.</source>
        <translation>No people yet: whoever opens the file can do everything, as the secretary.</translation>
    </message>
    <message>
        <source>{name} sẽ không đăng nhập được nữa. Nhật ký vẫn giữ những việc đã làm.</source>
        <translation>{name} will not be able to sign in any more. The log keeps what was done.</translation>
    </message>
    <message>
        <source>Bỏ người dùng</source>
        <translation>Remove a person</translation>
    </message>
</context>
<context>
    <name>PersonLine</name>
    <message>
        <source>Chưa ai đăng nhập: chỉ xem</source>
        <translation>Nobody signed in: to look at only</translation>
    </message>
    <message>
        <source>Đăng nhập…</source>
        <translation>Sign in…</translation>
    </message>
    <message>
        <source>Đổi người…</source>
        <translation>Change person…</translation>
    </message>
</context>
<context>
    <name>PersonQuestion</name>
    <message>
        <source>Thêm người dùng</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>Từ khi có người dùng, ai muốn làm việc trong tệp phải đăng nhập, và chỉ làm được việc của vai trò mình. Người đầu tiên là thư ký.</source>
        <translation>Once there are people, whoever works in the file signs in and does what the role may. The first one is a secretary.</translation>
    </message>
    <message>
        <source>Sửa người dùng</source>
        <translation>Change a person</translation>
    </message>
    <message>
        <source>Ghi</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Không phải thành viên Hội đồng</source>
        <translation>No member of the council</translation>
    </message>
    <message>
        <source>Mật khẩu hoặc mã PIN, ít nhất 6 ký tự</source>
        <translation>Password or PIN, at least 6 characters</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Vai trò</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Là thành viên</source>
        <translation>Is the member</translation>
    </message>
    <message>
        <source>Làm mọi việc, trừ chấm trên phiếu của thành viên khác.</source>
        <translation>Does everything but score on other members&apos; sheets.</translation>
    </message>
    <message>
        <source>Điều hành phiên: khai mạc, mở lượt, mở phiếu, kết luận, ký; và phiếu chấm của mình.</source>
        <translation>Leads the session: opens it, opens rounds, reveals, concludes, signs; and the own sheet.</translation>
    </message>
    <message>
        <source>Chỉ phiếu chấm của mình, và khai xung đột lợi ích của mình.</source>
        <translation>Only the own sheets, and declaring an own conflict of interest.</translation>
    </message>
    <message>
        <source>Ghi ý kiến Tổ tư vấn và kết quả kiểm tra thực tế; nhập phiếu giấy; còn lại chỉ xem.</source>
        <translation>Writes the advisory review and the site visit; types in paper sheets; looks at the rest.</translation>
    </message>
    <message>
        <source>Chỉ xem.</source>
        <translation>Looks only.</translation>
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
    <name>ProblemList</name>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Chép danh sách</source>
        <translation>Copy the list</translation>
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
        <source>Rút…</source>
        <translation>Withdraw…</translation>
    </message>
    <message>
        <source>Rút sản phẩm nhập nhầm</source>
        <translation>Withdraw a product entered by mistake</translation>
    </message>
    <message>
        <source>Sản phẩm đã vào phiên nên không rút được</source>
        <translation>The product is in a session and cannot be withdrawn</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open dossier</translation>
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
        <source>Hồ sơ</source>
        <translation>Dossier</translation>
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
    <message>
        <source>Hồ sơ</source>
        <translation>Dossier</translation>
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
        <source>hồ sơ</source>
        <translation>dossier</translation>
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
        <source>Rời chỗ chấm</source>
        <translation>Leave the seat</translation>
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
        <source>Chỉ chấm khi hồ sơ đã kiểm tra đủ, hoặc có quyết định cho vào</source>
        <translation>Score only checked dossiers, or by decision</translation>
    </message>
    <message>
        <source>Thành viên xem được tự đánh giá, ý kiến Tổ tư vấn trước khi nộp</source>
        <translation>Members see earlier assessments before submitting</translation>
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
        <translation>Example: mean points of the criterion not below the level&apos;s: met is proposed.</translation>
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
        <source>{list}</source>
        <comment>proposed</comment>
        <translation>proposed (“{list}”)</translation>
    </message>
    <message>
        <source>{list}</source>
        <comment>forwarded</comment>
        <translation>sent on (“{list}”)</translation>
    </message>
    <message>
        <source>{list}</source>
        <comment>not reached</comment>
        <translation>below the stars decided here (“{list}”)</translation>
    </message>
    <message>
        <source>{list}</source>
        <comment>rejected</comment>
        <translation>rejected or stopped (“{list}”)</translation>
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
        <source>chưa lập</source>
        <translation>not built</translation>
    </message>
    <message>
        <source>đã lập {n} gói</source>
        <translation>packages built: {n}</translation>
    </message>
    <message>
        <source>đã lập {n} gói, nơi nhận đã nhận</source>
        <translation>packages built: {n}; delivered</translation>
    </message>
    <message>
        <source>đã lập {n} gói, nơi nhận từ chối</source>
        <translation>packages built: {n}; refused by the receiver</translation>
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
    <message>
        <source>Giấy báo nhận (*{suffix})</source>
        <translation>Receipts (*{suffix})</translation>
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
        <source>Buổi hiệu chỉnh không có kết quả để công bố: xem chênh lệch ở bước Kết quả.</source>
        <translation>A calibration has no results to publish: see the differences at the step Results.</translation>
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
        <source>Chưa nộp được: có tiêu chí cần trang minh chứng hoặc lý do.</source>
        <translation>Cannot be submitted yet: some criteria want a page of evidence or a reason.</translation>
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
    <name>ReceiverQuestion</name>
    <message>
        <source>Khóa của nơi nhận khác với lần trước</source>
        <translation>The receiver&apos;s key is not the one of last time</translation>
    </message>
    <message>
        <source>Lần đầu nhận giấy của nơi này</source>
        <translation>The first receipt of this receiver</translation>
    </message>
    <message>
        <source>Gọi nơi nhận theo số điện thoại đã biết từ trước, nhờ đọc vân tay khóa của họ và so đủ tám nhóm số. Đúng cả tám thì từ nay giấy ký bằng khóa này được nhận ngay.</source>
        <translation>Telephone the receiver on a number you had before, have the fingerprint of their key read aloud and compare all eight groups. If all eight are right, receipts signed with this key are taken at once from now on.</translation>
    </message>
    <message>
        <source>Ghi nhận</source>
        <translation>Take it in</translation>
    </message>
    <message>
        <source>Vân tay khóa của nơi nhận</source>
        <translation>Fingerprint of the receiver&apos;s key</translation>
    </message>
    <message>
        <source>Đã gọi nơi nhận, cả tám nhóm số đều giống</source>
        <translation>I telephoned the receiver; all eight groups are the same</translation>
    </message>
    <message>
        <source>Nơi nhận có thể đã đổi khóa, hoặc có người mạo danh: hỏi rõ vì sao đổi.</source>
        <translation>The receiver may have a new key, or somebody pretends to be them: ask why it changed.</translation>
    </message>
    <message>
        <source>Giấy ghi: đã nhận {name} lúc {moment}.</source>
        <translation>The receipt says: {name} was taken in, {moment}.</translation>
    </message>
    <message>
        <source>Giấy ghi: không nhận {name} lúc {moment}.</source>
        <translation>The receipt says: {name} was not taken, {moment}.</translation>
    </message>
</context>
<context>
    <name>Receiving</name>
    <message>
        <source>Chọn giấy báo nhận</source>
        <translation>Choose a receipt</translation>
    </message>
    <message>
        <source>Đang làm việc khác: xong rồi hãy thả giấy báo nhận lại.</source>
        <translation>Something else is under way: drop the receipt again when it is done.</translation>
    </message>
    <message>
        <source>Đang kiểm tra giấy báo nhận</source>
        <translation>Checking the receipt</translation>
    </message>
    <message>
        <source>{name}: giấy này đã có trong tệp từ trước.</source>
        <translation>{name}: this receipt is in the file already.</translation>
    </message>
    <message>
        <source>Đang lưu giấy báo nhận</source>
        <translation>Keeping the receipt</translation>
    </message>
</context>
<context>
    <name>RecoveryCode</name>
    <message>
        <source>Mã khôi phục của tệp</source>
        <translation>Recovery code of the file</translation>
    </message>
    <message>
        <source>Quên mật khẩu thì chỉ mã này mở được tệp. In ra, cho vào phong bì dán kín, cất ở cơ quan; không để cùng máy tính hay USB.</source>
        <translation>The passphrase forgotten, only this code opens the file. Print it, seal it in an envelope, keep it at the office; not with the laptop or the stick.</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Ghi giấy khôi phục (PDF)…</source>
        <translation>Write the recovery sheet (PDF)…</translation>
    </message>
    <message>
        <source>Tôi đã cất mã này ở nơi kín</source>
        <translation>I have put this code in a safe place</translation>
    </message>
    <message>
        <source>Đã ghi {path}. In xong hãy xóa tệp này.</source>
        <translation>Wrote {path}. Delete it once it is printed.</translation>
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
    <name>RequirementTable</name>
    <message>
        <source>{n} trong {of} mẫu</source>
        <translation>{n} of {of} samples</translation>
    </message>
    <message>
        <source>Nhận đủ mẫu rồi ghi số mẫu ở “Mẫu, công văn…”.</source>
        <translation>Receive all samples, then write their number under “Samples, letter…”.</translation>
    </message>
    <message>
        <source>Sản phẩm mẫu</source>
        <translation>Samples</translation>
    </message>
    <message>
        <source>có trong hồ sơ trước</source>
        <translation>was in the last dossier</translation>
    </message>
    <message>
        <source>Cần có</source>
        <translation>Needed</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>Standing</translation>
    </message>
    <message>
        <source>Tài liệu</source>
        <translation>Document</translation>
    </message>
</context>
<context>
    <name>RestoreQuestion</name>
    <message>
        <source>Bản sao không có tệp quét minh chứng, chỉ có mã băm của chúng. Tệp đang dùng không bị thay đổi: bản sao được mở thành một tệp mới.</source>
        <translation>Copies hold no scanned evidence, only its hashes. The file in use is not changed: the copy is opened as a new file.</translation>
    </message>
    <message>
        <source>Khôi phục từ bản sao của {name}</source>
        <translation>Restore from a copy of {name}</translation>
    </message>
    <message>
        <source>Khôi phục và mở</source>
        <translation>Restore and open</translation>
    </message>
    <message>
        <source>Các bản sao, mới nhất ở trên</source>
        <translation>The copies, newest on top</translation>
    </message>
    <message>
        <source>{when} · {size} MB</source>
        <translation>{when} · {size} MB</translation>
    </message>
    <message>
        <source>Tệp mới</source>
        <translation>New file</translation>
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
        <source>{points} (chính xác {exact})</source>
        <translation>{points} (exactly {exact})</translation>
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
        <source>Phiên chưa khai mạc nên chưa có kết quả.</source>
        <translation>The session is not open, so there are no results.</translation>
    </message>
    <message>
        <source>Tập huấn</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>Hiệu chỉnh</source>
        <translation>Calibration</translation>
    </message>
    <message>
        <source>Đã kết luận {n} / {of}</source>
        <translation>Concluded {n} / {of}</translation>
    </message>
    <message>
        <source>tiêu chí</source>
        <translation>criterion</translation>
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
        <source>Kết quả các sản phẩm</source>
        <translation>Results of the products</translation>
    </message>
    <message>
        <source>Hiệu chỉnh cách chấm</source>
        <translation>Calibration</translation>
    </message>
    <message>
        <source>Đã ghi {path}</source>
        <translation>Written: {path}</translation>
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
    <name>RewritingDialog</name>
    <message>
        <source>Tệp cũ còn nguyên cho tới khi tệp mới ghi xong và được kiểm tra.</source>
        <translation>The old file stays as it is until the new one is written and checked.</translation>
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
    <name>ScansPane</name>
    <message>
        <source>Chưa có bản quét. Đính trước hoặc sau khi nhập đều được; bản quét được giữ nguyên trong tệp.</source>
        <translation>No scan yet. Attach one before or after typing; it is kept in the file as it is.</translation>
    </message>
    <message>
        <source>Đính bản quét…</source>
        <translation>Attach a scan…</translation>
    </message>
    <message>
        <source>Rút bản này…</source>
        <translation>Take this one back…</translation>
    </message>
    <message>
        <source>Đính nhầm: bản quét và lý do vẫn được giữ trong tệp, nhưng không tính nữa</source>
        <translation>Attached by mistake: the scan stays in the file with the reason, and counts no more</translation>
    </message>
    <message>
        <source>Bản quét đang xem</source>
        <translation>Scan in view</translation>
    </message>
    <message>
        <source>{name}, trang {pages}</source>
        <translation>{name}, pages {pages}</translation>
    </message>
    <message>
        <source>Đã rút: {scan}</source>
        <translation>Taken back: {scan}</translation>
    </message>
    <message>
        <source>Đã rút, không tính nữa: {reason} ({name}, {moment})</source>
        <translation>Taken back, counts no more: {reason} ({name}, {moment})</translation>
    </message>
    <message>
        <source>Chọn bản quét hoặc ảnh chụp phiếu giấy</source>
        <translation>Choose scans or photos of the paper sheet</translation>
    </message>
    <message>
        <source>Lưu một bản sao</source>
        <translation>Save a copy</translation>
    </message>
    <message>
        <source>Đã lưu bản sao: {path}</source>
        <translation>Saved a copy: {path}</translation>
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
        <source>Chưa có trang minh chứng: cần ghi lý do</source>
        <translation>No page of evidence: write the reason</translation>
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
        <source>Cần trang minh chứng hoặc lý do ở {codes}.</source>
        <translation>A page of evidence or a reason is wanted at {codes}.</translation>
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
        <source>Chủ thể tự đánh giá</source>
        <translation>Producer&apos;s self-assessment</translation>
    </message>
    <message>
        <source>UBND cấp xã</source>
        <translation>Commune People&apos;s Committee</translation>
    </message>
    <message>
        <source>Tổ tư vấn</source>
        <translation>Advisory team</translation>
    </message>
    <message>
        <source>Kiểm tra thực tế</source>
        <translation>On-site visit</translation>
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
        <translation>Judged by the product&apos;s story.</translation>
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
        <source>Máy chấm của một thành viên</source>
        <translation>A member&apos;s laptop</translation>
    </message>
    <message>
        <source>Vào chấm bằng mã PIN của khóa ký phiếu. Phiếu nộp ở đây được ký, niêm phong và gửi về thư ký.</source>
        <translation>Sit down with the PIN of the key that signs your sheets. What is submitted here is signed, sealed and sent to the secretary.</translation>
    </message>
    <message>
        <source>Ai chấm trên máy này?</source>
        <translation>Who scores on this laptop?</translation>
    </message>
    <message>
        <source>Chọn đúng tên mình. Chỉ phiếu của người đã chọn hiện ra; phiếu của người khác không ai xem được.</source>
        <translation>Choose your own name. Only that member&apos;s sheets appear; nobody can see another&apos;s.</translation>
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
        <source>Phiếu giấy…</source>
        <translation>Paper sheet…</translation>
    </message>
    <message>
        <source>Nhập phiếu giấy…</source>
        <translation>Type in a paper sheet…</translation>
    </message>
    <message>
        <source>Phiếu giấy của {name}</source>
        <translation>Paper sheet of {name}</translation>
    </message>
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
    <name>SecretarysLaptops</name>
    <message>
        <source>Chọn USB hoặc thư mục để ghi thông báo</source>
        <translation>Choose a stick or folder for the notice</translation>
    </message>
    <message>
        <source>Đã ghi {name} vào {folder}, đọc lại khớp. Đưa tệp cho các máy chấm.</source>
        <translation>{name} written to {folder} and read back. Bring the file to the laptops.</translation>
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
        <source>Buổi &amp;hiệu chỉnh…</source>
        <translation>&amp;Calibration…</translation>
    </message>
    <message>
        <source>Mọi người chấm cùng một mẫu, chỉ tiêu chí cảm quan và câu chuyện, rồi so sánh</source>
        <translation>Everybody scores the same sample, on sensory criteria and the story only, and then compares</translation>
    </message>
    <message>
        <source>&amp;Phiếu giấy để trống</source>
        <translation>Blank &amp;paper sheets</translation>
    </message>
    <message>
        <source>Phiếu chấm in sẵn mã, để chấm trên giấy khi mất điện hoặc thiếu máy</source>
        <translation>Scorecards printed with a code, to score on paper without mains or laptops</translation>
    </message>
    <message>
        <source>&amp;Ý kiến bằng văn bản…</source>
        <translation>&amp;Written opinions…</translation>
    </message>
    <message>
        <source>Hạn gửi, ai chưa gửi, chuyển thành phiên họp khi ý kiến chênh nhau</source>
        <translation>The deadline, who has not answered, and a meeting where opinions differ</translation>
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
        <source>Cho vào phiên theo &amp;quyết định…</source>
        <translation>Let in by &amp;decision…</translation>
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
        <source>Bắt đầu buổi hiệu chỉnh</source>
        <translation>Begin the calibration</translation>
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
        <source>chỉ chấm tiêu chí cảm quan và câu chuyện, không có kết quả</source>
        <translation>only sensory criteria and the story are scored, there are no results</translation>
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
        <source>{n} sản phẩm chưa kiểm tra đủ hồ sơ: {name}…</source>
        <translation>{n} products whose dossiers are not checked complete: {name}…</translation>
    </message>
    <message>
        <source>• và {n} điều nữa</source>
        <translation>• and {n} more</translation>
    </message>
    <message>
        <source>Cho vào phiên khi hồ sơ chưa kiểm tra đủ</source>
        <translation>Let in although the dossier is not checked complete</translation>
    </message>
    <message>
        <source>Quyết định được ghi lại với từng sản phẩm và nằm trong nhật ký.</source>
        <translation>The decision is recorded with each product and stands in the log.</translation>
    </message>
    <message>
        <source>Ghi quyết định</source>
        <translation>Record the decision</translation>
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
        <translation>Every scoring member has a PIN of 4 to 8 digits, so that nobody scores under another&apos;s name. The program keeps no PIN but its print: a forgotten one is set anew.</translation>
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
    <name>SettleQuestion</name>
    <message>
        <source>{name} có nhiều hơn một phiếu cho “{product}”, lượt {round}. Mọi phiếu đều được giữ; điểm chưa ai xem được trước khi mở phiếu. Hỏi thành viên rồi chọn phiếu được tính.</source>
        <translation>{name} has more than one sheet for “{product}”, round {round}. All of them are kept; nobody can see marks before the sheets are opened. Ask the member, then choose the sheet that counts.</translation>
    </message>
    <message>
        <source>Phiếu nào được tính?</source>
        <translation>Which sheet counts?</translation>
    </message>
    <message>
        <source>Ghi quyết định</source>
        <translation>Record the decision</translation>
    </message>
    <message>
        <source>Phiếu nộp {sealed} · nhận {received} · mã tệp {code}</source>
        <translation>Submitted {sealed} · received {received} · file {code}</translation>
    </message>
    <message>
        <source>Không tính phiếu nào: chờ phiếu mới hoặc ghi không chấm</source>
        <translation>None counts: wait for another sheet or let the member off</translation>
    </message>
    <message>
        <source>Giữ phiếu đã nộp trên máy này; phiếu mang đến không được tính</source>
        <translation>Keep the sheet submitted on this laptop; what was brought does not count</translation>
    </message>
    <message>
        <source>Lý do (ghi vào nhật ký)</source>
        <translation>Reason (goes into the log)</translation>
    </message>
    <message>
        <source>Ví dụ: máy hỏng giữa chừng, thành viên chấm lại trên máy khác</source>
        <translation>For example: the laptop broke, the member scored again on another</translation>
    </message>
</context>
<context>
    <name>SettlingPane</name>
    <message>
        <source>HAI LẦN NHẬP KHÁC NHAU</source>
        <translation>THE TWO ENTRIES DIFFER</translation>
    </message>
    <message>
        <source>Xem phiếu giấy ở từng tiêu chí dưới đây, gõ số của ô đã đánh dấu rồi bấm “Chốt tiêu chí này”. Chốt xong tiêu chí cuối cùng thì phiếu được niêm phong.</source>
        <translation>Look at the paper for each criterion below, type the number of the ticked box and press “Settle this criterion”. After the last one the sheet is sealed.</translation>
    </message>
    <message>
        <source>Họ tên người xem phiếu giấy</source>
        <translation>Name of the person looking at the paper</translation>
    </message>
    <message>
        <source>Các tiêu chí khác nhau</source>
        <translation>Criteria that differ</translation>
    </message>
    <message>
        <source>Nhập lại từ đầu…</source>
        <translation>Begin anew…</translation>
    </message>
    <message>
        <source>Chốt tiêu chí này</source>
        <translation>Settle this criterion</translation>
    </message>
    <message>
        <source>Đã chốt {n}, còn {left} tiêu chí</source>
        <translation>{n} settled, {left} left</translation>
    </message>
</context>
<context>
    <name>SeveralLaptops</name>
    <message>
        <source>&amp;Nhiều máy…</source>
        <translation>Several &amp;laptops…</translation>
    </message>
    <message>
        <source>Khóa của thành viên, gói phiên cho máy chấm, thu phiếu</source>
        <translation>Members&apos; keys, bundles for their laptops, collecting sheets</translation>
    </message>
    <message>
        <source>Nhiều máy: {names} chưa có khóa; sau khai mạc không thêm được nữa.</source>
        <translation>Several laptops: {names} without a key; none can be added after the opening.</translation>
    </message>
    <message>
        <source>Chưa có khóa ký phiếu: {names}. Sau khi khai mạc không thêm khóa được nữa; những người này sẽ chấm trên máy thư ký hoặc phiếu giấy. Muốn họ chấm trên máy riêng thì bấm Thôi, mở “Nhiều máy…” và tạo khóa trước.</source>
        <translation>No key to sign sheets with: {names}. After the opening no key can be added; these members will score on the secretary&apos;s laptop or on paper. If they are to score on laptops of their own, press Cancel, open “Several laptops…” and make keys first.</translation>
    </message>
    <message>
        <source>Khai mạc khi còn người chưa có khóa?</source>
        <translation>Open while members have no key?</translation>
    </message>
    <message>
        <source>Vẫn khai mạc</source>
        <translation>Open all the same</translation>
    </message>
</context>
<context>
    <name>SheetPost</name>
    <message>
        <source>Chưa có phiếu nào đã nộp để gửi.</source>
        <translation>No sheet was submitted yet.</translation>
    </message>
    <message>
        <source>Cả {n} phiếu đã nằm ở nơi đã chọn, đọc lại khớp từng byte. Có thể rút ổ đĩa an toàn.</source>
        <translation>All sheets ({n}) lie there, read back and the same byte for byte. The drive may be taken out.</translation>
    </message>
    <message>
        <source>Đã nhận thông báo lượt chấm số {number}: {n} sản phẩm đang chờ chấm.</source>
        <translation>Round notice {number} heard; products to score: {n}.</translation>
    </message>
    <message>
        <source>Thông báo số {number} đã nhận trước đó: {n} sản phẩm đang chờ chấm.</source>
        <translation>Notice {number} was heard before; products to score: {n}.</translation>
    </message>
</context>
<context>
    <name>SideWork</name>
    <message>
        <source>Việc khác đang chạy; đợi xong hoặc bấm “Dừng” rồi làm tiếp.</source>
        <translation>Something else is under way; wait for it or press “Stop”, then go on.</translation>
    </message>
</context>
<context>
    <name>SignInQuestion</name>
    <message>
        <source>Ai làm việc trên máy này?</source>
        <translation>Who works on this laptop?</translation>
    </message>
    <message>
        <source>Chọn tên mình rồi nhập mật khẩu hoặc mã PIN của mình.</source>
        <translation>Choose your name, then enter your password or PIN.</translation>
    </message>
    <message>
        <source>Vào</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Người dùng của tệp</source>
        <translation>People of the file</translation>
    </message>
    <message>
        <source>Mật khẩu hoặc mã PIN</source>
        <translation>Password or PIN</translation>
    </message>
    <message>
        <source>Thư ký quên mật khẩu…</source>
        <translation>A secretary forgot the password…</translation>
    </message>
    <message>
        <source>Quên mật khẩu thì nhờ thư ký đặt lại ở bước Hội đồng.</source>
        <translation>Forgot it? The secretary sets another one at the step Council.</translation>
    </message>
    <message>
        <source>Đã đặt mật khẩu mới cho {name}. Nhập mật khẩu mới để vào.</source>
        <translation>{name} has a new password. Enter it to sign in.</translation>
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
        <source>Vẫn ký bằng khóa này</source>
        <translation>Sign with this key all the same</translation>
    </message>
    <message>
        <source>Vẫn ký nếu chứng thư số mang tên người khác</source>
        <translation>Sign even if the certificate is in another name</translation>
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
    <name>Size</name>
    <message>
        <source>kB</source>
        <translation>kB</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
</context>
<context>
    <name>SpareCare</name>
    <message>
        <source>Chỉ xem: máy khác đã thay</source>
        <translation>Look only: another laptop took over</translation>
    </message>
    <message>
        <source>Bấm để xem máy nào, lúc nào</source>
        <translation>Press to see which one, and when</translation>
    </message>
    <message>
        <source>Bản chép dừng, cần quyết định</source>
        <translation>Copying stopped, a decision is wanted</translation>
    </message>
    <message>
        <source>Bấm để xem có chuyện gì</source>
        <translation>Press to see what happened</translation>
    </message>
    <message>
        <source>Bản chép ở {name} không dùng được</source>
        <translation>The copy on {name} cannot be used</translation>
    </message>
    <message>
        <source>Cắm lại {name} để chép tiếp</source>
        <translation>Plug {name} in again to go on copying</translation>
    </message>
    <message>
        <source>Chưa chép được ra {name}</source>
        <translation>Not copied to {name} yet</translation>
    </message>
    <message>
        <source>Đang chép ra {name}</source>
        <translation>Copying to {name}</translation>
    </message>
    <message>
        <source>Bản chép {time} · {name}</source>
        <translation>Copied {time} · {name}</translation>
    </message>
    <message>
        <source>Từ nay mỗi việc đã lưu được chép ngay ra {folder}.</source>
        <translation>From now on every act is copied to {folder} as soon as it is saved.</translation>
    </message>
    <message>
        <source>Thư mục này nằm cùng ổ với tệp Hội đồng: máy hỏng thì mất cả hai. Nên dùng một USB riêng.</source>
        <translation>This folder is on the same drive as the council file: a dead laptop takes both. Better use a stick of its own.</translation>
    </message>
    <message>
        <source>Đã lấy lại {back} tệp quét; còn thiếu {away}.</source>
        <translation>Brought back {back} scanned documents; {away} are still missing.</translation>
    </message>
</context>
<context>
    <name>SpareDialog</name>
    <message>
        <source>Bản chép liên tục</source>
        <translation>Continuous copy</translation>
    </message>
    <message>
        <source>Thôi chép ra thư mục này</source>
        <translation>Stop copying to this folder</translation>
    </message>
    <message>
        <source>Lấy lại tệp quét từ tệp cũ…</source>
        <translation>Bring scanned documents back from an older file…</translation>
    </message>
    <message>
        <source>Chọn USB hoặc thư mục…</source>
        <translation>Choose a stick or folder…</translation>
    </message>
    <message>
        <source>Chọn chỗ khác…</source>
        <translation>Choose another place…</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Cắm một USB riêng: sau mỗi việc đã lưu, chương trình chép ngay trạng thái mới nhất ra đó, ký và kiểm tra. Máy này hỏng thì một máy khác mở USB, bấm «Máy này thay máy thư ký» rồi làm tiếp. Tệp quét minh chứng không chép theo.</source>
        <translation>Plug in a stick of its own: after every act that is saved the program copies the latest state to it, signed and checked. When this laptop dies, another one opens the stick, presses «Take over as secretary» and goes on. Scanned evidence is not copied along.</translation>
    </message>
    <message>
        <source>Chưa chọn chỗ chép cho tệp này trên máy này.</source>
        <translation>No place was chosen for this file on this laptop.</translation>
    </message>
    <message>
        <source>Đang chép ra: {folder}</source>
        <translation>Copying to: {folder}</translation>
    </message>
    <message>
        <source>Bản mới nhất: {when}</source>
        <translation>Latest copy: {when}</translation>
    </message>
    <message>
        <source>Mã khóa của máy này: {code}. Khi máy khác thay, hai mã phải giống nhau.</source>
        <translation>Key code of this laptop: {code}. When another one takes over, it has to show the same.</translation>
    </message>
    <message>
        <source>{n} tài liệu chỉ còn mã băm, chưa có nội dung quét trên máy này.</source>
        <translation>{n} documents are known by their hash alone: their scans are not on this laptop.</translation>
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
    <name>StandingPane</name>
    <message>
        <source>Nhập lần thứ hai</source>
        <translation>Type the second entry</translation>
    </message>
    <message>
        <source>Nhập lại từ đầu…</source>
        <translation>Begin anew…</translation>
    </message>
    <message>
        <source>{name} đã nộp phiếu trên máy; phiếu giấy không dùng nữa.</source>
        <translation>{name} submitted on a laptop; the paper sheet is not used.</translation>
    </message>
    <message>
        <source>Lần {n}: {name} nhập lúc {when}.</source>
        <translation>Entry {n}: typed by {name} at {when}.</translation>
    </message>
    <message>
        <source>Mời người khác nhập lần thứ hai, ngay bây giờ hoặc sau. Người đó không xem lần nhập thứ nhất; hai lần giống nhau thì phiếu được niêm phong.</source>
        <translation>Ask another person to type it the second time, now or later, without seeing the first entry; where the two agree the sheet is sealed.</translation>
    </message>
    <message>
        <source>Tiêu chí {criterion}: {name} xem phiếu giấy và chốt.</source>
        <translation>Criterion {criterion}: {name} looked at the paper and settled it.</translation>
    </message>
    <message>
        <source>Phiếu đã niêm phong, ghi là nhập từ phiếu giấy. Điểm chỉ hiện khi Hội đồng mở phiếu.</source>
        <translation>The sheet is sealed, marked as from paper. Points show only when the council opens the sheets.</translation>
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
        <source>Tệp có mật khẩu</source>
        <translation>The file has a passphrase</translation>
    </message>
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
        <source>Buổi hiệu &amp;chỉnh cách chấm…</source>
        <translation>&amp;Calibration with samples…</translation>
    </message>
    <message>
        <source>Mọi người chấm cùng một mẫu, chỉ tiêu chí cảm quan và câu chuyện, rồi so sánh</source>
        <translation>Everybody scores the same sample, on sensory criteria and the story only, and then compares</translation>
    </message>
    <message>
        <source>Tệp tập có sẵn Hội đồng và sản phẩm mẫu, được đánh dấu trên mọi màn hình và văn bản.</source>
        <translation>A practice file has a sample council and products, and is marked on every screen and paper.</translation>
    </message>
    <message>
        <source>Máy này th&amp;ay máy thư ký…</source>
        <translation>T&amp;ake over as secretary…</translation>
    </message>
    <message>
        <source>Khi máy thư ký hỏng: cắm USB có bản chép liên tục rồi làm tiếp ở đây.</source>
        <translation>When the secretary&apos;s laptop is dead: plug in the stick with its continuous copy and go on here.</translation>
    </message>
    <message>
        <source>Gói phiên (*{suffix})</source>
        <translation>Session bundles (*{suffix})</translation>
    </message>
    <message>
        <source>Mở gói phiên</source>
        <translation>Open a session bundle</translation>
    </message>
    <message>
        <source>Sang Hội đồng →</source>
        <translation>To the council →</translation>
    </message>
    <message>
        <source>Sang chấm điểm →</source>
        <translation>On to scoring →</translation>
    </message>
    <message>
        <source>Mở &amp;gói phiên…</source>
        <translation>Open a session &amp;bundle…</translation>
    </message>
    <message>
        <source>Tạo &amp;khóa của tôi…</source>
        <translation>Make my &amp;key…</translation>
    </message>
    <message>
        <source>Máy của thành viên: mở gói thư ký đưa để chấm trên máy này.</source>
        <translation>A member&apos;s laptop: open the secretary&apos;s bundle to score here.</translation>
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
    <message>
        <source>Máy này là máy thư ký từ nay, theo trạng thái lúc {when}.</source>
        <translation>This is the secretary&apos;s laptop from now on, from the state of {when}.</translation>
    </message>
    <message>
        <source>{n} tài liệu chưa có nội dung quét: lấy lại từ tệp cũ ở menu «Bản chép liên tục».</source>
        <translation>{n} documents are without their scans: bring them back from the old file by the menu «Continuous copy».</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Máy của {name} chỉ để chấm điểm: việc này làm trên máy thư ký.</source>
        <translation>The laptop of {name} is for scoring: this is done on the secretary&apos;s laptop.</translation>
    </message>
    <message>
        <source>Mở một tệp Hội đồng trước đã.</source>
        <translation>Open a council file first.</translation>
    </message>
    <message>
        <source>Chưa có phiên họp nào: lập phiên ở bước Phiên họp trước đã.</source>
        <translation>No session yet: plan one at the step Session.</translation>
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
        <source>Trao đổi ở những tiêu chí cách nhau xa, chấm lại nếu muốn</source>
        <translation>Talk about the criteria that are far apart, score again if you like</translation>
    </message>
    <message>
        <source>Thảo luận, kết luận điều kiện còn khác nhau, kết luận sản phẩm</source>
        <translation>Discuss, find on requirements that differ, conclude the product</translation>
    </message>
</context>
<context>
    <name>SuggestionTable</name>
    <message>
        <source>Tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Trang</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Vì sao</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Chắc</source>
        <translation>Sure</translation>
    </message>
</context>
<context>
    <name>SuggestionsQuestion</name>
    <message>
        <source>Chưa gắn gì. Chọn những dòng đúng (Ctrl, Shift để chọn nhiều) rồi bấm “Gắn các dòng đã chọn”.</source>
        <translation>Nothing is tied yet. Mark the right lines (Ctrl, Shift for several), then press “Tie the marked lines”.</translation>
    </message>
    <message>
        <source>Gợi ý trang cho tiêu chí</source>
        <translation>Suggested pages of criteria</translation>
    </message>
    <message>
        <source>Gắn các dòng đã chọn</source>
        <translation>Tie the marked lines</translation>
    </message>
    <message>
        <source>Các gợi ý</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>Chọn tất cả</source>
        <translation>Mark all</translation>
    </message>
    <message>
        <source>{n} trong {of} gợi ý được chọn</source>
        <translation>{n} of {of} suggestions marked</translation>
    </message>
</context>
<context>
    <name>TakeOverQuestion</name>
    <message>
        <source>Máy này làm tiếp đúng từ trạng thái dưới đây và trở thành máy thư ký. Máy cũ nếu bật lại chỉ còn để xem: chỉ làm khi máy cũ đã hỏng hoặc đã tắt hẳn.</source>
        <translation>This laptop goes on from the state below and becomes the secretary&apos;s. The old one, if it is switched on again, is only to be looked at: do it only when that one is dead or switched off for good.</translation>
    </message>
    <message>
        <source>Máy này thay máy thư ký</source>
        <translation>Take over as secretary</translation>
    </message>
    <message>
        <source>Thay máy thư ký</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>Các bản chép tìm thấy</source>
        <translation>Copies found</translation>
    </message>
    <message>
        <source>Mật khẩu của tệp, hoặc mã trên giấy khôi phục</source>
        <translation>The file&apos;s passphrase, or the code on the recovery sheet</translation>
    </message>
    <message>
        <source>Tệp Hội đồng mới trên máy này</source>
        <translation>New council file on this laptop</translation>
    </message>
    <message>
        <source>{n} bản chép sau cùng không đọc được nữa: những việc sau thời điểm này phải làm lại.</source>
        <translation>The last {n} copies cannot be read any more: what was done after this moment has to be done again.</translation>
    </message>
    <message>
        <source>Mã khóa của máy cũ: {code}. So với mã máy cũ hiện ở «Bản chép liên tục» nếu còn xem được.</source>
        <translation>Key code of the old laptop: {code}. Compare it with the one the old laptop shows under «Continuous copy», if it can still be seen.</translation>
    </message>
    <message>
        <source>Tệp có mật khẩu</source>
        <translation>A file with a passphrase</translation>
    </message>
    <message>
        <source>{council} (tập huấn)</source>
        <translation>{council} (practice)</translation>
    </message>
    <message>
        <source>{council}
Lúc {when} · máy {host}</source>
        <translation>{council}
At {when} · {host}</translation>
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
    <name>Tools</name>
    <message>
        <source>trang {page} / {of}</source>
        <translation>page {page} / {of}</translation>
    </message>
    <message>
        <source>Thu nhỏ</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>Phóng to</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>Vừa bề ngang</source>
        <translation>Fit the width</translation>
    </message>
    <message>
        <source>Vừa cả trang</source>
        <translation>Fit the page</translation>
    </message>
    <message>
        <source>Xoay phải</source>
        <translation>Turn right</translation>
    </message>
    <message>
        <source>Trang thu nhỏ</source>
        <translation>Small pages</translation>
    </message>
    <message>
        <source>Tìm chữ trong tài liệu</source>
        <translation>Search words in the document</translation>
    </message>
    <message>
        <source>Mở tài liệu khác bên cạnh</source>
        <translation>Open another document beside</translation>
    </message>
    <message>
        <source>Lưu một bản sao</source>
        <translation>Save a copy</translation>
    </message>
    <message>
        <source>Khoanh vùng trên trang</source>
        <translation>Mark an area on the page</translation>
    </message>
    <message>
        <source>Đóng tài liệu này</source>
        <translation>Close this document</translation>
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
    <name>TryingQuestion</name>
    <message>
        <source>Đang kiểm tra…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Nhập sai nhiều lần. Thử lại sau {time}.</source>
        <translation>Wrong several times. Try again in {time}.</translation>
    </message>
</context>
<context>
    <name>Tying</name>
    <message>
        <source>Cách khác</source>
        <translation>Other ways</translation>
    </message>
    <message>
        <source>Cách khác để gắn trang vào tiêu chí</source>
        <translation>Other ways to tie pages to criteria</translation>
    </message>
    <message>
        <source>Gõ nhiều dòng…</source>
        <translation>Type many lines…</translation>
    </message>
    <message>
        <source>Gợi ý trang…</source>
        <translation>Suggest pages…</translation>
    </message>
    <message>
        <source>Nhận danh sách Excel…</source>
        <translation>Take in an Excel list…</translation>
    </message>
    <message>
        <source>Ghi danh sách Excel để điền…</source>
        <translation>Write an Excel list to fill in…</translation>
    </message>
    <message>
        <source>In tờ ngăn có mã QR…</source>
        <translation>Print QR separator sheets…</translation>
    </message>
    <message>
        <source>Tách tập quét theo tờ ngăn…</source>
        <translation>Divide a scanned bundle by its sheets…</translation>
    </message>
    <message>
        <source>Đang tìm trang cho tiêu chí</source>
        <translation>Looking for pages of criteria</translation>
    </message>
    <message>
        <source>Chọn danh sách trang</source>
        <translation>Choose the list of pages</translation>
    </message>
    <message>
        <source>trang-cua-tieu-chi.xlsx</source>
        <translation>pages-of-criteria.xlsx</translation>
    </message>
    <message>
        <source>to-ngan.pdf</source>
        <translation>separator-sheets.pdf</translation>
    </message>
    <message>
        <source>Chọn tập quét</source>
        <translation>Choose the bundle</translation>
    </message>
    <message>
        <source>Đang đọc tờ ngăn</source>
        <translation>Reading separator sheets</translation>
    </message>
    <message>
        <source>Không tìm thấy gợi ý nào mới.</source>
        <translation>No new suggestion found.</translation>
    </message>
    <message>
        <source>{name}: {pages} trang, gắn {ties} chỗ</source>
        <translation>{name}: {pages} pages, ties {ties} places</translation>
    </message>
    <message>
        <source>… và {n} tài liệu nữa</source>
        <translation>… and {n} more documents</translation>
    </message>
    <message>
        <source>Tách tập quét</source>
        <translation>Divide the bundle</translation>
    </message>
    <message>
        <source>Thêm vào hồ sơ</source>
        <translation>Add to the dossier</translation>
    </message>
    <message>
        <source>Đang thêm tập quét</source>
        <translation>Adding the bundle</translation>
    </message>
    <message>
        <source>Ghi tệp</source>
        <translation>Write file</translation>
    </message>
    <message>
        <source>Đã ghi {path}</source>
        <translation>Written: {path}</translation>
    </message>
    <message>
        <source>Đang ghi tệp</source>
        <translation>Writing the file</translation>
    </message>
</context>
<context>
    <name>TypingPane</name>
    <message>
        <source>NHẬP LẦN THỨ HAI</source>
        <translation>SECOND ENTRY</translation>
    </message>
    <message>
        <source>NHẬP LẦN THỨ NHẤT</source>
        <translation>FIRST ENTRY</translation>
    </message>
    <message>
        <source>Người khác nhập, nhìn vào phiếu giấy; không ai thấy lần nhập thứ nhất.</source>
        <translation>Another person types from the paper; nobody sees the first entry.</translation>
    </message>
    <message>
        <source>Nhìn vào phiếu giấy, gõ số của ô đã đánh dấu; chương trình tự sang tiêu chí sau.</source>
        <translation>Look at the paper and type the number of the ticked box; the next criterion follows by itself.</translation>
    </message>
    <message>
        <source>Họ tên người nhập</source>
        <translation>Name of the person typing</translation>
    </message>
    <message>
        <source>ghi vào hồ sơ phiên họp</source>
        <translation>goes into the session&apos;s record</translation>
    </message>
    <message>
        <source>Các tiêu chí của phiếu giấy</source>
        <translation>Criteria of the paper sheet</translation>
    </message>
    <message>
        <source>Ý kiến ghi ở tiêu chí này, nếu có (N)</source>
        <translation>Remark written at this criterion, if any (N)</translation>
    </message>
    <message>
        <source>Ý kiến của thành viên ở tiêu chí này</source>
        <translation>The member&apos;s remark at this criterion</translation>
    </message>
    <message>
        <source>Ghi lần nhập này</source>
        <translation>Keep this entry</translation>
    </message>
    <message>
        <source>Đã nhập {n} / {of} tiêu chí</source>
        <translation>{n} of {of} criteria typed</translation>
    </message>
    <message>
        <source>{words}; còn {left}</source>
        <translation>{words}; left: {left}</translation>
    </message>
    <message>
        <source>{words}; còn họ tên người nhập</source>
        <translation>{words}; the name is missing</translation>
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
        <source>phiếu giấy, {typists} nhập</source>
        <translation>paper sheet, typed in by {typists}</translation>
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
    <name>UnlockQuestion</name>
    <message>
        <source>Tệp có mật khẩu</source>
        <translation>The file has a passphrase</translation>
    </message>
    <message>
        <source>Nhập mật khẩu để mở {name}.</source>
        <translation>Enter the passphrase to open {name}.</translation>
    </message>
    <message>
        <source>Mở tệp</source>
        <translation>Open the file</translation>
    </message>
    <message>
        <source>Mật khẩu của tệp, hoặc mã khôi phục</source>
        <translation>Passphrase of the file, or recovery code</translation>
    </message>
    <message>
        <source>Quên mật khẩu thì gõ vào ô này mã in trên giấy khôi phục: tám nhóm, mỗi nhóm tám ký tự.</source>
        <translation>Forgot it? Type the code of the recovery sheet here: eight groups of eight characters.</translation>
    </message>
</context>
<context>
    <name>WatchLine</name>
    <message>
        <source>T&amp;heo dõi thư mục…</source>
        <translation>&amp;Watch a folder…</translation>
    </message>
    <message>
        <source>Thôi theo dõi</source>
        <translation>Stop watching</translation>
    </message>
    <message>
        <source>Chưa theo dõi thư mục nào: phiếu chỉ vào khi bấm thu.</source>
        <translation>No folder is watched: sheets come in only when you collect them.</translation>
    </message>
    <message>
        <source>Đang theo dõi {folder}: phiếu mới được nhận ngay.</source>
        <translation>Watching {folder}: new sheets are taken in at once.</translation>
    </message>
    <message>
        <source>Chưa thấy {folder}: cắm lại là thu tiếp, không mất gì.</source>
        <translation>{folder} is not there: plug it in and collecting goes on, nothing is lost.</translation>
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
    <name>WithdrawQuestion</name>
    <message>
        <source>{name} của {producer} không còn trong danh sách. Chỉ rút khi nhập nhầm; việc rút được ghi vào nhật ký.</source>
        <translation>{name} of {producer} will no longer be in the list. Withdraw it only if it was entered by mistake; the withdrawal is kept in the log.</translation>
    </message>
    <message>
        <source>Rút sản phẩm này?</source>
        <translation>Withdraw this product?</translation>
    </message>
    <message>
        <source>Rút sản phẩm</source>
        <translation>Withdraw the product</translation>
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
        <source>Rời chỗ chấm</source>
        <translation>Leave the seat</translation>
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
        <source>Máy này chưa được báo lượt chấm của sản phẩm. Nhận thông báo từ thư ký rồi chấm được ngay.</source>
        <translation>This laptop has not heard of a round for the product. Take in the secretary&apos;s notice, then score at once.</translation>
    </message>
    <message>
        <source>Nhận thông báo lượt chấm…</source>
        <translation>Hear a round notice…</translation>
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
    <name>core</name>
    <message>
        <source> bởi {user} trên máy {host} (tiến trình {pid})</source>
        <translation> by {user} on machine {host} (process {pid})</translation>
    </message>
    <message>
        <source> hoặc </source>
        <translation> or </translation>
    </message>
    <message>
        <source>&quot;applies_if&quot; nêu tiêu chí &quot;{applies_if}&quot;, không có tiêu chí nào như thế đứng trước.</source>
        <translation>&quot;applies_if&quot; names criterion &quot;{applies_if}&quot;, and no such criterion comes before.</translation>
    </message>
    <message>
        <source>&quot;forwards&quot; và &quot;forwards_to&quot; phải cùng có hoặc cùng không.</source>
        <translation>&quot;forwards&quot; and &quot;forwards_to&quot; have to be there both or neither.</translation>
    </message>
    <message>
        <source>&quot;forwards_to&quot; nêu cấp &quot;{forwards_to}&quot; không có trong bộ quy định.</source>
        <translation>&quot;forwards_to&quot; names level &quot;{forwards_to}&quot;, which the rule set does not have.</translation>
    </message>
    <message>
        <source>&quot;{key}&quot; ghi &quot;{value}&quot; hai lần.</source>
        <translation>&quot;{key}&quot; has &quot;{value}&quot; twice.</translation>
    </message>
    <message>
        <source>&quot;{key}&quot; ghi {value}, không phải giá trị được dùng ở đây.</source>
        <translation>&quot;{key}&quot; has {value}, which is not used here.</translation>
    </message>
    <message>
        <source>&quot;{key}&quot; phải viết ngày/tháng như 30/04.</source>
        <translation>&quot;{key}&quot; has to be day/month, such as 30/04.</translation>
    </message>
    <message>
        <source>Biên bản kiểm tra thực tế</source>
        <translation>Minutes of the site visit</translation>
    </message>
    <message>
        <source>Biên bản và bảng tổng hợp đã đủ chữ ký</source>
        <translation>Minutes and summary carry every signature</translation>
    </message>
    <message>
        <source>Biểu chưa điền gì.</source>
        <translation>Nothing is filled in on the form.</translation>
    </message>
    <message>
        <source>Biểu do bản khác của chương trình lập.</source>
        <translation>The form was written by another version of the program.</translation>
    </message>
    <message>
        <source>Biểu lập cho hồ sơ khác hoặc Hội đồng khác.</source>
        <translation>The form was written for another dossier or another council.</translation>
    </message>
    <message>
        <source>Biểu lập theo bộ tiêu chí khác với bộ của sản phẩm hiện nay.</source>
        <translation>The form was written by another scorecard than the product has now.</translation>
    </message>
    <message>
        <source>Buổi hiệu chỉnh chỉ chấm một phần tiêu chí nên không có kết quả.</source>
        <translation>A calibration scores a part of the criteria only, so it has no result.</translation>
    </message>
    <message>
        <source>Buổi hiệu chỉnh không có kết quả để chuyển đi.</source>
        <translation>A calibration has no results to send on.</translation>
    </message>
    <message>
        <source>Báo cáo của Tổ tư vấn</source>
        <translation>Report of the advisory team</translation>
    </message>
    <message>
        <source>Báo cáo của UBND cấp xã (mẫu 03)</source>
        <translation>Report of the commune People&apos;s Committee (form 03)</translation>
    </message>
    <message>
        <source>Báo cáo tự đánh giá (mẫu 02)</source>
        <translation>Self-assessment report (form 02)</translation>
    </message>
    <message>
        <source>Báo cáo tự đánh giá (mẫu 02), phần III</source>
        <translation>Self-assessment (form 02), part III</translation>
    </message>
    <message>
        <source>Báo thư ký: hai máy thư ký đang cùng hoạt động.</source>
        <translation>Tell the secretary: two secretary&apos;s laptops are at work.</translation>
    </message>
    <message>
        <source>Bản chép có chỗ không nguyên vẹn: {first}</source>
        <translation>The copy does not hold together: {first}</translation>
    </message>
    <message>
        <source>Bản chép trong {folder} vừa thay đổi.</source>
        <translation>The copy in {folder} has just changed.</translation>
    </message>
    <message>
        <source>Bản chép vừa đọc không còn khớp với sổ cái.</source>
        <translation>The copy as read no longer matches the journal.</translation>
    </message>
    <message>
        <source>Bản kê của chương trình mới hơn.</source>
        <translation>The manifest was written by a newer program.</translation>
    </message>
    <message>
        <source>Bản nhập phiếu giấy không còn như lúc ghi.</source>
        <translation>What was typed in from paper is no longer as it was recorded.</translation>
    </message>
    <message>
        <source>Bản quét phiếu phải là PDF, ảnh JPEG hoặc PNG.</source>
        <translation>A scan of a sheet has to be a PDF, JPEG or PNG.</translation>
    </message>
    <message>
        <source>Bản quét {name} không nằm trong bản sao này của tệp Hội đồng.</source>
        <translation>The scan {name} is not in this copy of the council file.</translation>
    </message>
    <message>
        <source>Bản quét {name} đã được rút: {reason}</source>
        <translation>The scan {name} was taken back already: {reason}</translation>
    </message>
    <message>
        <source>Bản sao còn đọc được: {names}.</source>
        <translation>Copies that can still be read: {names}.</translation>
    </message>
    <message>
        <source>Bản đọc không chia tập.</source>
        <translation>A reading copy has no volumes.</translation>
    </message>
    <message>
        <source>Bế mạc phiên {subject}</source>
        <translation>Closed session {subject}</translation>
    </message>
    <message>
        <source>Bị từ chối: {who} không nhận lúc {when}, vì {why} ({codes}).</source>
        <translation>Refused: {who} did not take it at {when}, because {why} ({codes}).</translation>
    </message>
    <message>
        <source>BỎ TẤT CẢ NGƯỜI DÙNG bằng dòng lệnh: {people}. Từ nay ai có tệp cũng làm được mọi việc</source>
        <translation>ALL PEOPLE WERE REMOVED from the command line: {people}. From now on whoever has the file can do everything</translation>
    </message>
    <message>
        <source>Bỏ bớt một.</source>
        <translation>Remove one of them.</translation>
    </message>
    <message>
        <source>Bỏ kết luận này.</source>
        <translation>Remove this finding.</translation>
    </message>
    <message>
        <source>Bỏ mã PIN của phiên</source>
        <translation>Took the session&apos;s PINs away</translation>
    </message>
    <message>
        <source>Bỏ mục này đi.</source>
        <translation>Remove this entry.</translation>
    </message>
    <message>
        <source>Bỏ người dùng {subject}</source>
        <translation>Removed {subject} from the people of the file</translation>
    </message>
    <message>
        <source>Bỏ thuộc tính chỉ đọc, gỡ khóa chống ghi của USB, hoặc chép tệp vào thư mục của mình rồi mở lại.</source>
        <translation>Take away the read-only mark, release the write lock of the USB stick, or copy the file into a folder of your own and open it again.</translation>
    </message>
    <message>
        <source>Bỏ tệp này ra; lấy phiếu của đúng phiên.</source>
        <translation>Leave this file out; bring the sheet of the right session.</translation>
    </message>
    <message>
        <source>Bỏ {source} của hồ sơ «{of_dossier}»</source>
        <translation>Took back {source} of the dossier of «{of_dossier}»</translation>
    </message>
    <message>
        <source>Bổ sung mục còn thiếu.</source>
        <translation>Add what is missing.</translation>
    </message>
    <message>
        <source>Bộ nhớ tạm không có vùng nào của bảng tính.</source>
        <translation>The clipboard holds no range of a spreadsheet.</translation>
    </message>
    <message>
        <source>Bộ quy định {code} không có bộ sản phẩm &quot;{scorecard}&quot;.</source>
        <translation>Rule set {code} has no scorecard &quot;{scorecard}&quot;.</translation>
    </message>
    <message>
        <source>Bộ sản phẩm</source>
        <translation>Scorecard</translation>
    </message>
    <message>
        <source>Bộ sản phẩm không có tiêu chí {criterion}.</source>
        <translation>The scorecard has no criterion {criterion}.</translation>
    </message>
    <message>
        <source>Bộ sản phẩm {scorecard} không có tiêu chí cảm quan hay câu chuyện.</source>
        <translation>Scorecard {scorecard} has no sensory criteria and no story.</translation>
    </message>
    <message>
        <source>Bộ sản phẩm {scorecard} không có trong {code}.</source>
        <translation>Scorecard {scorecard} is not in {code}.</translation>
    </message>
    <message>
        <source>Chia danh sách thành nhiều tệp.</source>
        <translation>Split the list into several files.</translation>
    </message>
    <message>
        <source>Chia thành nhiều dòng.</source>
        <translation>Part it into several lines.</translation>
    </message>
    <message>
        <source>Chia thành nhiều tập nhỏ hơn, hoặc dùng ổ định dạng exFAT hay NTFS.</source>
        <translation>Split it into smaller volumes, or use a drive formatted as exFAT or NTFS.</translation>
    </message>
    <message>
        <source>Chia tệp thành nhiều phần.</source>
        <translation>Split the file into parts.</translation>
    </message>
    <message>
        <source>Cho hồ sơ «{of_dossier}» vào phiên theo quyết định: {decision}</source>
        <translation>Let the dossier of «{of_dossier}» go on by decision: {decision}</translation>
    </message>
    <message>
        <source>Chuyển cả tệp sang Unicode dựng sẵn (NFC).</source>
        <translation>Convert the whole file to precomposed Unicode (NFC).</translation>
    </message>
    <message>
        <source>Chuyển tệp này cho đúng Hội đồng.</source>
        <translation>Pass this file on to the right council.</translation>
    </message>
    <message>
        <source>Chuyển tệp về đúng thư mục, hoặc sửa mã bộ quy định.</source>
        <translation>Move the file to the right folder, or correct the code of the rule set.</translation>
    </message>
    <message>
        <source>Chuyển việc lấy ý kiến bằng văn bản thành phiên họp: {reason}</source>
        <translation>Made a meeting of the written opinions: {reason}</translation>
    </message>
    <message>
        <source>Chuẩn bị phiên để chấm trên nhiều máy</source>
        <translation>Prepared the session for scoring on several laptops</translation>
    </message>
    <message>
        <source>Chép bảng sang Excel rồi nhập lại.</source>
        <translation>Copy the table to Excel and import it again.</translation>
    </message>
    <message>
        <source>Chép hoặc quét lại tệp.</source>
        <translation>Copy or scan the file again.</translation>
    </message>
    <message>
        <source>Chép lại các tập từ nơi gửi.</source>
        <translation>Copy the volumes again from where they came.</translation>
    </message>
    <message>
        <source>Chép lại gói từ máy thư ký; nếu vẫn vậy thì nhờ lập gói mới.</source>
        <translation>Copy the bundle from the secretary&apos;s laptop again; if that does not help, ask for a new one.</translation>
    </message>
    <message>
        <source>Chép lại khi cần.</source>
        <translation>Copy it again when needed.</translation>
    </message>
    <message>
        <source>Chép lại tập từ nơi gửi.</source>
        <translation>Copy the volume again from where it came.</translation>
    </message>
    <message>
        <source>Chép lại tệp từ máy của thành viên.</source>
        <translation>Copy the file from the member&apos;s laptop again.</translation>
    </message>
    <message>
        <source>Chép lại tệp từ máy đã lập ra nó; nếu vẫn vậy thì nhờ lập lại.</source>
        <translation>Copy the file again from the laptop that made it; if that changes nothing, ask for a new one.</translation>
    </message>
    <message>
        <source>Chép lại tệp.</source>
        <translation>Copy the file again.</translation>
    </message>
    <message>
        <source>Chép riêng bảng danh sách sang một tệp Excel mới rồi nhập lại.</source>
        <translation>Copy only the table of the list to a new Excel file and import that.</translation>
    </message>
    <message>
        <source>Chép {subject} sang {folder}, đã đọc lại và khớp</source>
        <translation>Carried {subject} to {folder}, read back and the same</translation>
    </message>
    <message>
        <source>Chép, chụp hoặc quét lại.</source>
        <translation>Copy, photograph or scan it again.</translation>
    </message>
    <message>
        <source>Chênh lệch vượt giới hạn mà không chấm lại, cũng không có kết luận.</source>
        <translation>The spread is over the limit, and there is neither a new round nor a statement.</translation>
    </message>
    <message>
        <source>Chênh lệch {spread} điểm, vượt mức {spread_limit}.</source>
        <translation>The spread is {spread} points, over the limit of {spread_limit}.</translation>
    </message>
    <message>
        <source>Chính thành viên đó đăng nhập rồi làm.</source>
        <translation>That member signs in and does it.</translation>
    </message>
    <message>
        <source>Chưa ai nhập phiếu giấy này.</source>
        <translation>Nobody has typed this paper sheet yet.</translation>
    </message>
    <message>
        <source>Chưa chọn sản phẩm nào.</source>
        <translation>No product was chosen.</translation>
    </message>
    <message>
        <source>Chưa chọn tờ ngăn nào.</source>
        <translation>No separator sheet was chosen.</translation>
    </message>
    <message>
        <source>Chưa có cơ quan ban hành.</source>
        <translation>The issuing agency is missing.</translation>
    </message>
    <message>
        <source>Chưa có giấy báo nhận.</source>
        <translation>No receipt yet.</translation>
    </message>
    <message>
        <source>Chưa có họ tên.</source>
        <translation>The full name is missing.</translation>
    </message>
    <message>
        <source>Chưa có khóa ký phiếu.</source>
        <translation>No key to sign sheets yet.</translation>
    </message>
    <message>
        <source>Chưa có người ghi biên bản.</source>
        <translation>Nobody keeps the minutes.</translation>
    </message>
    <message>
        <source>Chưa có phiếu nào được nộp.</source>
        <translation>No sheet has been submitted yet.</translation>
    </message>
    <message>
        <source>Chưa có sản phẩm nào đang mở lượt chấm.</source>
        <translation>No product has a scoring round open.</translation>
    </message>
    <message>
        <source>Chưa có sản phẩm nào.</source>
        <translation>There is no product yet.</translation>
    </message>
    <message>
        <source>Chưa có tên Hội đồng.</source>
        <translation>The council has no name yet.</translation>
    </message>
    <message>
        <source>Chưa ghi căn cứ cho hồ sơ chưa đủ vào phiên.</source>
        <translation>The ground for letting an incomplete dossier into the session is missing.</translation>
    </message>
    <message>
        <source>Chưa ghi dòng nào.</source>
        <translation>No line was written.</translation>
    </message>
    <message>
        <source>Chưa ghi họ tên.</source>
        <translation>The name is missing.</translation>
    </message>
    <message>
        <source>Chưa ghi lý do chấm lại.</source>
        <translation>The reason for scoring again is missing.</translation>
    </message>
    <message>
        <source>Chưa ghi lý do của kết luận.</source>
        <translation>The reason of the finding is missing.</translation>
    </message>
    <message>
        <source>Chưa ghi lý do không chấm.</source>
        <translation>The reason for not scoring is missing.</translation>
    </message>
    <message>
        <source>Chưa ghi lý do rút bản quét.</source>
        <translation>There is no reason for taking the scan back.</translation>
    </message>
    <message>
        <source>Chưa ghi lý do rút tài liệu.</source>
        <translation>The reason for withdrawing the document is missing.</translation>
    </message>
    <message>
        <source>Chưa ghi lý do rời họp.</source>
        <translation>The reason for leaving is missing.</translation>
    </message>
    <message>
        <source>Chưa ghi lý do xung đột lợi ích.</source>
        <translation>The reason of the conflict of interest is missing.</translation>
    </message>
    <message>
        <source>Chưa ghi lý do.</source>
        <translation>The reason is missing.</translation>
    </message>
    <message>
        <source>Chưa ghi mã tiêu chí.</source>
        <translation>The code of the criterion is missing.</translation>
    </message>
    <message>
        <source>Chưa ghi ngày gửi hồ sơ cho thành viên; quy chế yêu cầu trước ít nhất {days} ngày làm việc.</source>
        <translation>The day on which the dossiers were sent to the members is missing; the regulation asks for at least {days} working days before.</translation>
    </message>
    <message>
        <source>Chưa ghi sự việc cụ thể.</source>
        <translation>What exactly happened is missing.</translation>
    </message>
    <message>
        <source>Chưa ghi tên người nhập phiếu.</source>
        <translation>The name of the person typing is missing.</translation>
    </message>
    <message>
        <source>Chưa ghi tên người xem phiếu giấy.</source>
        <translation>The name of the person looking at the paper is missing.</translation>
    </message>
    <message>
        <source>Chưa ghi được bản chép liên tục. {message}</source>
        <translation>The continuous copy could not be written yet. {message}</translation>
    </message>
    <message>
        <source>Chưa mở phiếu của mẫu nào nên chưa có chênh lệch để xem.</source>
        <translation>No sample is revealed yet, so there are no differences to see.</translation>
    </message>
    <message>
        <source>Chưa nộp phiếu.</source>
        <translation>Sheet not submitted.</translation>
    </message>
    <message>
        <source>Chưa điểm danh: {names}.</source>
        <translation>Attendance not marked: {names}.</translation>
    </message>
    <message>
        <source>Chưa đặt mã PIN cho người này.</source>
        <translation>No PIN is set for this person.</translation>
    </message>
    <message>
        <source>Chưa đặt tên cho khóa.</source>
        <translation>The key has no name yet.</translation>
    </message>
    <message>
        <source>Chương trình</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Chương trình chưa dùng được loại khóa này.</source>
        <translation>The program cannot use keys of this kind yet.</translation>
    </message>
    <message>
        <source>Chương trình con lập văn bản dừng bất ngờ (có thể máy thiếu bộ nhớ).</source>
        <translation>The process that makes the papers stopped unexpectedly (the machine may be short of memory).</translation>
    </message>
    <message>
        <source>Chạy kiểm tra tệp; các bản đã chép trước đó được giữ nguyên.</source>
        <translation>Check the file; the copies made before stay as they are.</translation>
    </message>
    <message>
        <source>Chạy “Kiểm tra tệp”, rồi khôi phục từ bản sao lưu gần nhất.</source>
        <translation>Run “Check file”, then restore from the latest backup.</translation>
    </message>
    <message>
        <source>Chấm rồi gửi lại.</source>
        <translation>Score, then send it again.</translation>
    </message>
    <message>
        <source>Chỉ dùng các chữ số 0-9, không có dấu cách.</source>
        <translation>Use the digits 0-9 only, without spaces.</translation>
    </message>
    <message>
        <source>Chỉ ghi một bộ.</source>
        <translation>Give one scorecard only.</translation>
    </message>
    <message>
        <source>Chỉ ghi tên tài liệu, không ghi trang: cả tài liệu.</source>
        <translation>A document&apos;s name without pages means all of it.</translation>
    </message>
    <message>
        <source>Chỉ giữ một dòng.</source>
        <translation>Keep only one row.</translation>
    </message>
    <message>
        <source>Chỉ giữ một thư mục.</source>
        <translation>Keep only one folder.</translation>
    </message>
    <message>
        <source>Chỉ giữ một.</source>
        <translation>Keep only one.</translation>
    </message>
    <message>
        <source>Chỉ gửi trang danh sách.</source>
        <translation>Send only the sheet with the list.</translation>
    </message>
    <message>
        <source>Chỉ nhận một trong: {kinds}.</source>
        <translation>It has to be one of: {kinds}.</translation>
    </message>
    <message>
        <source>Chỉ xem, không ghi tiếp vào tệp này. Mở bản sao gần nhất và đối chiếu với giấy đã ký.</source>
        <translation>Look at this file, but write nothing more into it. Open the latest copy and compare it with the signed papers.</translation>
    </message>
    <message>
        <source>Chỉ xoay từng góc vuông.</source>
        <translation>Pages are turned by right angles only.</translation>
    </message>
    <message>
        <source>Chỉnh lại ngày giờ của máy: giờ này sẽ in vào biên bản. Thứ tự các việc vẫn được giữ đúng.</source>
        <translation>Set the date and time of the machine: this time is printed in the minutes. The order of events is kept all the same.</translation>
    </message>
    <message>
        <source>Chọn 0, 90, 180 hoặc 270 độ.</source>
        <translation>Choose 0, 90, 180 or 270 degrees.</translation>
    </message>
    <message>
        <source>Chọn lại người chấm.</source>
        <translation>Choose the member who scores again.</translation>
    </message>
    <message>
        <source>Chọn mẫu của bộ sản phẩm khác.</source>
        <translation>Choose a sample of another scorecard.</translation>
    </message>
    <message>
        <source>Chọn một câu dễ nhớ với mình, khó đoán với người khác.</source>
        <translation>Choose a sentence that is easy for you to remember and hard for others to guess.</translation>
    </message>
    <message>
        <source>Chọn một mức, hoặc chọn “0 – Không đạt mức nào”.</source>
        <translation>Choose a level, or choose “0 – Không đạt mức nào”.</translation>
    </message>
    <message>
        <source>Chọn một mức, hoặc chọn “Không đạt mức nào”.</source>
        <translation>Choose a level, or choose “None is met”.</translation>
    </message>
    <message>
        <source>Chọn một thời điểm sau lúc này.</source>
        <translation>Choose a moment after now.</translation>
    </message>
    <message>
        <source>Chọn một trong các phiếu đã nhận.</source>
        <translation>Choose one of the sheets that came in.</translation>
    </message>
    <message>
        <source>Chọn một trong: {known}.</source>
        <translation>Choose one of: {known}.</translation>
    </message>
    <message>
        <source>Chọn sản phẩm cho phiên.</source>
        <translation>Choose products for the session.</translation>
    </message>
    <message>
        <source>Chọn thành viên khác.</source>
        <translation>Choose another member.</translation>
    </message>
    <message>
        <source>Chọn thành viên.</source>
        <translation>Choose a member.</translation>
    </message>
    <message>
        <source>Chọn thư mục của riêng hồ sơ này.</source>
        <translation>Choose the folder of this dossier alone.</translation>
    </message>
    <message>
        <source>Chọn thư mục khác để lưu tệp.</source>
        <translation>Choose another folder for the file.</translation>
    </message>
    <message>
        <source>Chọn thư mục khác, hoặc đổi tên tệp đang có rồi chép lại.</source>
        <translation>Choose another folder, or rename the file that is there and copy again.</translation>
    </message>
    <message>
        <source>Chọn thư mục ở trong.</source>
        <translation>Choose a folder inside.</translation>
    </message>
    <message>
        <source>Chọn tiêu chí hoặc loại tài liệu.</source>
        <translation>Choose criteria or kinds of documents.</translation>
    </message>
    <message>
        <source>Chọn trong danh sách, hoặc gõ số từ 0 đến {count}.</source>
        <translation>Choose from the list, or type a number from 0 to {count}.</translation>
    </message>
    <message>
        <source>Chọn trường hợp chấm cho «{subject}»</source>
        <translation>Chose the cases of «{subject}»</translation>
    </message>
    <message>
        <source>Chọn trường hợp áp dụng cho sản phẩm này.</source>
        <translation>Choose the case that applies to this product.</translation>
    </message>
    <message>
        <source>Chọn tài liệu.</source>
        <translation>Choose a document.</translation>
    </message>
    <message>
        <source>Chọn tên khác để không ghi đè danh sách đã điền.</source>
        <translation>Choose another name, so that a list filled in already is not overwritten.</translation>
    </message>
    <message>
        <source>Chọn tên khác; chương trình không ghi đè thư mục đang có.</source>
        <translation>Choose another name; the program does not write over a folder that is there.</translation>
    </message>
    <message>
        <source>Chọn tên khác; chương trình không ghi đè tệp đang có.</source>
        <translation>Choose another name; the program overwrites no file.</translation>
    </message>
    <message>
        <source>Chọn tệp .giaynhan do nơi nhận gửi về.</source>
        <translation>Choose the .giaynhan file that the receiver sent back.</translation>
    </message>
    <message>
        <source>Chọn tệp của Hội đồng.</source>
        <translation>Choose the council&apos;s file.</translation>
    </message>
    <message>
        <source>Chọn tệp danh sách .xlsx.</source>
        <translation>Choose the .xlsx file of the list.</translation>
    </message>
    <message>
        <source>Chọn tệp khác.</source>
        <translation>Choose another file.</translation>
    </message>
    <message>
        <source>Chọn tệp khóa (.khoa) đã tạo khi ghi danh.</source>
        <translation>Choose the key file (.khoa) made at enrolment.</translation>
    </message>
    <message>
        <source>Chọn tệp {name}.</source>
        <translation>Choose the file {name}.</translation>
    </message>
    <message>
        <source>Chọn từ 0 đến {count}.</source>
        <translation>Choose from 0 to {count}.</translation>
    </message>
    <message>
        <source>Chọn từ 1 đến {count}.</source>
        <translation>Choose from 1 to {count}.</translation>
    </message>
    <message>
        <source>Chọn từ {least} byte trở lên.</source>
        <translation>Choose {least} bytes or more.</translation>
    </message>
    <message>
        <source>Chọn đúng sản phẩm, thành viên và lượt chấm.</source>
        <translation>Choose the right product, member and round.</translation>
    </message>
    <message>
        <source>Chọn đúng tệp cần dùng.</source>
        <translation>Choose the file that is wanted here.</translation>
    </message>
    <message>
        <source>Chọn đúng tệp của Hội đồng.</source>
        <translation>Choose the right council file.</translation>
    </message>
    <message>
        <source>Chọn đúng tệp danh sách .xlsx.</source>
        <translation>Choose the right .xlsx file of the list.</translation>
    </message>
    <message>
        <source>Chọn đúng tệp danh sách.</source>
        <translation>Choose the right file of the list.</translation>
    </message>
    <message>
        <source>Chọn đúng tệp khóa, hoặc chấm trên máy thư ký hay phiếu giấy.</source>
        <translation>Choose the right key file, or score on the secretary&apos;s laptop or on paper.</translation>
    </message>
    <message>
        <source>Chọn: {names}.</source>
        <translation>Choose: {names}.</translation>
    </message>
    <message>
        <source>Chốt các tiêu chí còn khác nhau, hoặc nhập lại từ đầu với lý do.</source>
        <translation>Settle the criteria that still differ, or begin anew with a reason.</translation>
    </message>
    <message>
        <source>Chờ hết hạn hoặc đủ ý kiến; thành viên không gửi được thì ghi lý do không chấm.</source>
        <translation>Wait for the deadline or for all opinions; for a member who cannot answer note the reason.</translation>
    </message>
    <message>
        <source>Chờ nộp phiếu, hoặc ghi lý do thành viên không chấm.</source>
        <translation>Wait for the sheet, or record why the member does not score.</translation>
    </message>
    <message>
        <source>Chờ thành viên nộp phiếu.</source>
        <translation>Wait for members to submit their sheets.</translation>
    </message>
    <message>
        <source>Chờ thêm phiếu.</source>
        <translation>Wait for more sheets.</translation>
    </message>
    <message>
        <source>Chờ ý kiến bằng văn bản đến {deadline}</source>
        <translation>Waiting for written opinions until {deadline}</translation>
    </message>
    <message>
        <source>Chờ đủ thành viên hoặc hoãn phiên.</source>
        <translation>Wait for enough members, or put the session off.</translation>
    </message>
    <message>
        <source>Chờ đủ thành viên.</source>
        <translation>Wait for enough members.</translation>
    </message>
    <message>
        <source>Chụp hoặc quét lại cho thấy rõ ô mã ở cuối trang, hoặc chọn phiếu rồi đính bằng tay.</source>
        <translation>Photograph or scan again with the code at the foot of the page clear, or choose the sheet and attach by hand.</translation>
    </message>
    <message>
        <source>Chủ thể</source>
        <translation>Producer</translation>
    </message>
    <message>
        <source>Chủ thể tự đánh giá</source>
        <translation>Producer&apos;s self-assessment</translation>
    </message>
    <message>
        <source>Chủ tịch</source>
        <translation>Chair</translation>
    </message>
    <message>
        <source>Chủ tịch Hội đồng</source>
        <translation>Chair</translation>
    </message>
    <message>
        <source>Chủ tịch vắng mặt và chưa có Phó Chủ tịch nào chủ trì.</source>
        <translation>The chair is absent and no vice-chair presides yet.</translation>
    </message>
    <message>
        <source>Chứng thư số chỉ có hiệu lực từ ngày {valid_from}.</source>
        <translation>The certificate is valid only from {valid_from}.</translation>
    </message>
    <message>
        <source>Chứng thư số của khóa này mang tên {holder}; người ký là {name}.</source>
        <translation>The certificate of this key is in the name of {holder}; the signer is {name}.</translation>
    </message>
    <message>
        <source>Chứng thư số của {holder} (vân tay {fingerprint_words}) không thuộc danh sách tin cậy.</source>
        <translation>The certificate of {holder} (fingerprint {fingerprint_words}) is not on the trusted list.</translation>
    </message>
    <message>
        <source>Chứng thư số của {holder} còn hạn khi ký và đã hết hạn từ ngày {valid_until}.</source>
        <translation>The certificate of {holder} was valid at signing and expired on {valid_until}.</translation>
    </message>
    <message>
        <source>Chứng thư số này không được dùng để ký văn bản.</source>
        <translation>This certificate may not be used to sign documents.</translation>
    </message>
    <message>
        <source>Chứng thư số đã hết hạn từ ngày {valid_until}.</source>
        <translation>The certificate expired on {valid_until}.</translation>
    </message>
    <message>
        <source>Chữ dài hơn {longest_text} ký tự.</source>
        <translation>The text is longer than {longest_text} characters.</translation>
    </message>
    <message>
        <source>Chữ không ở dạng dựng sẵn (NFC).</source>
        <translation>The text is not in precomposed form (NFC).</translation>
    </message>
    <message>
        <source>Chữ ký không ghi thời điểm ký.</source>
        <translation>The signature does not say when it was made.</translation>
    </message>
    <message>
        <source>Chữ ký không phải của danh mục này: nội dung đã bị sửa sau khi ký.</source>
        <translation>The signature does not belong to this manifest: the contents were changed after signing.</translation>
    </message>
    <message>
        <source>Chữ ký không đúng dạng CAdES-B-B (SHA-256) của gói kết quả, hoặc đã bị sửa.</source>
        <translation>The signature is not the CAdES-B-B (SHA-256) of a result package, or it was changed.</translation>
    </message>
    <message>
        <source>Chữ ký sai: không do khóa của chứng thư số này ký.</source>
        <translation>The signature is wrong: it was not made with the key of this certificate.</translation>
    </message>
    <message>
        <source>Chữ ký trên phiếu của {whose} không đúng với khóa trong danh sách phiên.</source>
        <translation>The signature on the sheet of {whose} does not fit the key on the session&apos;s roster.</translation>
    </message>
    <message>
        <source>Chữ ký trên phiếu không đúng: tệp đã bị sửa, hoặc không do thành viên này ký.</source>
        <translation>The signature on the sheet is wrong: the file was changed, or this member did not sign it.</translation>
    </message>
    <message>
        <source>Cài phiên bản mới của chương trình rồi mở lại; tệp chưa bị thay đổi.</source>
        <translation>Install the newer version of the program and open it again; the file was not changed.</translation>
    </message>
    <message>
        <source>Cài phiên bản mới rồi mở lại.</source>
        <translation>Install the newer version and open it again.</translation>
    </message>
    <message>
        <source>Các bộ hiện có: {known}.</source>
        <translation>Rule sets there are: {known}.</translation>
    </message>
    <message>
        <source>Các danh mục đã ký không giống nhau.</source>
        <translation>The signed manifests are not the same.</translation>
    </message>
    <message>
        <source>Các hạng sao không liền nhau từ 1 sao, bắt đầu từ 0.</source>
        <translation>The stars do not follow each other from 1 star, starting at 0.</translation>
    </message>
    <message>
        <source>Các lượt chấm không được đánh số 1, 2, 3…</source>
        <translation>The scoring rounds are not numbered 1, 2, 3…</translation>
    </message>
    <message>
        <source>Các mã hiện có: {by_code}.</source>
        <translation>Codes there are: {by_code}.</translation>
    </message>
    <message>
        <source>Các phiếu đã thống nhất ở {where}, không cần kết luận.</source>
        <translation>The sheets agree on {where}; no finding is needed.</translation>
    </message>
    <message>
        <source>Các thành viên chấm xong thì mở phiếu ở bước Điều hành.</source>
        <translation>When the members have scored, reveal the sheets at the step Board.</translation>
    </message>
    <message>
        <source>Các tệp trong ZIP chồng lên nhau.</source>
        <translation>Files in the ZIP overlap.</translation>
    </message>
    <message>
        <source>Các tệp trong gói chồng lên nhau.</source>
        <translation>Files in the package overlap.</translation>
    </message>
    <message>
        <source>Các ô ký: {roles}.</source>
        <translation>Signature fields: {roles}.</translation>
    </message>
    <message>
        <source>Câu chuyện sản phẩm</source>
        <translation>Product story</translation>
    </message>
    <message>
        <source>Còn chờ ý kiến đến {deadline}.</source>
        <translation>Opinions are waited for until {deadline}.</translation>
    </message>
    <message>
        <source>Còn thử được {tries} lần trước khi phải chờ.</source>
        <translation>{tries} more tries before a wait.</translation>
    </message>
    <message>
        <source>Còn thử được {tries} lần trước khi phải chờ. Quên mã thì nhờ thư ký đặt lại.</source>
        <translation>{tries} tries are left before you have to wait. If the PIN is forgotten, ask the secretary to set a new one.</translation>
    </message>
    <message>
        <source>Còn thử được {tries} lần trước khi phải chờ. Quên thì nhờ thư ký đặt lại.</source>
        <translation>{tries} more tries before a wait. Forgot it? Ask the secretary for another one.</translation>
    </message>
    <message>
        <source>Có dòng sau dòng {row} không được đọc.</source>
        <translation>Rows after row {row} were not read.</translation>
    </message>
    <message>
        <source>Có dữ liệu lạ chèn vào gói, ngoài các tệp được ghi trong mục lục.</source>
        <translation>Foreign data stand in the package, outside the files it lists.</translation>
    </message>
    <message>
        <source>Có dữ liệu lạ nối vào cuối gói.</source>
        <translation>Foreign data follow the end of the package.</translation>
    </message>
    <message>
        <source>Có hai phiếu khác nhau cho cùng sản phẩm và lượt chấm.</source>
        <translation>There are two different sheets for the same product and round.</translation>
    </message>
    <message>
        <source>Có hơn {lines} dòng; các dòng sau không được đọc.</source>
        <translation>There are more than {lines} lines; those after them were not read.</translation>
    </message>
    <message>
        <source>Có ký tự điều khiển không hợp lệ.</source>
        <translation>There is a control character that is not allowed.</translation>
    </message>
    <message>
        <source>Có mặt {present}/{of}, cần ít nhất {needed}.</source>
        <translation>{present}/{of} are present, at least {needed} are needed.</translation>
    </message>
    <message>
        <source>Có mục lạ “{name}”.</source>
        <translation>There is an unknown entry “{name}”.</translation>
    </message>
    <message>
        <source>Có phiếu của thành viên số {member_id} không có trong phiên họp.</source>
        <translation>There is a sheet of member number {member_id}, who is not in the session.</translation>
    </message>
    <message>
        <source>Có phiếu đã ký mà trong dữ liệu không có phiếu ấy.</source>
        <translation>There is a signed sheet that the data know nothing of.</translation>
    </message>
    <message>
        <source>Có phải là &quot;{near}&quot;?</source>
        <translation>Is &quot;{near}&quot; meant?</translation>
    </message>
    <message>
        <source>Có phải {names}?</source>
        <translation>Did you mean {names}?</translation>
    </message>
    <message>
        <source>Có số không chính xác: {text}.</source>
        <translation>There is an inexact number: {text}.</translation>
    </message>
    <message>
        <source>Có số quá lớn.</source>
        <translation>There is a number that is too large.</translation>
    </message>
    <message>
        <source>Có thể rút ổ đĩa an toàn.</source>
        <translation>It is safe to remove the drive.</translation>
    </message>
    <message>
        <source>Có trang cuối mà chưa có trang đầu.</source>
        <translation>There is a last page but no first one.</translation>
    </message>
    <message>
        <source>Có trên {most_files} tệp; có thể chọn nhầm cả ổ đĩa.</source>
        <translation>There are more than {most_files} files; a whole drive may have been chosen.</translation>
    </message>
    <message>
        <source>Có ý kiến về mục lạ: {entry_id}.</source>
        <translation>There is a remark about an unknown entry: {entry_id}.</translation>
    </message>
    <message>
        <source>Công bố chất lượng</source>
        <translation>Quality declaration</translation>
    </message>
    <message>
        <source>Công văn của UBND cấp xã</source>
        <translation>Letter of the commune People&apos;s Committee</translation>
    </message>
    <message>
        <source>Cùng nhìn, ngửi, nếm hoặc chạm lại mẫu và nói rõ dấu hiệu nào phân biệt các mức đã chọn.</source>
        <translation>Look at, smell, taste or touch the sample again together and say which sign tells the chosen levels apart.</translation>
    </message>
    <message>
        <source>Cùng tài liệu thì dùng dấu phẩy; tài liệu khác thì ghi tên; trang đếm qua cả hồ sơ thì ghi dòng riêng.</source>
        <translation>Use a comma for the same document; name another document; give pages counted through the dossier a line of their own.</translation>
    </message>
    <message>
        <source>Cùng xem lại giấy tờ của mẫu và chỉ ra căn cứ của từng mức đã chọn.</source>
        <translation>Look at the sample&apos;s papers again together and point out what each chosen level rests on.</translation>
    </message>
    <message>
        <source>Cùng đọc lại câu chuyện và chỉ ra chi tiết nào làm căn cứ cho từng mức đã chọn.</source>
        <translation>Read the story again together and point out which detail each chosen level rests on.</translation>
    </message>
    <message>
        <source>Căn cứ loại “{ground}” không có.</source>
        <translation>There is no ground of rejection “{ground}”.</translation>
    </message>
    <message>
        <source>Cấp của Hội đồng khác với cấp đã quy định.</source>
        <translation>The council&apos;s level is not the one of the rule set.</translation>
    </message>
    <message>
        <source>Cấu trúc tệp ở bản {revision}, chương trình dùng bản {head}.</source>
        <translation>The file&apos;s structure is version {revision}, the program uses version {head}.</translation>
    </message>
    <message>
        <source>Cấu trúc tệp: {kind} {name} {what}.</source>
        <translation>The file&apos;s structure: {kind} {name} {what}.</translation>
    </message>
    <message>
        <source>Cần ghi lý do làm tiếp.</source>
        <translation>The reason for going on has to be written down.</translation>
    </message>
    <message>
        <source>Cần ít nhất hai thành viên chấm điểm có mặt để so sánh.</source>
        <translation>At least two scoring members have to be present to compare.</translation>
    </message>
    <message>
        <source>Cần ít nhất một phiếu đã nộp của thành viên có quyền chấm.</source>
        <translation>At least one submitted sheet of a member entitled to score is needed.</translation>
    </message>
    <message>
        <source>Cập nhật chương trình rồi kiểm tra lại.</source>
        <translation>Update the program and check again.</translation>
    </message>
    <message>
        <source>Cập nhật chương trình rồi nhận lại.</source>
        <translation>Update the program, then take it in again.</translation>
    </message>
    <message>
        <source>Cắm USB dự phòng của thư ký, hoặc chọn đúng thư mục đã chép.</source>
        <translation>Plug in the secretary&apos;s spare stick, or choose the folder that holds the copy.</translation>
    </message>
    <message>
        <source>Cắm lại USB dự phòng; chương trình tự chép tiếp.</source>
        <translation>Plug the spare stick in again; copying goes on by itself.</translation>
    </message>
    <message>
        <source>Cắm lại USB dự phòng; chương trình tự chép tiếp. Việc đang làm vẫn được lưu trong tệp chính.</source>
        <translation>Plug the spare stick in again; copying goes on by itself. The work is still saved in the main file.</translation>
    </message>
    <message>
        <source>Cắm lại USB rồi mở lại tệp: những gì đã báo là đã lưu nằm trong tệp đó.</source>
        <translation>Plug the USB stick in again and open the file: what was said to be saved is in it.</translation>
    </message>
    <message>
        <source>Cắm lại ổ đĩa rồi chép lại từ đầu.</source>
        <translation>Plug the drive in again and copy from the beginning.</translation>
    </message>
    <message>
        <source>Danh mục hồ sơ</source>
        <translation>Inventory of the dossier</translation>
    </message>
    <message>
        <source>Danh mục hồ sơ đã khóa khi mở phiên bị sửa.</source>
        <translation>The inventory of the dossier, frozen when the session opened, was changed.</translation>
    </message>
    <message>
        <source>Danh mục đã ký bị hỏng hoặc không đúng dạng.</source>
        <translation>The signed manifest is damaged or not of the right form.</translation>
    </message>
    <message>
        <source>Danh sách chưa ghi trang nào.</source>
        <translation>The list names no pages yet.</translation>
    </message>
    <message>
        <source>Danh sách lao động địa phương</source>
        <translation>List of local workers</translation>
    </message>
    <message>
        <source>Danh sách phiên không có khóa đọc được để kiểm tra chữ ký của {whose}.</source>
        <translation>The session&apos;s roster has no readable key to check the signature of {whose} with.</translation>
    </message>
    <message>
        <source>Doanh nghiệp</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Dòng dài hơn {letters} ký tự.</source>
        <translation>The line is longer than {letters} characters.</translation>
    </message>
    <message>
        <source>Dòng trỏ tới {parent} không tồn tại.</source>
        <translation>A row points to {parent}, which is not there.</translation>
    </message>
    <message>
        <source>Dòng {number} «{line}»</source>
        <translation>Line {number} “{line}”</translation>
    </message>
    <message>
        <source>Dòng {why}.</source>
        <translation>The line {why}.</translation>
    </message>
    <message>
        <source>Dùng --light hoặc --volume, không cả hai.</source>
        <translation>Use --light or --volume, not both.</translation>
    </message>
    <message>
        <source>Dùng USB khác, hoặc bản sao nằm cạnh tệp Hội đồng trên máy cũ.</source>
        <translation>Use another stick, or a copy that lies beside the council file on the old laptop.</translation>
    </message>
    <message>
        <source>Dùng bản chương trình mới hơn.</source>
        <translation>Use a newer version of the program.</translation>
    </message>
    <message>
        <source>Dùng council change để sửa.</source>
        <translation>Use council change to change it.</translation>
    </message>
    <message>
        <source>Dùng cùng một phiên bản chương trình trên các máy.</source>
        <translation>Use the same version of the program on all laptops.</translation>
    </message>
    <message>
        <source>Dùng khóa đã có, hoặc chọn thư mục khác.</source>
        <translation>Use the key that is there, or choose another folder.</translation>
    </message>
    <message>
        <source>Dùng lệnh «ocop-desk council people reset»: mọi người dùng bị bỏ, nhật ký ghi rõ.</source>
        <translation>Use the command “ocop-desk council people reset”: all people are removed, and the log says so.</translation>
    </message>
    <message>
        <source>Dùng phiếu lập cho phiên này.</source>
        <translation>Use the sheet made for this session.</translation>
    </message>
    <message>
        <source>Dùng phiếu lập cho phiên {number} của {council}.</source>
        <translation>Use the sheet made for session {number} of {council}.</translation>
    </message>
    <message>
        <source>Dùng số phiên tiếp theo.</source>
        <translation>Use the next session number.</translation>
    </message>
    <message>
        <source>Dùng thư mục khác cho bản chép. Các bản trong «ban-chep» vẫn là tệp Hội đồng: mở bằng «Khôi phục từ bản sao» rồi đối chiếu với văn bản đã ký.</source>
        <translation>Use another folder for the copy. What lies in «ban-chep» are council files still: open one by «Go back to a copy», and compare it with the signed papers.</translation>
    </message>
    <message>
        <source>Dùng tiếp hồ sơ đó.</source>
        <translation>Go on with that dossier.</translation>
    </message>
    <message>
        <source>Dùng tệp mẫu của chương trình (products template), hoặc thêm dòng tiêu đề.</source>
        <translation>Use the program&apos;s template (products template), or add a header row.</translation>
    </message>
    <message>
        <source>Dùng tệp mẫu của chương trình.</source>
        <translation>Use the program&apos;s own form.</translation>
    </message>
    <message>
        <source>Dùng đúng tệp phiếu đã gửi cho thành viên, không chép sang tệp khác.</source>
        <translation>Use the very sheet file sent to the member, not a copy in another file.</translation>
    </message>
    <message>
        <source>Dùng đúng tệp đã gửi đi, không chép sang tệp khác.</source>
        <translation>Use the very file that was sent out, not copied into another.</translation>
    </message>
    <message>
        <source>Dưới dòng tiêu đề không có sản phẩm nào.</source>
        <translation>There is no product below the header row.</translation>
    </message>
    <message>
        <source>Dấu trang «{text}»</source>
        <translation>Bookmark «{text}»</translation>
    </message>
    <message>
        <source>Dữ liệu chốt khi khai mạc phiên không còn như lúc chốt.</source>
        <translation>The data frozen when the session opened are no longer as they were.</translation>
    </message>
    <message>
        <source>Dữ liệu lồng nhau quá nhiều tầng.</source>
        <translation>The data are nested too deeply.</translation>
    </message>
    <message>
        <source>Dữ liệu nén của gói đã bị thay đổi.</source>
        <translation>The compressed data of the package were changed.</translation>
    </message>
    <message>
        <source>Dữ liệu theo bản {version}, chương trình này đọc bản {known}.</source>
        <translation>The data are version {version}, this program reads version {known}.</translation>
    </message>
    <message>
        <source>Dữ liệu trong tệp bị hỏng: {found}.</source>
        <translation>The data in the file are damaged: {found}.</translation>
    </message>
    <message>
        <source>Dữ liệu đã bị sửa; lấy lại bản gốc.</source>
        <translation>The data were changed; take the original again.</translation>
    </message>
    <message>
        <source>Excel đã đổi mã tiêu chí thành ngày hoặc giá trị khác.</source>
        <translation>Excel turned the code of the criterion into a date or another value.</translation>
    </message>
    <message>
        <source>Ghi #3 là tài liệu thứ ba trong danh sách. Ví dụ 3.5: #3 1-2</source>
        <translation>#3 is the third document of the list. For example 3.5: #3 1-2</translation>
    </message>
    <message>
        <source>Ghi Phó Chủ tịch có mặt là người chủ trì.</source>
        <translation>Record a vice-chair who is present as presiding.</translation>
    </message>
    <message>
        <source>Ghi ai quyết định và vì sao.</source>
        <translation>Write who decided and why.</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Ghi chú dài {count} chữ, nhiều hơn {longest_note}.</source>
        <translation>The note has {count} characters, more than {longest_note}.</translation>
    </message>
    <message>
        <source>Ghi có mặt hay vắng.</source>
        <translation>Mark present or absent.</translation>
    </message>
    <message>
        <source>Ghi căn cứ Hội đồng thống nhất.</source>
        <translation>Write on what ground the council agreed.</translation>
    </message>
    <message>
        <source>Ghi họ tên như trong quyết định lập Hội đồng.</source>
        <translation>Write the name as in the decision that set up the council.</translation>
    </message>
    <message>
        <source>Ghi họ tên để đưa vào hồ sơ phiên họp.</source>
        <translation>Write the name; it goes into the session&apos;s record.</translation>
    </message>
    <message>
        <source>Ghi họ tên, nếu cần thì thêm chức danh.</source>
        <translation>Write the name, with a position where needed.</translation>
    </message>
    <message>
        <source>Ghi họ và tên.</source>
        <translation>Enter the full name.</translation>
    </message>
    <message>
        <source>Ghi khóa ký phiếu của {subject}, mã khóa {key_code}</source>
        <translation>Put the key of {subject} on the roster, key code {key_code}</translation>
    </message>
    <message>
        <source>Ghi kết luận của Chủ tịch Hội đồng.</source>
        <translation>Record the chair&apos;s statement.</translation>
    </message>
    <message>
        <source>Ghi kết luận của Hội đồng: đạt hay chưa đạt.</source>
        <translation>Record the council&apos;s finding: met or not met.</translation>
    </message>
    <message>
        <source>Ghi lý do vào nhận xét của tiêu chí, hoặc gắn trang minh chứng trong hồ sơ.</source>
        <translation>Write the reason into the remark of the criterion, or tie a page of evidence in the dossier to it.</translation>
    </message>
    <message>
        <source>Ghi lý do để giữ trong nhật ký.</source>
        <translation>Write the reason; the log keeps it.</translation>
    </message>
    <message>
        <source>Ghi lý do để đưa vào biên bản.</source>
        <translation>Write the reason for the minutes.</translation>
    </message>
    <message>
        <source>Ghi lý do để đưa vào nhật ký.</source>
        <translation>Write the reason; it goes into the log.</translation>
    </message>
    <message>
        <source>Ghi lý do.</source>
        <translation>Write the reason.</translation>
    </message>
    <message>
        <source>Ghi lại số trang.</source>
        <translation>Write the page numbers again.</translation>
    </message>
    <message>
        <source>Ghi mã căn cứ loại trong rule_set.yaml.</source>
        <translation>Write the code of a ground of rejection of rule_set.yaml.</translation>
    </message>
    <message>
        <source>Ghi mã của một tiêu chí trong phiếu.</source>
        <translation>Write the code of a criterion of the scorecard.</translation>
    </message>
    <message>
        <source>Ghi mã của một tiêu chí đứng trước.</source>
        <translation>Write the code of a criterion that comes before.</translation>
    </message>
    <message>
        <source>Ghi mã tiêu chí ở từng dòng.</source>
        <translation>Enter the code of the criterion in every row.</translation>
    </message>
    <message>
        <source>Ghi mẫu và công văn của hồ sơ «{of_dossier}»: {samples} mẫu</source>
        <translation>Recorded samples and letter of the dossier of «{of_dossier}»: {samples} samples</translation>
    </message>
    <message>
        <source>Ghi mỗi sản phẩm một dòng.</source>
        <translation>Write each product on a row of its own.</translation>
    </message>
    <message>
        <source>Ghi một người có mặt làm thư ký phiên.</source>
        <translation>Record somebody present as secretary of the session.</translation>
    </message>
    <message>
        <source>Ghi một số từ 1 đến 5, hoặc để trống.</source>
        <translation>Write a number from 1 to 5, or leave it blank.</translation>
    </message>
    <message>
        <source>Ghi một tiêu chí trong nhóm: {codes}.</source>
        <translation>Give one criterion of the group: {codes}.</translation>
    </message>
    <message>
        <source>Ghi một trong: {known}.</source>
        <translation>Write one of: {known}.</translation>
    </message>
    <message>
        <source>Ghi ngày gửi hồ sơ của phiên.</source>
        <translation>Record the day on which the session&apos;s dossiers were sent.</translation>
    </message>
    <message>
        <source>Ghi như 21/11/2026.</source>
        <translation>Write it as 21/11/2026.</translation>
    </message>
    <message>
        <source>Ghi nội dung rồi thử lại.</source>
        <translation>Write the text and try again.</translation>
    </message>
    <message>
        <source>Ghi quy chế hoạt động {subject}</source>
        <translation>Recorded the regulation {subject}</translation>
    </message>
    <message>
        <source>Ghi rõ giá trị.</source>
        <translation>Write the value out.</translation>
    </message>
    <message>
        <source>Ghi rõ thư mục của một Hội đồng.</source>
        <translation>Name the folder of one council.</translation>
    </message>
    <message>
        <source>Ghi số mẫu đã nhận.</source>
        <translation>Write the number of samples received.</translation>
    </message>
    <message>
        <source>Ghi số sản phẩm, hoặc --all.</source>
        <translation>Give the number of a product, or --all.</translation>
    </message>
    <message>
        <source>Ghi số trang, ví dụ 41; ô bị đổi thành ngày thì gõ lại.</source>
        <translation>Enter a page number such as 41; where the cell became a date, type it again.</translation>
    </message>
    <message>
        <source>Ghi thành viên có mặt.</source>
        <translation>Mark the members who are present.</translation>
    </message>
    <message>
        <source>Ghi thêm chức vụ để phân biệt.</source>
        <translation>Add the position to tell them apart.</translation>
    </message>
    <message>
        <source>Ghi thông tin tài liệu {subject}</source>
        <translation>Described document {subject}</translation>
    </message>
    <message>
        <source>Ghi trang của tiêu chí rồi nhập lại.</source>
        <translation>Enter pages of criteria and import it again.</translation>
    </message>
    <message>
        <source>Ghi trang đầu.</source>
        <translation>Enter the first page.</translation>
    </message>
    <message>
        <source>Ghi tên dài hơn, hoặc số thứ tự của tài liệu.</source>
        <translation>Give more of the name, or the document&apos;s place in the list.</translation>
    </message>
    <message>
        <source>Ghi tên hoặc số của bộ sản phẩm.</source>
        <translation>Write the name or the number of the scorecard.</translation>
    </message>
    <message>
        <source>Ghi tên theo quyết định thành lập.</source>
        <translation>Write the name of the decision that set it up.</translation>
    </message>
    <message>
        <source>Ghi tên tài liệu như trong danh sách, hoặc #1, #2… theo thứ tự.</source>
        <translation>Name the document as in the list, or #1, #2… by its place.</translation>
    </message>
    <message>
        <source>Ghi tên tài liệu, một phần tên hoặc số hiệu: trang đếm trong tài liệu đó. Ví dụ 3.5: giay-chung-nhan 2-3</source>
        <translation>With a document&apos;s name, a part of it or its number, pages are counted in that document. For example 3.5: giay-chung-nhan 2-3</translation>
    </message>
    <message>
        <source>Ghi vào biên bản phiên.</source>
        <translation>Put it into the minutes of the session.</translation>
    </message>
    <message>
        <source>Ghi vào biên bản: {text}</source>
        <translation>Noted for the minutes: {text}</translation>
    </message>
    <message>
        <source>Ghi vào ô của dòng này, hoặc thêm cột vào tệp.</source>
        <translation>Write it into this row&apos;s cell, or add the column to the file.</translation>
    </message>
    <message>
        <source>Ghi {role}; nếu giống dòng trên, ghi lại hoặc ghi «nt».</source>
        <translation>Write the {role}; if it is as in the row above, write it again or write «nt».</translation>
    </message>
    <message>
        <source>Ghi {source} của hồ sơ «{of_dossier}»</source>
        <translation>Recorded {source} of the dossier of «{of_dossier}»</translation>
    </message>
    <message>
        <source>Ghi {what}.</source>
        <translation>Write the {what}.</translation>
    </message>
    <message>
        <source>Ghi «cộng đồng» hoặc «tổ chức»; để trống thì chọn sau.</source>
        <translation>Write «cộng đồng» (community) or «tổ chức» (organisation); leave it blank to choose later.</translation>
    </message>
    <message>
        <source>Ghi điều Hội đồng phát hiện.</source>
        <translation>Write what the council found.</translation>
    </message>
    <message>
        <source>Ghi đúng tên hoặc số của bộ sản phẩm.</source>
        <translation>Write the right name or number of the scorecard.</translation>
    </message>
    <message>
        <source>Ghi đúng tên hoặc số của bộ sản phẩm; có thể là: {meant}.</source>
        <translation>Write the right name or number of the scorecard; perhaps: {meant}.</translation>
    </message>
    <message>
        <source>Ghi đủ họ và tên.</source>
        <translation>Write the full name.</translation>
    </message>
    <message>
        <source>Gia hạn lấy ý kiến, hoặc nhận với lý do được ghi.</source>
        <translation>Put the deadline off, or take it in with a recorded reason.</translation>
    </message>
    <message>
        <source>Giải nén bằng mật khẩu rồi thêm.</source>
        <translation>Unzip it with the password, then add the files.</translation>
    </message>
    <message>
        <source>Giải nén rồi thêm thư mục.</source>
        <translation>Unpack it and add the folder.</translation>
    </message>
    <message>
        <source>Giải nén rồi thêm từng tệp.</source>
        <translation>Unzip it and add the files one by one.</translation>
    </message>
    <message>
        <source>Giải nén rồi thêm.</source>
        <translation>Unpack it, then add the files.</translation>
    </message>
    <message>
        <source>Giải nén và chọn tệp .xlsx ở trong.</source>
        <translation>Unzip it and choose the .xlsx file inside.</translation>
    </message>
    <message>
        <source>Giải nén, thêm thư mục cần thiết.</source>
        <translation>Unzip it and add the folder that is needed.</translation>
    </message>
    <message>
        <source>Giải nén, xem tệp rồi thêm.</source>
        <translation>Unpack it, look at the files, then add them.</translation>
    </message>
    <message>
        <source>Giải phóng ổ đĩa rồi làm lại.</source>
        <translation>Make room on the drive and do it again.</translation>
    </message>
    <message>
        <source>Giải thưởng, bình chọn</source>
        <translation>Prizes, awards</translation>
    </message>
    <message>
        <source>Giấy báo nhận bị hỏng hoặc không thật. {why}</source>
        <translation>The receipt is damaged or not genuine. {why}</translation>
    </message>
    <message>
        <source>Giấy báo nhận do phiên bản khác của chương trình lập.</source>
        <translation>The receipt was made by another version of the program.</translation>
    </message>
    <message>
        <source>Giấy báo nhận không còn khớp với mã băm đã ghi.</source>
        <translation>The receipt no longer fits the hash recorded for it.</translation>
    </message>
    <message>
        <source>Giấy báo nhận ký bằng một khóa của chính Hội đồng này.</source>
        <translation>The receipt is signed with a key of this council itself.</translation>
    </message>
    <message>
        <source>Giấy báo nhận {digest}</source>
        <translation>Receipt {digest}</translation>
    </message>
    <message>
        <source>Giấy chứng nhận OCOP đã cấp</source>
        <translation>OCOP certificate issued before</translation>
    </message>
    <message>
        <source>Giấy chứng nhận an toàn thực phẩm</source>
        <translation>Food safety certificate</translation>
    </message>
    <message>
        <source>Giấy chứng nhận điều kiện sản xuất</source>
        <translation>Certificate of production conditions</translation>
    </message>
    <message>
        <source>Giấy ghi đúng gói nhưng ghi một phiên khác: nơi nhận đã lập sai, hoặc giấy bị làm giả.</source>
        <translation>The receipt names the right package and another session: it was made wrongly, or it is forged.</translation>
    </message>
    <message>
        <source>Giấy mang tên {receiver} nhưng ký bằng khóa khác với lần trước. Vân tay: {words}.</source>
        <translation>The receipt is in the name of {receiver} and signed with another key than last time. Fingerprint: {words}.</translation>
    </message>
    <message>
        <source>Giấy này báo nhận một gói không do tệp này lập: {package}.</source>
        <translation>This receipt is for a package that was not built in this file: {package}.</translation>
    </message>
    <message>
        <source>Giấy đăng ký kinh doanh</source>
        <translation>Business registration</translation>
    </message>
    <message>
        <source>Giống tờ ngăn nhưng không đọc được mã; các trang sau nó chưa gắn với gì.</source>
        <translation>It looks like a separator sheet but its code cannot be read; the pages after it are tied to nothing.</translation>
    </message>
    <message>
        <source>Giờ lệch xa: phiếu nộp lúc {sealed}; máy này ghi mở lượt lúc {opened}, bây giờ là {now}.</source>
        <translation>Times far apart: the sheet was submitted at {sealed}; this laptop says the round was opened at {opened}, and now is {now}.</translation>
    </message>
    <message>
        <source>Giờ nộp sai thì chỉnh máy của thành viên; giờ mở lượt hoặc bây giờ sai thì chỉnh máy này. Đúng là phiếu của phiên thì nhận với lý do được ghi.</source>
        <translation>If the time of submitting is wrong, set the member&apos;s laptop; if that of the opening or of now is wrong, set this one. If it is a sheet of this session, take it in with a reason that is recorded.</translation>
    </message>
    <message>
        <source>Giờ nộp trong dữ liệu khác với giờ trên phiếu {whose} đã ký.</source>
        <translation>The moment in the data is not the one on the sheet signed by {whose}.</translation>
    </message>
    <message>
        <source>Giữ bản giấy ngoài tệp; kết quả tính theo phiếu đã nộp.</source>
        <translation>Keep the paper outside the file; the submitted sheet counts.</translation>
    </message>
    <message>
        <source>Giữ lại một phiếu.</source>
        <translation>Keep one sheet.</translation>
    </message>
    <message>
        <source>Giữ lại một trang, hoặc lập lại phiếu.</source>
        <translation>Keep one page, or make the sheet again.</translation>
    </message>
    <message>
        <source>Giữ lại {documents} tài liệu của hồ sơ trước cho «{of_dossier}»</source>
        <translation>Kept {documents} documents of the last dossier for «{of_dossier}»</translation>
    </message>
    <message>
        <source>Giữ nguyên các bản sao cũ; chạy kiểm tra tệp và đối chiếu với văn bản đã ký.</source>
        <translation>Keep the old copies; run the check of the file and compare it with the signed papers.</translation>
    </message>
    <message>
        <source>Gói có quá nhiều chữ ký.</source>
        <translation>The package has too many signatures.</translation>
    </message>
    <message>
        <source>Gói có quá nhiều tệp.</source>
        <translation>The package has too many files.</translation>
    </message>
    <message>
        <source>Gói do phiên bản khác của chương trình tạo. Hãy cập nhật chương trình rồi kiểm tra lại.</source>
        <translation>The package was made by another version of the program. Update the program and check again.</translation>
    </message>
    <message>
        <source>Gói không có chữ ký nào.</source>
        <translation>The package has no signature.</translation>
    </message>
    <message>
        <source>Gói không mở đầu bằng tệp mimetype của ASiC-E.</source>
        <translation>The package does not begin with the mimetype file of ASiC-E.</translation>
    </message>
    <message>
        <source>Gói kết quả quá lớn hoặc có quá nhiều tệp.</source>
        <translation>The result package is too large or has too many files.</translation>
    </message>
    <message>
        <source>Gói lập bằng phiên bản khác của chương trình: không so được câu chữ của biên bản với dữ liệu.</source>
        <translation>The package was made by another version of the program: the wording of the minutes cannot be compared with the data.</translation>
    </message>
    <message>
        <source>Gói phiên bị hỏng hoặc các phần không khớp nhau.</source>
        <translation>The session bundle is damaged or its parts do not fit together.</translation>
    </message>
    <message>
        <source>Gói phiên này không dành cho thành viên đã chọn.</source>
        <translation>This session bundle is not for the chosen member.</translation>
    </message>
    <message>
        <source>Gói quá lớn.</source>
        <translation>The package is too large.</translation>
    </message>
    <message>
        <source>Gói tập huấn và gói kết quả thật bị lẫn với nhau.</source>
        <translation>Practice package and real package are mixed up.</translation>
    </message>
    <message>
        <source>Gõ lại bằng Unicode; có thể là {proposals}.</source>
        <translation>Type it again in Unicode; perhaps it is {proposals}.</translation>
    </message>
    <message>
        <source>Gõ lại mã PIN của chính mình.</source>
        <translation>Type your own PIN again.</translation>
    </message>
    <message>
        <source>Gõ lại.</source>
        <translation>Type it again.</translation>
    </message>
    <message>
        <source>Gần với nhóm: {points} điểm mỗi mẫu.</source>
        <translation>Close to the group: {points} points a sample.</translation>
    </message>
    <message>
        <source>Gắn tay các trang sau đó, hoặc in lại tờ ấy rồi quét lại.</source>
        <translation>Tie the pages after it by hand, or print that sheet again and scan anew.</translation>
    </message>
    <message>
        <source>Gắn trang minh chứng của «{of_dossier}» với tiêu chí {criteria}</source>
        <translation>Tied pages of «{of_dossier}» to criteria {criteria}</translation>
    </message>
    <message>
        <source>Gọi nơi nhận, so đủ tám nhóm số vân tay.</source>
        <translation>Telephone the receiver and compare all eight groups of the fingerprint.</translation>
    </message>
    <message>
        <source>Gỡ khóa chống ghi của ổ hoặc chọn thư mục khác.</source>
        <translation>Release the drive&apos;s write lock or choose another folder.</translation>
    </message>
    <message>
        <source>Gỡ trang của {subject} khỏi tiêu chí {criterion}</source>
        <translation>Untied pages of {subject} from criterion {criterion}</translation>
    </message>
    <message>
        <source>Hai lần gõ mật khẩu không giống nhau.</source>
        <translation>The two passphrases are not the same.</translation>
    </message>
    <message>
        <source>Hai lần nhập phiếu giấy của {who} cho «{of_entry}» khác nhau ở tiêu chí {criteria}</source>
        <translation>The two entries of the paper sheet of {who} for «{of_entry}» differ in criteria {criteria}</translation>
    </message>
    <message>
        <source>Hai máy thư ký cùng lập thông báo số {number}.</source>
        <translation>Two secretary&apos;s laptops both wrote notice {number}.</translation>
    </message>
    <message>
        <source>Hai tệp trong gói trùng tên nhau (kể cả khi chỉ khác chữ hoa, chữ thường).</source>
        <translation>Two files in the package have the same name (capitals and small letters aside).</translation>
    </message>
    <message>
        <source>Hay cho cao hơn nhóm: {points} điểm mỗi mẫu.</source>
        <translation>Tends to score higher than the group: {points} points a sample.</translation>
    </message>
    <message>
        <source>Hay cho thấp hơn nhóm: {points} điểm mỗi mẫu.</source>
        <translation>Tends to score lower than the group: {points} points a sample.</translation>
    </message>
    <message>
        <source>Hãy chia phiên họp thành nhiều gói.</source>
        <translation>Split the session into several packages.</translation>
    </message>
    <message>
        <source>Hãy chọn một tệp.</source>
        <translation>Choose a file.</translation>
    </message>
    <message>
        <source>Hãy chọn tệp .pem, .crt hoặc .cer của chứng thư số.</source>
        <translation>Choose the certificate&apos;s .pem, .crt or .cer file.</translation>
    </message>
    <message>
        <source>Hãy chọn đúng tệp khóa (.p12, .pfx) do cơ quan cấp hoặc do chương trình tạo.</source>
        <translation>Choose the right key file (.p12, .pfx), issued by the agency or made by the program.</translation>
    </message>
    <message>
        <source>Hãy dùng khóa RSA hoặc khóa EC (P-256).</source>
        <translation>Use an RSA key or an EC key (P-256).</translation>
    </message>
    <message>
        <source>Hãy dùng khóa RSA từ 2048 bit hoặc khóa EC (P-256).</source>
        <translation>Use an RSA key of 2048 bits or more, or an EC key (P-256).</translation>
    </message>
    <message>
        <source>Hãy giải phóng ổ đĩa hoặc chọn nơi lưu khác rồi làm lại.</source>
        <translation>Make room on the drive or choose another place, then do it again.</translation>
    </message>
    <message>
        <source>Hãy gõ lại mật khẩu; nếu chắc chắn gõ đúng thì tệp khóa đã hỏng.</source>
        <translation>Type the passphrase again; if you are sure it is right, the key file is damaged.</translation>
    </message>
    <message>
        <source>Hãy kiểm tra lại đường dẫn.</source>
        <translation>Check the path.</translation>
    </message>
    <message>
        <source>Hãy kiểm tra ngày giờ của máy hoặc dùng chứng thư số khác.</source>
        <translation>Check the date and time of the machine, or use another certificate.</translation>
    </message>
    <message>
        <source>Hãy kiểm tra quyền truy cập của tệp và thư mục.</source>
        <translation>Check who may open the file and its folder.</translation>
    </message>
    <message>
        <source>Hãy kiểm tra xem có chọn nhầm tệp không.</source>
        <translation>Check whether it is the wrong file.</translation>
    </message>
    <message>
        <source>Hãy kiểm tra ổ đĩa, thẻ nhớ rồi thử lại.</source>
        <translation>Check the drive or the memory stick and try again.</translation>
    </message>
    <message>
        <source>Hãy tạo lại văn bản rồi ký.</source>
        <translation>Make the paper again and sign that.</translation>
    </message>
    <message>
        <source>Hạn gửi ý kiến đã qua.</source>
        <translation>The deadline has passed.</translation>
    </message>
    <message>
        <source>Hạng sao đề nghị</source>
        <translation>Stars applied for</translation>
    </message>
    <message>
        <source>Hết chỗ trong {folder} khi giải nén {place}.</source>
        <translation>There is no room left in {folder} to unpack {place}.</translation>
    </message>
    <message>
        <source>Hết chỗ trên ổ đĩa chứa {path}. Thay đổi vừa rồi chưa được ghi, dữ liệu trước đó còn nguyên.</source>
        <translation>The drive with {path} is full. The last change was not written; everything before it is intact.</translation>
    </message>
    <message>
        <source>Hệ thống quản lý chất lượng</source>
        <translation>Quality management system</translation>
    </message>
    <message>
        <source>Hỏi thành viên có mở đúng gói phiên của mình không; nếu không thì nhập phiếu giấy.</source>
        <translation>Ask whether the member opened the right bundle; if not, enter a paper sheet.</translation>
    </message>
    <message>
        <source>Hỏi thành viên đang dùng gói phiên nào.</source>
        <translation>Ask which session bundle the member works with.</translation>
    </message>
    <message>
        <source>Hỏi xem có máy nào đã thay máy này: có thì làm trên máy đó, không thì nhận với lý do được ghi.</source>
        <translation>Ask whether another laptop took over from this one: if so, work there; if not, take the sheet in with a reason.</translation>
    </message>
    <message>
        <source>Hồ sơ</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Hồ sơ chưa được kiểm tra đủ, hoặc đã thay đổi sau lần kiểm tra.</source>
        <translation>The dossier was not checked complete, or it was changed after the check.</translation>
    </message>
    <message>
        <source>Hồ sơ chưa đủ mà không có quyết định cho vào phiên.</source>
        <translation>The dossier is not complete and no decision lets it into the session.</translation>
    </message>
    <message>
        <source>Hồ sơ gửi ngày {dossiers_sent} cho phiên ngày {planned_for}, chưa đủ {days} ngày làm việc.</source>
        <translation>The dossiers were sent on {dossiers_sent} for the session of {planned_for}, which is less than {days} working days.</translation>
    </message>
    <message>
        <source>Hồ sơ không có tài liệu số {document_id}.</source>
        <translation>The dossier has no document number {document_id}.</translation>
    </message>
    <message>
        <source>Hồ sơ không có tài liệu «{name}».</source>
        <translation>The dossier has no document «{name}».</translation>
    </message>
    <message>
        <source>Hồ sơ {dossier_id}</source>
        <translation>Dossier {dossier_id}</translation>
    </message>
    <message>
        <source>Hồ sơ đã đưa vào phiên họp nên không rút tài liệu được.</source>
        <translation>The dossier was used in a session, so no document can be withdrawn.</translation>
    </message>
    <message>
        <source>Hồ sơ đã đưa vào phiên họp nên không sửa được nữa.</source>
        <translation>The dossier was used in a session and cannot be changed any more.</translation>
    </message>
    <message>
        <source>Hộ có đăng ký kinh doanh</source>
        <translation>Registered household</translation>
    </message>
    <message>
        <source>Hội đồng</source>
        <translation>Council</translation>
    </message>
    <message>
        <source>Hội đồng không có thành viên số {member_id}.</source>
        <translation>The council has no member number {member_id}.</translation>
    </message>
    <message>
        <source>Hội đồng thảo luận rồi chấm lại.</source>
        <translation>The council discusses and scores again.</translation>
    </message>
    <message>
        <source>Hội đồng đã có Chủ tịch.</source>
        <translation>The council has a chair already.</translation>
    </message>
    <message>
        <source>Hợp tác xã</source>
        <translation>Co-operative</translation>
    </message>
    <message>
        <source>In lại phiếu và mời thành viên chấm trên phiếu mới.</source>
        <translation>Print the sheet again and ask the member to score on the new one.</translation>
    </message>
    <message>
        <source>In lại tờ ngăn của hồ sơ này.</source>
        <translation>Print this dossier&apos;s separator sheets again.</translation>
    </message>
    <message>
        <source>Khai mạc phiên trước khi thu phiếu.</source>
        <translation>Open the session before collecting sheets.</translation>
    </message>
    <message>
        <source>Khai mạc phiên {subject}, khóa bộ quy định {rule_set}</source>
        <translation>Opened session {subject}, froze rule set {rule_set}</translation>
    </message>
    <message>
        <source>Khai mạc phiên ở bước Phiên họp.</source>
        <translation>Open the session at the step Session.</translation>
    </message>
    <message>
        <source>Khóa RSA {key_size} bit quá yếu.</source>
        <translation>An RSA key of {key_size} bits is too weak.</translation>
    </message>
    <message>
        <source>Khóa của thành viên bị hỏng.</source>
        <translation>The member&apos;s key is damaged.</translation>
    </message>
    <message>
        <source>Khóa của thành viên này nằm trên máy riêng.</source>
        <translation>This member&apos;s key lies on the member&apos;s own laptop.</translation>
    </message>
    <message>
        <source>Khóa này cấp cho {holder}, không phải khóa riêng của {name}.</source>
        <translation>This key was issued to {holder}; it is not {name}&apos;s own key.</translation>
    </message>
    <message>
        <source>Khóa này đã ghi danh cho một thành viên khác.</source>
        <translation>This key is enrolled for another member.</translation>
    </message>
    <message>
        <source>Khóa phải có trước khi khai mạc; thành viên này chấm trên máy thư ký hoặc phiếu giấy.</source>
        <translation>Keys have to be there before the opening; this member scores on the secretary&apos;s laptop or on paper.</translation>
    </message>
    <message>
        <source>Khóa và chứng thư số trong tệp không khớp nhau.</source>
        <translation>Key and certificate in the file do not belong together.</translation>
    </message>
    <message>
        <source>Khôi phục cột mã, hoặc lập lại phiếu và chép các mức sang.</source>
        <translation>Restore the column of codes, or make the sheet again and copy the levels over.</translation>
    </message>
    <message>
        <source>Khôi phục dòng đó, hoặc lập lại biểu.</source>
        <translation>Put that line back, or write the form again.</translation>
    </message>
    <message>
        <source>Khôi phục thành {subject} từ bản sao {from}</source>
        <translation>Restored as {subject} from copy {from}</translation>
    </message>
    <message>
        <source>Không ai được chấm sản phẩm này.</source>
        <translation>Nobody may score this product.</translation>
    </message>
    <message>
        <source>Không còn phiếu nào để chấm trên giấy.</source>
        <translation>No sheet is left to be scored on paper.</translation>
    </message>
    <message>
        <source>Không có bộ sản phẩm {scorecard}.</source>
        <translation>There is no scorecard {scorecard}.</translation>
    </message>
    <message>
        <source>Không có cấp Hội đồng “{level}”.</source>
        <translation>There is no council level “{level}”.</translation>
    </message>
    <message>
        <source>Không có danh sách ở trang tính {named}; không đọc.</source>
        <translation>There is no list on the sheets {named}; they are not read.</translation>
    </message>
    <message>
        <source>Không có gợi ý số {number}.</source>
        <translation>There is no suggestion number {number}.</translation>
    </message>
    <message>
        <source>Không có hồ sơ số {dossier_id}.</source>
        <translation>There is no dossier number {dossier_id}.</translation>
    </message>
    <message>
        <source>Không có khóa ký “{name}”.</source>
        <translation>There is no signing key “{name}”.</translation>
    </message>
    <message>
        <source>Không có liên kết số {link_id}.</source>
        <translation>There is no link number {link_id}.</translation>
    </message>
    <message>
        <source>Không có mục chương trình số {entry_id}.</source>
        <translation>There is no agenda entry number {entry_id}.</translation>
    </message>
    <message>
        <source>Không có người dùng số {person_id}.</source>
        <translation>There is no person number {person_id}.</translation>
    </message>
    <message>
        <source>Không có phiên họp số {session_id}.</source>
        <translation>There is no session number {session_id}.</translation>
    </message>
    <message>
        <source>Không có phiên số {session_id}.</source>
        <translation>There is no session number {session_id}.</translation>
    </message>
    <message>
        <source>Không có phiếu chấm nào được tính.</source>
        <translation>No sheet counts.</translation>
    </message>
    <message>
        <source>Không có phiếu của thành viên số {member_id} trong lượt {number}.</source>
        <translation>There is no sheet of member {member_id} in round {number}.</translation>
    </message>
    <message>
        <source>Không có phiếu nào của thành viên này chờ quyết định.</source>
        <translation>No sheet of this member waits for a decision.</translation>
    </message>
    <message>
        <source>Không có phiếu đánh giá “{scorecard}” trong tệp.</source>
        <translation>There is no scorecard “{scorecard}” in the file.</translation>
    </message>
    <message>
        <source>Không có phiếu đó.</source>
        <translation>There is no such sheet.</translation>
    </message>
    <message>
        <source>Không có quyền mở {path}.</source>
        <translation>No permission to open {path}.</translation>
    </message>
    <message>
        <source>Không có sản phẩm số {product_id}.</source>
        <translation>There is no product number {product_id}.</translation>
    </message>
    <message>
        <source>Không có thành viên chấm điểm nào có mặt.</source>
        <translation>No scoring member is present.</translation>
    </message>
    <message>
        <source>Không có thành viên nào chấm điểm.</source>
        <translation>No member scores.</translation>
    </message>
    <message>
        <source>Không có thư mục {parent}.</source>
        <translation>There is no folder {parent}.</translation>
    </message>
    <message>
        <source>Không có trang {page}: cả hồ sơ chỉ có {pages} trang.</source>
        <translation>There is no page {page}: the whole dossier has only {pages}.</translation>
    </message>
    <message>
        <source>Không có trang {page}: {name} chỉ có {pages} trang.</source>
        <translation>There is no page {page}: {name} has only {pages}.</translation>
    </message>
    <message>
        <source>Không có trong danh sách Hội đồng.</source>
        <translation>Not on the council&apos;s list.</translation>
    </message>
    <message>
        <source>Không có tài liệu nào để xuất.</source>
        <translation>There is no document to export.</translation>
    </message>
    <message>
        <source>Không có tài liệu số {document_id}.</source>
        <translation>There is no document number {document_id}.</translation>
    </message>
    <message>
        <source>Không có tệp Hội đồng {path}.</source>
        <translation>There is no council file {path}.</translation>
    </message>
    <message>
        <source>Không có tệp này hoặc không được phép đọc.</source>
        <translation>The file is not there or may not be read.</translation>
    </message>
    <message>
        <source>Không có tệp {path}.</source>
        <translation>There is no file {path}.</translation>
    </message>
    <message>
        <source>Không có điều kiện tối thiểu ở {where}.</source>
        <translation>There is no minimum requirement at {where}.</translation>
    </message>
    <message>
        <source>Không dùng số thập phân của JSON.</source>
        <translation>Do not use decimals of JSON.</translation>
    </message>
    <message>
        <source>Không dùng số thập phân.</source>
        <translation>Do not use decimals.</translation>
    </message>
    <message>
        <source>Không dùng tập này.</source>
        <translation>Do not use this volume.</translation>
    </message>
    <message>
        <source>Không dùng tệp này để công bố; mở bản sao lưu gần nhất và báo người hỗ trợ.</source>
        <translation>Do not publish from this file; open the latest backup and tell whoever supports you.</translation>
    </message>
    <message>
        <source>Không dùng tệp này; lấy lại thông báo từ máy thư ký.</source>
        <translation>Do not use this file; get the notice from the secretary&apos;s laptop again.</translation>
    </message>
    <message>
        <source>Không dùng ổ đĩa này nữa; chép sang ổ khác.</source>
        <translation>Do not use this drive any more; copy to another one.</translation>
    </message>
    <message>
        <source>Không ghi tiếp vào tệp này. Lấy bản sao lưu gần nhất và báo cho người phụ trách máy.</source>
        <translation>Do not go on writing to this file. Take the latest backup and tell whoever looks after the machine.</translation>
    </message>
    <message>
        <source>Không ghi tiếp vào tệp. Lấy bản sao lưu gần nhất và đối chiếu với bản đã ký.</source>
        <translation>Do not go on writing to the file. Take the latest backup and compare it with what was signed.</translation>
    </message>
    <message>
        <source>Không ghi tên tài liệu: trang đếm liền qua cả hồ sơ, theo thứ tự tài liệu trong danh sách.</source>
        <translation>Without a document&apos;s name pages are counted through the whole dossier, in the order of the list.</translation>
    </message>
    <message>
        <source>Không ghi được tệp tạm trong {folder}.</source>
        <translation>The temporary file in {folder} cannot be written.</translation>
    </message>
    <message>
        <source>Không ghi được tệp {path} ({reason}).</source>
        <translation>The file {path} cannot be written ({reason}).</translation>
    </message>
    <message>
        <source>Không ghi được {path}: tệp hoặc thư mục chỉ cho đọc.</source>
        <translation>{path} cannot be written: the file or its folder is read-only.</translation>
    </message>
    <message>
        <source>Không giống bản gốc: mã băm khác.</source>
        <translation>It is not the original: the hash differs.</translation>
    </message>
    <message>
        <source>Không hiểu dòng này: trước dấu hai chấm phải là mã tiêu chí.</source>
        <translation>This line is not understood: before the colon stands the code of a criterion.</translation>
    </message>
    <message>
        <source>Không làm tiếp trên máy này; dùng máy thư ký mới, xuất riêng những việc chỉ máy này có.</source>
        <translation>Do not go on with this laptop; use the new secretary&apos;s laptop, and export what only this one has.</translation>
    </message>
    <message>
        <source>Không lấy được phiếu đã ký từ phiếu niêm phong, nên chưa lập gói được.</source>
        <translation>The signed sheet cannot be taken out of the sealed one, so the package cannot be built.</translation>
    </message>
    <message>
        <source>Không mở được tệp Hội đồng {path} hoặc tệp tạm bên cạnh nó.</source>
        <translation>The council file {path} or the temporary file beside it cannot be opened.</translation>
    </message>
    <message>
        <source>Không phải PDF, ảnh JPEG, PNG, hay tệp Word, Excel (.docx, .xlsx).</source>
        <translation>Not a PDF, a JPEG or PNG picture, or a Word or Excel file (.docx, .xlsx).</translation>
    </message>
    <message>
        <source>Không phải bản kê của chương trình, hoặc đã bị sửa.</source>
        <translation>This is no manifest of the program, or it was changed.</translation>
    </message>
    <message>
        <source>Không phải là căn cứ loại của bộ sản phẩm này.</source>
        <translation>Not a ground of rejection of this scorecard.</translation>
    </message>
    <message>
        <source>Không phải là một đối tượng JSON {…}</source>
        <translation>Not a JSON object {…}</translation>
    </message>
    <message>
        <source>Không phải số trang: {text}.</source>
        <translation>Not a page number: {text}.</translation>
    </message>
    <message>
        <source>Không rõ là tiêu chí {one} hay {other}.</source>
        <translation>It is not clear whether criterion {one} or {other} is meant.</translation>
    </message>
    <message>
        <source>Không sửa các cột nền xám; xuất lại tệp mẫu nếu cần.</source>
        <translation>Do not change the grey columns; write the template again if need be.</translation>
    </message>
    <message>
        <source>Không thấy bản chép liên tục ở {folder}.</source>
        <translation>There is no continuous copy at {folder}.</translation>
    </message>
    <message>
        <source>Không thấy dòng đầu cột có «Mã tiêu chí» cùng «Tài liệu» hoặc «Từ trang».</source>
        <translation>No head row was found with «Mã tiêu chí» and «Tài liệu» or «Từ trang».</translation>
    </message>
    <message>
        <source>Không thấy dòng “{label}” trên trang.</source>
        <translation>There is no line “{label}” on the page.</translation>
    </message>
    <message>
        <source>Không thấy tệp {path}.</source>
        <translation>The file {path} is not there.</translation>
    </message>
    <message>
        <source>Không thấy tờ ngăn nào trong {pages} trang.</source>
        <translation>No separator sheet was found in {pages} pages.</translation>
    </message>
    <message>
        <source>Không thể ghi thêm xung đột lợi ích.</source>
        <translation>No further conflict of interest can be recorded.</translation>
    </message>
    <message>
        <source>Không tìm thấy dòng tiêu đề có cột «Tên sản phẩm» và các cột khác.</source>
        <translation>No header row with a column «Tên sản phẩm» (product name) and others was found.</translation>
    </message>
    <message>
        <source>Không tìm thấy {path}.</source>
        <translation>{path} was not found.</translation>
    </message>
    <message>
        <source>Không được phép ghi vào {folder}.</source>
        <translation>No permission to write to {folder}.</translation>
    </message>
    <message>
        <source>Không được phép đọc tệp {path}.</source>
        <translation>No permission to read the file {path}.</translation>
    </message>
    <message>
        <source>Không đọc hoặc ghi được {path}.</source>
        <translation>{path} cannot be read or written.</translation>
    </message>
    <message>
        <source>Không đọc hoặc ghi được {path}: {reason}.</source>
        <translation>{path} cannot be read or written: {reason}.</translation>
    </message>
    <message>
        <source>Không đọc được chứng thư số của người ký.</source>
        <translation>The signer&apos;s certificate cannot be read.</translation>
    </message>
    <message>
        <source>Không đọc được chữ ký trong tệp PDF.</source>
        <translation>A signature in the PDF file cannot be read.</translation>
    </message>
    <message>
        <source>Không đọc được chữ ký: tệp chữ ký bị hỏng.</source>
        <translation>The signature cannot be read: its file is damaged.</translation>
    </message>
    <message>
        <source>Không đọc được mã phiếu nào trong {pages} trang.</source>
        <translation>No sheet code could be read on {pages} pages.</translation>
    </message>
    <message>
        <source>Không đọc được mã phiếu; {what}.</source>
        <translation>The sheet code could not be read; {what}.</translation>
    </message>
    <message>
        <source>Không đọc được thư mục chứa tệp Hội đồng {path}.</source>
        <translation>The folder of the council file {path} cannot be read.</translation>
    </message>
    <message>
        <source>Không đọc được tệp Hội đồng {path} để chép sang chỗ khác. {message}</source>
        <translation>The council file {path} cannot be read to be copied elsewhere. {message}</translation>
    </message>
    <message>
        <source>Không đọc được tệp PDF.</source>
        <translation>The PDF file cannot be read.</translation>
    </message>
    <message>
        <source>Không đọc được tệp {path} ({strerror}).</source>
        <translation>The file {path} cannot be read ({strerror}).</translation>
    </message>
    <message>
        <source>Không đọc được {folder}: {reason}.</source>
        <translation>{folder} cannot be read: {reason}.</translation>
    </message>
    <message>
        <source>Không đọc được {name} để chép: {why}.</source>
        <translation>{name} cannot be read to be copied: {why}.</translation>
    </message>
    <message>
        <source>Không đọc được {path} ({strerror}).</source>
        <translation>{path} cannot be read ({strerror}).</translation>
    </message>
    <message>
        <source>Không đọc được đủ các phần.</source>
        <translation>Not all of its parts can be read.</translation>
    </message>
    <message>
        <source>Không đủ chỗ trống để ghi {name}.</source>
        <translation>There is not enough room to write {name}.</translation>
    </message>
    <message>
        <source>Kiểm tra chính tả.</source>
        <translation>Check the spelling.</translation>
    </message>
    <message>
        <source>Kiểm tra chương trình, điểm danh và những người đã nộp phiếu.</source>
        <translation>Check the agenda, the attendance and who has submitted.</translation>
    </message>
    <message>
        <source>Kiểm tra có dòng nào bị sót không.</source>
        <translation>Check whether a row is missing.</translation>
    </message>
    <message>
        <source>Kiểm tra có quét nhầm tập không; in tờ ngăn của hồ sơ này.</source>
        <translation>Check whether this is the right bundle; print the sheets of this dossier.</translation>
    </message>
    <message>
        <source>Kiểm tra hồ sơ «{of_dossier}», đủ: {complete}</source>
        <translation>Checked the dossier of «{of_dossier}», complete: {complete}</translation>
    </message>
    <message>
        <source>Kiểm tra hồ sơ, hoặc ghi quyết định cho vào phiên.</source>
        <translation>Check the dossier, or record the decision that lets it into the session.</translation>
    </message>
    <message>
        <source>Kiểm tra lại cách thụt dòng.</source>
        <translation>Check the indentation.</translation>
    </message>
    <message>
        <source>Kiểm tra lại hai ngày.</source>
        <translation>Check both dates.</translation>
    </message>
    <message>
        <source>Kiểm tra lại tên và đường dẫn.</source>
        <translation>Check the name and the path.</translation>
    </message>
    <message>
        <source>Kiểm tra lại tệp.</source>
        <translation>Check the file.</translation>
    </message>
    <message>
        <source>Kiểm tra lại ô này.</source>
        <translation>Check this cell.</translation>
    </message>
    <message>
        <source>Kiểm tra lại đường dẫn và quyền đọc.</source>
        <translation>Check the path and the permission to read.</translation>
    </message>
    <message>
        <source>Kiểm tra lại đường dẫn.</source>
        <translation>Check the path.</translation>
    </message>
    <message>
        <source>Kiểm tra lại.</source>
        <translation>Check it.</translation>
    </message>
    <message>
        <source>Kiểm tra máy in đã bật, còn giấy, rồi in lại; hoặc lưu văn bản ra tệp.</source>
        <translation>Check that the printer is on and has paper, then print again; or save the papers to files.</translation>
    </message>
    <message>
        <source>Kiểm tra phiếu có đúng bộ sản phẩm không.</source>
        <translation>Check whether the sheet belongs to the right scorecard.</translation>
    </message>
    <message>
        <source>Kiểm tra thư mục, ổ đĩa và quyền ghi.</source>
        <translation>Check the folder, the drive and the permission to write.</translation>
    </message>
    <message>
        <source>Kiểm tra thực tế</source>
        <translation>On-site visit</translation>
    </message>
    <message>
        <source>Kiểm tra tệp gốc rồi chép lại.</source>
        <translation>Check the original file and copy again.</translation>
    </message>
    <message>
        <source>Kiểm tra xem có hai máy thư ký đang cùng hoạt động không.</source>
        <translation>See whether two secretary&apos;s laptops are at work.</translation>
    </message>
    <message>
        <source>Kiểm tra điểm danh.</source>
        <translation>Check the attendance.</translation>
    </message>
    <message>
        <source>Kiểm tra đường dẫn, hoặc tạo tệp mới.</source>
        <translation>Check the path, or make a new file.</translation>
    </message>
    <message>
        <source>Kiểm tra đường dẫn, quyền ghi của thư mục và ổ đĩa.</source>
        <translation>Check the path, the permission to write to the folder, and the drive.</translation>
    </message>
    <message>
        <source>Kiểm tra ổ đĩa hoặc USB, rồi mở lại tệp và chạy kiểm tra.</source>
        <translation>Check the drive or the USB stick, then open the file again and run the check.</translation>
    </message>
    <message>
        <source>Kiểm tra ổ đĩa rồi thử lại.</source>
        <translation>Check the drive and try again.</translation>
    </message>
    <message>
        <source>Kiểm tra ổ đĩa, thẻ nhớ hoặc đường dẫn.</source>
        <translation>Check the drive, the memory stick or the path.</translation>
    </message>
    <message>
        <source>Kèm theo chữ ký có chứng thư số lạ hoặc đã bị sửa.</source>
        <translation>A foreign or changed certificate comes with the signature.</translation>
    </message>
    <message>
        <source>Ký lại trên bản mới nhất.</source>
        <translation>Sign the latest version.</translation>
    </message>
    <message>
        <source>Ký ngày {signed_at} khi chứng thư số của {holder} chưa có hiệu lực ({valid_from}).</source>
        <translation>Signed on {signed_at}, when the certificate of {holder} was not valid yet ({valid_from}).</translation>
    </message>
    <message>
        <source>Ký ngày {signed_at} khi chứng thư số của {holder} đã hết hạn ({valid_until}).</source>
        <translation>Signed on {signed_at}, when the certificate of {holder} had expired ({valid_until}).</translation>
    </message>
    <message>
        <source>Kết luận ghi mức {level}, yêu cầu là mức {key}.</source>
        <translation>The finding names level {level}, the requirement is level {key}.</translation>
    </message>
    <message>
        <source>Kết luận sản phẩm, hoặc chuyển sản phẩm chưa chấm sang phiên sau.</source>
        <translation>Conclude the product, or carry what is not scored over to the next session.</translation>
    </message>
    <message>
        <source>Kết luận tiêu chí {criterion} của «{of_entry}», đạt mức {star} sao: {met}. {reason}</source>
        <translation>Finding on criterion {criterion} of «{of_entry}», {star}-star requirement met: {met}. {reason}</translation>
    </message>
    <message>
        <source>Kết luận «{of_entry}»: {stars} sao</source>
        <translation>Concluded «{of_entry}»: {stars} stars</translation>
    </message>
    <message>
        <source>Kết quả lưu trong tệp khác với kết quả tính từ phiếu.</source>
        <translation>The result kept in the file is not the one the sheets give.</translation>
    </message>
    <message>
        <source>Loại của ghi chú và của căn cứ phải khớp nhau.</source>
        <translation>The kinds of the note and of the ground have to be the same.</translation>
    </message>
    <message>
        <source>Loại hình tổ chức</source>
        <translation>Kind of organisation</translation>
    </message>
    <message>
        <source>Loại khóa của chứng thư số không được dùng.</source>
        <translation>Certificates with this kind of key are not accepted.</translation>
    </message>
    <message>
        <source>Loại tài liệu: {kind}</source>
        <translation>Kind of document: {kind}</translation>
    </message>
    <message>
        <source>Loại «{of_entry}». {detail}</source>
        <translation>Rejected «{of_entry}». {detail}</translation>
    </message>
    <message>
        <source>Làm tiếp sau bản chép số {number} của máy {host} mà tệp này không có: {reason}</source>
        <translation>Goes on after copy {number} of {host}, which this file does not have: {reason}</translation>
    </message>
    <message>
        <source>Làm tiếp trên máy đã thay. Phần chỉ máy này có thì xuất ra để nhập vào máy đó.</source>
        <translation>Go on on the laptop that took over. What only this one has can be exported and brought there.</translation>
    </message>
    <message>
        <source>Làm tiếp trên {subject}, chép từ {from}</source>
        <translation>Went on in {subject}, copied from {from}</translation>
    </message>
    <message>
        <source>Làm việc này trên máy thư ký.</source>
        <translation>Do this on the secretary&apos;s laptop.</translation>
    </message>
    <message>
        <source>Lên lịch buổi hiệu chỉnh, phiên {subject}</source>
        <translation>Planned the calibration, session {subject}</translation>
    </message>
    <message>
        <source>Lên lịch một phiên lấy ý kiến bằng văn bản.</source>
        <translation>Plan a session of written opinions.</translation>
    </message>
    <message>
        <source>Lên lịch phiên {subject}</source>
        <translation>Planned session {subject}</translation>
    </message>
    <message>
        <source>Lùi ngày họp, hoặc sửa quy chế nếu quy chế cho phép.</source>
        <translation>Put the meeting off, or change the regulation if it may be changed.</translation>
    </message>
    <message>
        <source>Lưu dữ liệu đang mở sang chỗ khác; hoặc cắm lại USB, trả tệp về chỗ cũ rồi mở lại.</source>
        <translation>Save the open data elsewhere; or plug the USB stick in again, put the file back and open it again.</translation>
    </message>
    <message>
        <source>Lưu lại tệp dạng UTF-8.</source>
        <translation>Save the file as UTF-8.</translation>
    </message>
    <message>
        <source>Lưu sang chỗ khác.</source>
        <translation>Save elsewhere.</translation>
    </message>
    <message>
        <source>Lượt chấm chưa mở phiếu nên phiếu của lượt này chưa được dùng.</source>
        <translation>The scoring round is not revealed, so its sheets are not used yet.</translation>
    </message>
    <message>
        <source>Lượt chấm không chờ phiếu của thành viên số {member_id}.</source>
        <translation>The scoring round waits for no sheet of member number {member_id}.</translation>
    </message>
    <message>
        <source>Lượt chấm {number} của sản phẩm ở mục {position} đã mở phiếu.</source>
        <translation>Round {number} of the product at item {position} has been revealed.</translation>
    </message>
    <message>
        <source>Lượt chấm {number} đã mở phiếu nên không nhận thêm phiếu giấy.</source>
        <translation>Round {number} has been revealed, so it takes no more paper sheets.</translation>
    </message>
    <message>
        <source>Lượt chấm {round_id} · thành viên {member_id}</source>
        <translation>Round {round_id} · member {member_id}</translation>
    </message>
    <message>
        <source>Lượt {number} của sản phẩm đã mở phiếu, không nhận thêm phiếu.</source>
        <translation>Round {number} of the product is revealed; no more sheets are taken.</translation>
    </message>
    <message>
        <source>Lấy bản sao lưu gần nhất của tệp Hội đồng.</source>
        <translation>Take the latest backup of the council file.</translation>
    </message>
    <message>
        <source>Lấy lại nội dung {back} tài liệu từ {subject}, còn thiếu {away}</source>
        <translation>Brought back the content of {back} documents from {subject}, {away} still missing</translation>
    </message>
    <message>
        <source>Lấy lại tệp từ máy của thành viên; nếu vẫn vậy thì nhập phiếu giấy.</source>
        <translation>Get the file from the member&apos;s laptop again; if that does not help, enter a paper sheet.</translation>
    </message>
    <message>
        <source>Lấy thông báo của đúng phiên đang chấm trên máy này.</source>
        <translation>Get the notice of the session scored on this laptop.</translation>
    </message>
    <message>
        <source>Lấy ý kiến bằng văn bản chỉ có một lượt chấm.</source>
        <translation>Written opinions have one round only.</translation>
    </message>
    <message>
        <source>Lấy đúng gói mang tên thành viên từ máy thư ký.</source>
        <translation>Get the bundle with the member&apos;s name from the secretary&apos;s laptop.</translation>
    </message>
    <message>
        <source>Lần ghi trước vào {path} bị ngắt giữa chừng và chưa được dọn.</source>
        <translation>The last write to {path} was cut off and has not been cleared away.</translation>
    </message>
    <message>
        <source>Lần đăng ký</source>
        <translation>Registration</translation>
    </message>
    <message>
        <source>Lần đầu</source>
        <translation>First time</translation>
    </message>
    <message>
        <source>Lần đầu nhận giấy ký bằng khóa của {receiver}. Vân tay: {words}.</source>
        <translation>The first receipt signed with this key of {receiver}. Fingerprint: {words}.</translation>
    </message>
    <message>
        <source>Lập Hội đồng trước: `ocop-desk council create`.</source>
        <translation>Set up the council first: `ocop-desk council create`.</translation>
    </message>
    <message>
        <source>Lập Hội đồng «{subject}», quyết định {decision}</source>
        <translation>Set up the council «{subject}», decision {decision}</translation>
    </message>
    <message>
        <source>Lập gói không kèm minh chứng; hồ sơ thì chép ra USB bằng việc xuất hồ sơ.</source>
        <translation>Make the bundle without evidence; take the dossiers to a stick by exporting them.</translation>
    </message>
    <message>
        <source>Lập gói kết quả {subject}</source>
        <translation>Built result package {subject}</translation>
    </message>
    <message>
        <source>Lập gói phiên cho {whom}</source>
        <translation>Made the session bundle of {whom}</translation>
    </message>
    <message>
        <source>Lập gói phiên mới cho thành viên này rồi chấm lại lượt đó; nếu không thì nhập phiếu giấy.</source>
        <translation>Write a new session bundle for this member and have that round scored again; otherwise enter the paper sheet.</translation>
    </message>
    <message>
        <source>Lập hồ sơ cho «{subject}»</source>
        <translation>Made a dossier for «{subject}»</translation>
    </message>
    <message>
        <source>Lập khóa ký bản chép liên tục, mã {subject}</source>
        <translation>Made the key that signs the continuous copy, code {subject}</translation>
    </message>
    <message>
        <source>Lập lại biểu bằng bản chương trình đang dùng.</source>
        <translation>Write the form again with the program in use.</translation>
    </message>
    <message>
        <source>Lập lại biểu cho hồ sơ này.</source>
        <translation>Write the form again for this dossier.</translation>
    </message>
    <message>
        <source>Lập lại phiếu bằng bản chương trình đang dùng.</source>
        <translation>Make the sheet again with the version of the program in use.</translation>
    </message>
    <message>
        <source>Lập lại phiếu và chép các mức đã chọn sang.</source>
        <translation>Make the sheet again and copy the chosen levels over.</translation>
    </message>
    <message>
        <source>Lập lại phiếu.</source>
        <translation>Make the sheet again.</translation>
    </message>
    <message>
        <source>Lập phiếu cho lượt đang chấm.</source>
        <translation>Make a sheet for the round being scored.</translation>
    </message>
    <message>
        <source>Lập thông báo lượt chấm số {notice}</source>
        <translation>Wrote round notice no. {notice}</translation>
    </message>
    <message>
        <source>Lập tệp tập huấn: nút “Buổi tập với sản phẩm mẫu” ở bước Bắt đầu, hoặc `council create --practice`.</source>
        <translation>Make a practice file: the button for practice with sample products at the step Start, or `council create --practice`.</translation>
    </message>
    <message>
        <source>Minh chứng lớn quá mức một gói phiên chứa được (2 GB).</source>
        <translation>The evidence is more than a session bundle can hold (2 GB).</translation>
    </message>
    <message>
        <source>Minh chứng {content_id}</source>
        <translation>Evidence {content_id}</translation>
    </message>
    <message>
        <source>Muốn chấm, Hội đồng mở lượt chấm lại với lý do.</source>
        <translation>To score after all, the council opens a new round with a reason.</translation>
    </message>
    <message>
        <source>Muốn có kết quả, đưa sản phẩm vào một phiên họp.</source>
        <translation>For a result, put the product on the agenda of a session.</translation>
    </message>
    <message>
        <source>Muốn sửa, Hội đồng mở lượt chấm lại với lý do.</source>
        <translation>To change it, the council opens another round with a reason.</translation>
    </message>
    <message>
        <source>Muốn tính phiếu này, Hội đồng mở lượt chấm lại với lý do; thành viên chấm lại trên phiếu mới.</source>
        <translation>For this sheet to count, the council opens a new round with a reason; the member scores on a new sheet.</translation>
    </message>
    <message>
        <source>Máy của thành viên này đã nghe theo một máy thư ký khác, lập sau máy này.</source>
        <translation>This member&apos;s laptop follows another secretary&apos;s laptop, a later one than this.</translation>
    </message>
    <message>
        <source>Máy in không nhận bản in.</source>
        <translation>The printer does not take the job.</translation>
    </message>
    <message>
        <source>Máy khác vừa thay máy thư ký từ cùng bản chép này.</source>
        <translation>Another laptop has just taken over from the same copy.</translation>
    </message>
    <message>
        <source>Máy khác đã thay máy thư ký từ bản chép của tệp {path}; tệp này chỉ còn để xem.</source>
        <translation>Another laptop took over from a copy of {path}; this file is only to be looked at now.</translation>
    </message>
    <message>
        <source>Máy này không có khóa ký phiếu của {name}.</source>
        <translation>This laptop does not have the key of {name}.</translation>
    </message>
    <message>
        <source>Máy này không có khóa mở phiếu của phiên.</source>
        <translation>This laptop does not have the key that opens the session&apos;s sheets.</translation>
    </message>
    <message>
        <source>Máy này là máy của thành viên, không lập được gói và thông báo của phiên.</source>
        <translation>This is a member&apos;s laptop; it cannot make bundles and notices of the session.</translation>
    </message>
    <message>
        <source>Máy thư ký có thể vẫn đang chạy: kiểm tra rồi xem lại bản chép.</source>
        <translation>The secretary&apos;s laptop may still be running: find out, then look at the copy again.</translation>
    </message>
    <message>
        <source>Máy {here} thay máy thư ký {host} từ bản chép số {number}</source>
        <translation>{here} took over from the secretary&apos;s laptop {host}, from copy {number}</translation>
    </message>
    <message>
        <source>Máy {host} đã thay máy thư ký này; tệp chỉ còn để xem</source>
        <translation>{host} took over from this laptop; the file is only to be looked at</translation>
    </message>
    <message>
        <source>Máy đang chỉ {now}, nhưng tệp đã có việc ghi lúc {latest}.</source>
        <translation>The machine says {now}, but the file has events of {latest}.</translation>
    </message>
    <message>
        <source>Mã PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Mã PIN không đúng.</source>
        <translation>The PIN is wrong.</translation>
    </message>
    <message>
        <source>Mã PIN phải gồm từ {fewest_digits} đến {most_digits} chữ số.</source>
        <translation>A PIN has {fewest_digits} to {most_digits} digits.</translation>
    </message>
    <message>
        <source>Mã có dạng tỉnh-xã-số thứ tự-năm, ví dụ 68-22945-01-2026; chưa có mã thì để trống.</source>
        <translation>A code is province-commune-number-year, such as 68-22945-01-2026; leave it blank where there is none yet.</translation>
    </message>
    <message>
        <source>Mã của phiếu là “{code}”, không phải “{named}”.</source>
        <translation>The scorecard&apos;s code is “{code}”, not “{named}”.</translation>
    </message>
    <message>
        <source>Mã gồm chữ không dấu, số, . - _</source>
        <translation>A code has letters without marks, digits, . - _</translation>
    </message>
    <message>
        <source>Mã khôi phục chỉ đặt lại mật khẩu của thư ký.</source>
        <translation>The recovery code resets a secretary&apos;s password only.</translation>
    </message>
    <message>
        <source>Mã khôi phục không phải của tệp này.</source>
        <translation>The recovery code is not that of this file.</translation>
    </message>
    <message>
        <source>Mã phải có từ 1 đến {longest_key} ký tự.</source>
        <translation>A code has 1 to {longest_key} characters.</translation>
    </message>
    <message>
        <source>Mã sản phẩm</source>
        <translation>Product code</translation>
    </message>
    <message>
        <source>Mã sản phẩm cũ giữ nguyên.</source>
        <translation>The old product code is kept.</translation>
    </message>
    <message>
        <source>Mã số mã vạch, truy xuất nguồn gốc</source>
        <translation>Bar code, traceability</translation>
    </message>
    <message>
        <source>Mã tiêu chí hoặc mã phiếu trên trang không như lúc lập.</source>
        <translation>The codes of the criteria or of the sheet on the page are not as they were made.</translation>
    </message>
    <message>
        <source>Mã xã</source>
        <translation>Commune code</translation>
    </message>
    <message>
        <source>Mã xã có năm chữ số, ví dụ 22945.</source>
        <translation>A commune code has five digits, such as 22945.</translation>
    </message>
    <message>
        <source>Mã {code} không khớp với sự kiện số {seq}: giấy in từ tệp khác, gõ nhầm mã, hoặc có chỗ bị sửa.</source>
        <translation>Code {code} does not fit event {seq}: the paper is from another file, the code was mistyped, or something was changed.</translation>
    </message>
    <message>
        <source>Mã {code} khớp: sự kiện số {seq} và mọi sự kiện trước đó còn nguyên như lúc in giấy.</source>
        <translation>Code {code} fits: event {seq} and all events before it are as they were when the paper was printed.</translation>
    </message>
    <message>
        <source>Môi trường, công nghệ bền vững</source>
        <translation>Environment, sustainable technology</translation>
    </message>
    <message>
        <source>Mẫu</source>
        <translation>Samples</translation>
    </message>
    <message>
        <source>Mẫu đang được chấm.</source>
        <translation>The sample is being scored.</translation>
    </message>
    <message>
        <source>Mật khẩu</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Mật khẩu chỉ có một ký tự lặp lại.</source>
        <translation>The password is one character repeated.</translation>
    </message>
    <message>
        <source>Mật khẩu của tệp khóa không đúng.</source>
        <translation>The passphrase of the key file is wrong.</translation>
    </message>
    <message>
        <source>Mật khẩu dài quá {longest} ký tự.</source>
        <translation>The password is longer than {longest} characters.</translation>
    </message>
    <message>
        <source>Mật khẩu hoặc mã PIN phải có ít nhất {shortest} ký tự.</source>
        <translation>A password or PIN has at least {shortest} characters.</translation>
    </message>
    <message>
        <source>Mật khẩu khóa phải có ít nhất {shortest_passphrase} ký tự.</source>
        <translation>A key&apos;s passphrase has at least {shortest_passphrase} characters.</translation>
    </message>
    <message>
        <source>Mật khẩu không đúng.</source>
        <translation>Wrong password.</translation>
    </message>
    <message>
        <source>Mỗi dòng bắt đầu bằng &quot;- &quot;.</source>
        <translation>Every line begins with &quot;- &quot;.</translation>
    </message>
    <message>
        <source>Mỗi dòng là một đối tượng JSON trọn vẹn.</source>
        <translation>Every line is one whole JSON object.</translation>
    </message>
    <message>
        <source>Mỗi dòng một tiêu chí: mã tiêu chí, dấu hai chấm, số trang. Ví dụ 3.5: 41, 43-45</source>
        <translation>One criterion a line: its code, a colon, page numbers. For example 3.5: 41, 43-45</translation>
    </message>
    <message>
        <source>Mỗi mã chỉ dùng một lần.</source>
        <translation>A code is used only once.</translation>
    </message>
    <message>
        <source>Mỗi người ký bằng khóa của mình: kiểm tra đã chọn đúng khóa.</source>
        <translation>Everybody signs with a key of their own: check that the right key is chosen.</translation>
    </message>
    <message>
        <source>Mỗi sản phẩm ghi một lần.</source>
        <translation>Each product is written once.</translation>
    </message>
    <message>
        <source>Mỗi sản phẩm một mã.</source>
        <translation>A product code belongs to one product.</translation>
    </message>
    <message>
        <source>Mỗi thành viên chỉ có một người dùng.</source>
        <translation>A member is one person only.</translation>
    </message>
    <message>
        <source>Mỗi thành viên tạo khóa riêng trên máy của mình.</source>
        <translation>Each member makes a key of their own on their own laptop.</translation>
    </message>
    <message>
        <source>Mỗi tệp chỉ một tài liệu.</source>
        <translation>A file holds one document only.</translation>
    </message>
    <message>
        <source>Mỗi ô chỉ một mức.</source>
        <translation>A cell holds one level only.</translation>
    </message>
    <message>
        <source>Một Hội đồng chỉ có một Chủ tịch.</source>
        <translation>A council has one chair only.</translation>
    </message>
    <message>
        <source>Một mức có hơn một lời văn.</source>
        <translation>A level has more than one wording.</translation>
    </message>
    <message>
        <source>Một sản phẩm được ghi hai lần.</source>
        <translation>A product is written twice.</translation>
    </message>
    <message>
        <source>Mới nhận {submitted}/{entitled} phiếu, chưa đủ tỷ lệ của quy chế.</source>
        <translation>Only {submitted}/{entitled} sheets have come, fewer than the regulation asks for.</translation>
    </message>
    <message>
        <source>Mở bằng Excel, lưu thành tệp mới rồi nhập lại.</source>
        <translation>Open it in Excel, save it as a new file and import that.</translation>
    </message>
    <message>
        <source>Mở bằng Excel, vào Tệp &gt; Thông tin &gt; Bảo vệ sổ làm việc, xóa mật khẩu rồi lưu.</source>
        <translation>Open it in Excel, go to File &gt; Info &gt; Protect Workbook, remove the password and save.</translation>
    </message>
    <message>
        <source>Mở bằng mật khẩu, in ra PDF không mật khẩu, rồi thêm lại.</source>
        <translation>Open it with the password, print it to a PDF without one, and add that.</translation>
    </message>
    <message>
        <source>Mở gói phiên trên máy của thành viên để có tệp chấm điểm.</source>
        <translation>Open the session bundle on the member&apos;s laptop to get a file to score in.</translation>
    </message>
    <message>
        <source>Mở gói phiên trên máy của {subject}</source>
        <translation>Opened the session bundle on the laptop of {subject}</translation>
    </message>
    <message>
        <source>Mở lượt chấm trước.</source>
        <translation>Open the scoring round first.</translation>
    </message>
    <message>
        <source>Mở lượt chấm trước; nếu chương trình họp đã đổi thì in lại phiếu.</source>
        <translation>Open the round first; if the agenda has changed, print the sheet again.</translation>
    </message>
    <message>
        <source>Mở lượt chấm {round} cho «{of_entry}». {reason}</source>
        <translation>Opened round {round} for «{of_entry}». {reason}</translation>
    </message>
    <message>
        <source>Mở lượt chấm: `round open`.</source>
        <translation>Open the scoring round: `round open`.</translation>
    </message>
    <message>
        <source>Mở lại gói phiên cùng với tệp khóa của thành viên.</source>
        <translation>Open the session bundle again together with the member&apos;s key file.</translation>
    </message>
    <message>
        <source>Mở lại gói phiên trên máy của thành viên rồi chấm lại.</source>
        <translation>Open the session bundle on the member&apos;s laptop again and score anew.</translation>
    </message>
    <message>
        <source>Mở lại tệp ở chế độ bình thường để thay đổi.</source>
        <translation>Open the file in the usual way to change it.</translation>
    </message>
    <message>
        <source>Mở phiên đó rồi thu phiếu ở đó.</source>
        <translation>Open that session and collect the sheet there.</translation>
    </message>
    <message>
        <source>Mở phiếu của mẫu này trước.</source>
        <translation>Reveal the sheets of this sample first.</translation>
    </message>
    <message>
        <source>Mở phiếu lượt {round} của «{of_entry}»</source>
        <translation>Revealed round {round} of «{of_entry}»</translation>
    </message>
    <message>
        <source>Mở tệp Hội đồng gốc, hoặc đính lại cùng tệp ấy.</source>
        <translation>Open the original council file, or attach the same file again.</translation>
    </message>
    <message>
        <source>Mở tệp Hội đồng đã lập gói ấy, hoặc hỏi lại nơi gửi giấy.</source>
        <translation>Open the council file that built that package, or ask whoever sent the receipt.</translation>
    </message>
    <message>
        <source>Mở tệp bằng Excel rồi lưu lại, hoặc dán giá trị thay cho công thức.</source>
        <translation>Open the file in Excel and save it again, or paste values instead of formulas.</translation>
    </message>
    <message>
        <source>Mở tệp bằng Excel, chọn Lưu thành (Save As), loại «Excel Workbook (*.xlsx)», rồi nhập lại.</source>
        <translation>Open the file in Excel, choose Save As, type «Excel Workbook (*.xlsx)», and import it again.</translation>
    </message>
    <message>
        <source>Mở tệp bằng chương trình để nâng cấp, hoặc cài phiên bản mới hơn.</source>
        <translation>Open the file with the program to upgrade it, or install a newer version.</translation>
    </message>
    <message>
        <source>Mở tệp một lần ở chế độ bình thường; chương trình tự sao lưu rồi nâng cấp.</source>
        <translation>Open the file once in the usual way; the program makes a backup and upgrades it.</translation>
    </message>
    <message>
        <source>Mở tệp một lần ở chế độ bình thường; phần ghi dở được bỏ đi, dữ liệu trước đó còn nguyên.</source>
        <translation>Open the file once in the usual way; what was half written is dropped, everything before it is intact.</translation>
    </message>
    <message>
        <source>Mở đúng tệp Hội đồng, hoặc bỏ trang ấy ra khỏi bản quét.</source>
        <translation>Open the right council file, or take those pages out of the scan.</translation>
    </message>
    <message>
        <source>Mở “Nhiều máy” ở bước Phiên họp và chuẩn bị trước khi khai mạc.</source>
        <translation>Open “Several laptops” at the Session step and prepare it before the opening.</translation>
    </message>
    <message>
        <source>Mở “Thu phiếu” và chọn phiếu được tính, có ghi lý do.</source>
        <translation>Open “Collect sheets” and choose the sheet that counts, with a reason.</translation>
    </message>
    <message>
        <source>Mở “Thu phiếu”, để phiếu này sang một bên có ghi lý do, rồi lấy phiếu mới hoặc nhập phiếu giấy.</source>
        <translation>Open “Collect sheets”, set this sheet aside with a reason, then get a new one or enter a paper sheet.</translation>
    </message>
    <message>
        <source>Mục &quot;{name}&quot; có hai lần trong một đối tượng.</source>
        <translation>Entry &quot;{name}&quot; stands twice in one object.</translation>
    </message>
    <message>
        <source>Mục lục của gói bị hỏng.</source>
        <translation>The directory of the package is damaged.</translation>
    </message>
    <message>
        <source>Mục {entry} · thành viên {member}</source>
        <translation>Entry {entry} · member {member}</translation>
    </message>
    <message>
        <source>Mục {position}</source>
        <translation>Entry {position}</translation>
    </message>
    <message>
        <source>Mục “{repeated}” ghi hai lần.</source>
        <translation>Entry “{repeated}” stands twice.</translation>
    </message>
    <message>
        <source>Mức cao nhất phải bằng điểm của tiêu chí.</source>
        <translation>The best level has to be worth the criterion&apos;s points.</translation>
    </message>
    <message>
        <source>Mức chênh lệch phải từ 0 đến 100 điểm.</source>
        <translation>The spread limit is 0 to 100 points.</translation>
    </message>
    <message>
        <source>Mức điểm hoặc ý kiến trong dữ liệu khác với phiếu {whose} đã ký.</source>
        <translation>Levels or notes in the data are not those on the sheet signed by {whose}.</translation>
    </message>
    <message>
        <source>Mức đã chọn ở tiêu chí {code} tính cho điều kiện sao nhưng hồ sơ chưa chỉ ra trang nào.</source>
        <translation>The level chosen at criterion {code} counts for a star requirement, but the dossier points to no page.</translation>
    </message>
    <message>
        <source>Nguồn nguyên liệu, hợp đồng liên kết</source>
        <translation>Source of materials, supply contracts</translation>
    </message>
    <message>
        <source>Ngành sản phẩm</source>
        <translation>Product industry</translation>
    </message>
    <message>
        <source>Ngày hết hạn trước ngày cấp.</source>
        <translation>The last day comes before the day of issue.</translation>
    </message>
    <message>
        <source>Người dùng</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Người dùng là thành viên phải gắn với một thành viên của Hội đồng.</source>
        <translation>Somebody in the role member has to be a member of the council.</translation>
    </message>
    <message>
        <source>Người dùng đầu tiên phải là thư ký.</source>
        <translation>The first person has to be a secretary.</translation>
    </message>
    <message>
        <source>Người khác chấm bằng gói phiên của mình, trên máy thư ký hoặc trên phiếu giấy.</source>
        <translation>Others score with their own bundle, on the secretary&apos;s laptop or on paper.</translation>
    </message>
    <message>
        <source>Người khác nhập lần thứ hai. Hai người trùng tên thì ghi thêm chức danh để phân biệt.</source>
        <translation>Another person types the second time. Where two have the same name, add a position to tell them apart.</translation>
    </message>
    <message>
        <source>Người ký ghi trong chứng thư số là {holder}. Hãy gọi điện cho Hội đồng để đối chiếu vân tay: {fingerprint_words}.</source>
        <translation>The signer named in the certificate is {holder}. Call the council and compare the fingerprint: {fingerprint_words}.</translation>
    </message>
    <message>
        <source>Người xem</source>
        <translation>Viewer</translation>
    </message>
    <message>
        <source>Người đại diện</source>
        <translation>Representative</translation>
    </message>
    <message>
        <source>Ngồi vào chỗ chấm bằng mã PIN rồi nộp lại.</source>
        <translation>Take the seat with the PIN and submit again.</translation>
    </message>
    <message>
        <source>Nhiều tài liệu thì ngăn bằng dấu chấm phẩy. Ví dụ 3.5: giay-chung-nhan 2; hop-dong 1-4</source>
        <translation>Part several documents by semicolons. For example 3.5: giay-chung-nhan 2; hop-dong 1-4</translation>
    </message>
    <message>
        <source>Nhóm sản phẩm</source>
        <translation>Product group</translation>
    </message>
    <message>
        <source>Nhận giấy báo nhận {subject} của {receiver}: {verdict}</source>
        <translation>Receipt of {receiver} for {subject}: {verdict}</translation>
    </message>
    <message>
        <source>Nhận thông báo lượt chấm số {notice}</source>
        <translation>Heard round notice no. {notice}</translation>
    </message>
    <message>
        <source>Nhận {taken} sản phẩm từ {file}, không nhận {refused} dòng</source>
        <translation>Took in {taken} products from {file}, refused {refused} rows</translation>
    </message>
    <message>
        <source>Nhập làm nhiều lần.</source>
        <translation>Enter them in several goes.</translation>
    </message>
    <message>
        <source>Nhập lại từ đầu phiếu giấy của {who} cho «{of_entry}», lượt {round}: {reason}</source>
        <translation>Typing of the paper sheet of {who} for «{of_entry}», round {round}, began anew: {reason}</translation>
    </message>
    <message>
        <source>Nhập như lần thứ nhất.</source>
        <translation>Type it as the first entry.</translation>
    </message>
    <message>
        <source>Nhập sai mã PIN của {who}, lần thứ {wrong}</source>
        <translation>Wrong PIN for {who}, time {wrong}</translation>
    </message>
    <message>
        <source>Nhập sai mật khẩu của {subject}, lần thứ {wrong}</source>
        <translation>Wrong password for {subject}, time {wrong}</translation>
    </message>
    <message>
        <source>Nhập tệp .p12.</source>
        <translation>Import the .p12 file.</translation>
    </message>
    <message>
        <source>Nhật ký của tệp Hội đồng {path} không còn như lúc ghi, từ sự kiện số {seq}.</source>
        <translation>The log of the council file {path} is no longer what was recorded, from event {seq} on.</translation>
    </message>
    <message>
        <source>Nhật ký · {seq}</source>
        <translation>Log · {seq}</translation>
    </message>
    <message>
        <source>Nhờ thư ký lập lại gói phiên cho thành viên này.</source>
        <translation>Ask the secretary to make this member&apos;s session bundle anew.</translation>
    </message>
    <message>
        <source>Nhờ thư ký lập lại gói phiên của thành viên này.</source>
        <translation>Ask the secretary to make this member&apos;s session bundle anew.</translation>
    </message>
    <message>
        <source>Nhờ thư ký đặt mã PIN.</source>
        <translation>Ask the secretary to set a PIN.</translation>
    </message>
    <message>
        <source>Nâng cấp cấu trúc tệp từ bản {from} lên {to}</source>
        <translation>Migrated the file from {from} to {to}</translation>
    </message>
    <message>
        <source>Nâng hạng</source>
        <translation>Upgrade</translation>
    </message>
    <message>
        <source>Nơi nhận phải ký bằng khóa của mình: xin lại giấy.</source>
        <translation>The receiver has to sign with their own key: ask for another receipt.</translation>
    </message>
    <message>
        <source>Nạp lời văn chính thức của {subject} từ {file}</source>
        <translation>Loaded the official text of {subject} from {file}</translation>
    </message>
    <message>
        <source>Nếu Hội đồng chấm lại thì lập phiếu cho lượt mới.</source>
        <translation>If the council scores again, make a sheet for the new round.</translation>
    </message>
    <message>
        <source>Nếu là hai người trùng tên, ghi chức vụ hoặc cơ quan khác nhau để phân biệt.</source>
        <translation>If they are two people of one name, give different posts or agencies to tell them apart.</translation>
    </message>
    <message>
        <source>Nếu rút nhầm thì đính lại cùng tệp ấy.</source>
        <translation>If that was a mistake, attach the same file again.</translation>
    </message>
    <message>
        <source>Nếu thành viên ra về, ghi là rời họp kèm lý do.</source>
        <translation>If the member goes home, record that they left, with the reason.</translation>
    </message>
    <message>
        <source>Nội dung bản chép không phải là trạng thái ghi trong sổ cái.</source>
        <translation>The copy does not hold the state that the journal tells of.</translation>
    </message>
    <message>
        <source>Nội dung ghi biên bản còn trống.</source>
        <translation>The text for the minutes is empty.</translation>
    </message>
    <message>
        <source>Nội dung giấy báo nhận không đọc được.</source>
        <translation>What the receipt says cannot be read.</translation>
    </message>
    <message>
        <source>Nội dung in trên văn bản khác với kết quả tính lại từ phiếu trong gói.</source>
        <translation>What is printed on the paper is not the result that the sheets in the package give.</translation>
    </message>
    <message>
        <source>Nội dung minh chứng không còn khớp với mã băm đã ghi.</source>
        <translation>The evidence no longer matches the hash that was recorded.</translation>
    </message>
    <message>
        <source>Nội dung tệp không khớp với danh mục đã ký: tệp đã bị sửa.</source>
        <translation>The file is not as in the signed manifest: it was changed.</translation>
    </message>
    <message>
        <source>Nội dung văn bản đã bị sửa sau khi ký.</source>
        <translation>The paper was changed after it was signed.</translation>
    </message>
    <message>
        <source>Nội dung đọc lại từ ổ đĩa khác với nội dung đã ghi; tệp ghi dở đã bị xóa.</source>
        <translation>What was read back from the drive is not what was written; the half-written file was removed.</translation>
    </message>
    <message>
        <source>PDF có mật khẩu.</source>
        <translation>The PDF has a password.</translation>
    </message>
    <message>
        <source>PDF có {pages} trang, quá {most_pages}.</source>
        <translation>The PDF has {pages} pages, more than {most_pages}.</translation>
    </message>
    <message>
        <source>PDF hỏng hoặc bị cắt ngắn.</source>
        <translation>The PDF is damaged or was cut short.</translation>
    </message>
    <message>
        <source>PDF không có trang nào.</source>
        <translation>The PDF has no pages.</translation>
    </message>
    <message>
        <source>Phiên chưa khai mạc thì bỏ sản phẩm khỏi chương trình trước.</source>
        <translation>If the session is not open yet, take the product off its agenda first.</translation>
    </message>
    <message>
        <source>Phiên chưa khai mạc.</source>
        <translation>The session is not open yet.</translation>
    </message>
    <message>
        <source>Phiên họp chưa bế mạc.</source>
        <translation>The session is not closed yet.</translation>
    </message>
    <message>
        <source>Phiên họp chưa có lượt chấm mà phiếu giấy này in cho.</source>
        <translation>The session has no round yet for which this paper sheet was printed.</translation>
    </message>
    <message>
        <source>Phiên họp chưa khai mạc.</source>
        <translation>The session was not opened.</translation>
    </message>
    <message>
        <source>Phiên họp không có mục số {entry_id}.</source>
        <translation>The session has no entry number {entry_id}.</translation>
    </message>
    <message>
        <source>Phiên họp không có thành viên số {member_id}.</source>
        <translation>The session has no member number {member_id}.</translation>
    </message>
    <message>
        <source>Phiên không có mục số {entry_id}.</source>
        <translation>The session has no entry number {entry_id}.</translation>
    </message>
    <message>
        <source>Phiên không có thành viên số {member_id}.</source>
        <translation>The session has no member number {member_id}.</translation>
    </message>
    <message>
        <source>Phiên này chưa chuẩn bị chấm trên nhiều máy.</source>
        <translation>This session is not prepared for several laptops.</translation>
    </message>
    <message>
        <source>Phiên này là phiên họp, không phải lấy ý kiến bằng văn bản.</source>
        <translation>This session is a meeting, not written opinions.</translation>
    </message>
    <message>
        <source>Phiên {number}/{year} là buổi hiệu chỉnh nên không có kết quả.</source>
        <translation>Session {number}/{year} is a calibration, so it has no results.</translation>
    </message>
    <message>
        <source>Phiên {number}/{year} {state}; việc này chỉ làm được khi phiên {wanted}.</source>
        <translation>Session {number}/{year} is {state}; this can be done only when it is {wanted}.</translation>
    </message>
    <message>
        <source>Phiên {number}/{year}, {name}</source>
        <translation>Session {number}/{year}, {name}</translation>
    </message>
    <message>
        <source>Phiếu chấm một sản phẩm không có trong chương trình.</source>
        <translation>The sheet scores a product that is not on the agenda.</translation>
    </message>
    <message>
        <source>Phiếu chấm theo bộ tiêu chí khác với bộ đã khóa khi khai mạc.</source>
        <translation>The sheet follows another scorecard than the one frozen at the opening.</translation>
    </message>
    <message>
        <source>Phiếu có mức hoặc tiêu chí không thuộc bộ sản phẩm.</source>
        <translation>The sheet has levels or criteria that the scorecard does not have.</translation>
    </message>
    <message>
        <source>Phiếu có tiêu chí {code} không thuộc bộ sản phẩm.</source>
        <translation>The sheet has criterion {code}, which is not of the scorecard.</translation>
    </message>
    <message>
        <source>Phiếu của lượt chấm {number} mà máy này chưa mở.</source>
        <translation>The sheet is of round {number}, which this laptop has not opened.</translation>
    </message>
    <message>
        <source>Phiếu của một Hội đồng khác.</source>
        <translation>The sheet is of another council.</translation>
    </message>
    <message>
        <source>Phiếu của một phiên khác.</source>
        <translation>The sheet is of another session.</translation>
    </message>
    <message>
        <source>Phiếu của phiên {number}, {council}.</source>
        <translation>The sheet is of session {number}, {council}.</translation>
    </message>
    <message>
        <source>Phiếu của thành viên số {member_id} đã nộp và được niêm phong.</source>
        <translation>The sheet of member number {member_id} is submitted and sealed.</translation>
    </message>
    <message>
        <source>Phiếu của {name} không nói đúng ai đã nhập từ giấy.</source>
        <translation>The sheet of {name} does not rightly say who typed it in from paper.</translation>
    </message>
    <message>
        <source>Phiếu do bản khác của chương trình lập.</source>
        <translation>The sheet was made by another version of the program.</translation>
    </message>
    <message>
        <source>Phiếu do phiên bản khác của chương trình lập.</source>
        <translation>The sheet was made by another version of the program.</translation>
    </message>
    <message>
        <source>Phiếu giấy chưa được nhập đủ hai lần.</source>
        <translation>The paper sheet has not been typed twice yet.</translation>
    </message>
    <message>
        <source>Phiếu giấy của {name} không do hai người khác nhau nhập.</source>
        <translation>The paper sheet of {name} was not typed in by two different people.</translation>
    </message>
    <message>
        <source>Phiếu giấy của {name}: tiêu chí {criterion} khác với mức đã chốt.</source>
        <translation>Paper sheet of {name}: criterion {criterion} differs from the level that was settled.</translation>
    </message>
    <message>
        <source>Phiếu giấy này in theo bộ tiêu chí khác với bộ đã khóa khi khai mạc.</source>
        <translation>This paper sheet was printed from another scorecard than the one frozen at the opening.</translation>
    </message>
    <message>
        <source>Phiếu giấy này in từ tệp của Hội đồng khác.</source>
        <translation>This paper sheet was printed from another council&apos;s file.</translation>
    </message>
    <message>
        <source>Phiếu giấy này đã được nhập hai lần.</source>
        <translation>This paper sheet has been typed twice.</translation>
    </message>
    <message>
        <source>Phiếu khác nhau về điều kiện {star} sao ở tiêu chí {criterion} {title}.</source>
        <translation>The sheets differ on the {star}-star requirement at criterion {criterion} {title}.</translation>
    </message>
    <message>
        <source>Phiếu ký bằng khóa không có trong danh sách của phiên.</source>
        <translation>The sheet is signed with a key that is not on the session&apos;s roster.</translation>
    </message>
    <message>
        <source>Phiếu ký sau hạn gửi ý kiến {deadline}.</source>
        <translation>The sheet was signed after the deadline {deadline}.</translation>
    </message>
    <message>
        <source>Phiếu kết quả kiểm nghiệm</source>
        <translation>Test results</translation>
    </message>
    <message>
        <source>Phiếu lập cho lượt {round_number}, sản phẩm đang chấm lượt {number}.</source>
        <translation>The sheet is made for round {round_number}, the product is in round {number}.</translation>
    </message>
    <message>
        <source>Phiếu lập theo bộ {scorecard} bản khác với bộ {used} của phiên.</source>
        <translation>The sheet is made for scorecard {scorecard} in another version than the session&apos;s {used}.</translation>
    </message>
    <message>
        <source>Phiếu niêm phong không còn khớp với mã băm đã ghi.</source>
        <translation>The sealed sheet no longer fits its recorded hash.</translation>
    </message>
    <message>
        <source>Phiếu niêm phong không mở được.</source>
        <translation>The sealed sheet cannot be opened.</translation>
    </message>
    <message>
        <source>Phiếu niêm phong {digest}</source>
        <translation>Sealed sheet {digest}</translation>
    </message>
    <message>
        <source>Phiếu này chỉ là phần trích của một phiếu đánh giá.</source>
        <translation>This is only an extract of a scorecard.</translation>
    </message>
    <message>
        <source>Phiếu này không có bản quét số {number}.</source>
        <translation>This sheet has no scan no. {number}.</translation>
    </message>
    <message>
        <source>Phiếu này đã nộp trên máy, không phải phiếu giấy.</source>
        <translation>This sheet was submitted on a laptop, not on paper.</translation>
    </message>
    <message>
        <source>Phiếu phải được ký bằng khóa của chính thành viên chấm.</source>
        <translation>The sheet has to be signed with the key of the member who scores.</translation>
    </message>
    <message>
        <source>Phiếu tập huấn và phiên chính thức không được lẫn với nhau.</source>
        <translation>Practice sheets and a real session must not be mixed.</translation>
    </message>
    <message>
        <source>Phiếu đánh giá thuộc bộ quy định khác.</source>
        <translation>The scorecard belongs to another rule set.</translation>
    </message>
    <message>
        <source>Phiếu đã ký của {whose} không đọc được.</source>
        <translation>The signed sheet of {whose} cannot be read.</translation>
    </message>
    <message>
        <source>Phiếu đã ký của {whose} là của một phiên khác.</source>
        <translation>The signed sheet of {whose} is of another session.</translation>
    </message>
    <message>
        <source>Phiếu đã nộp không còn như lúc niêm phong.</source>
        <translation>A submitted sheet is no longer as it was sealed.</translation>
    </message>
    <message>
        <source>Phiếu đã nộp ở đây đi sang máy thư ký bằng tệp phiếu.</source>
        <translation>Sheets submitted here travel to the secretary&apos;s laptop as sheet files.</translation>
    </message>
    <message>
        <source>Phiếu đăng ký (mẫu 01)</source>
        <translation>Registration form (form 01)</translation>
    </message>
    <message>
        <source>Phiếu đến sau không được tính; muốn tính thì Hội đồng mở lượt chấm lại với lý do.</source>
        <translation>A sheet that comes later does not count; if it is to count, the council opens a new round with a reason.</translation>
    </message>
    <message>
        <source>Phó Chủ tịch Hội đồng</source>
        <translation>Vice-chair</translation>
    </message>
    <message>
        <source>Phải gồm các mục &quot;mã tiêu chí&quot;: số mức</source>
        <translation>It has entries &quot;criterion code&quot;: level number</translation>
    </message>
    <message>
        <source>Phải là chữ</source>
        <translation>It has to be text</translation>
    </message>
    <message>
        <source>Phải là chữ hoặc số nguyên</source>
        <translation>It has to be text or a whole number</translation>
    </message>
    <message>
        <source>Phải là chữ, không trống, không quá {longest_text} chữ</source>
        <translation>It has to be text, not blank, of at most {longest_text} characters</translation>
    </message>
    <message>
        <source>Phải là một danh sách JSON […]</source>
        <translation>It has to be a JSON list […]</translation>
    </message>
    <message>
        <source>Phải là một trong: {known}</source>
        <translation>It has to be one of: {known}</translation>
    </message>
    <message>
        <source>Phải là một đối tượng JSON {…}</source>
        <translation>It has to be a JSON object {…}</translation>
    </message>
    <message>
        <source>Phải là null, là căn cứ bằng chữ, hoặc đối tượng có &quot;ground&quot; bằng chữ</source>
        <translation>It has to be null, a ground as text, or an object with &quot;ground&quot; as text</translation>
    </message>
    <message>
        <source>Phải là số không âm viết bằng chữ như &quot;10&quot;, &quot;10.5&quot; hoặc &quot;21/2&quot;</source>
        <translation>It has to be a number of at least 0 as text, such as &quot;10&quot;, &quot;10.5&quot; or &quot;21/2&quot;</translation>
    </message>
    <message>
        <source>Phải là số mức: số nguyên, 0 là không đạt mức nào</source>
        <translation>It has to be a level number: a whole number, 0 where none is met</translation>
    </message>
    <message>
        <source>Phải là số nguyên từ 0 đến {most_decimals}</source>
        <translation>It has to be a whole number from 0 to {most_decimals}</translation>
    </message>
    <message>
        <source>Phải là số nguyên, đếm từ 1</source>
        <translation>It has to be a whole number, counted from 1</translation>
    </message>
    <message>
        <source>Phải là số sao</source>
        <translation>It has to be a number of stars</translation>
    </message>
    <message>
        <source>Phải là true hoặc false</source>
        <translation>It has to be true or false</translation>
    </message>
    <message>
        <source>Phần kết quả không có đúng các sản phẩm của phiên.</source>
        <translation>The results do not have exactly the products of the session.</translation>
    </message>
    <message>
        <source>Quy chế</source>
        <translation>Regulation</translation>
    </message>
    <message>
        <source>Quy chế chỉ cho chấm lại {max_new_rounds} lần.</source>
        <translation>The regulation allows {max_new_rounds} more rounds only.</translation>
    </message>
    <message>
        <source>Quy chế đòi hồ sơ đã kiểm tra nhưng sản phẩm không có hồ sơ.</source>
        <translation>The regulation wants checked dossiers, but the product has none.</translation>
    </message>
    <message>
        <source>Quyết định phiếu của {who} cho «{of_entry}»: {reason}</source>
        <translation>Decided on the sheets of {who} for «{of_entry}»: {reason}</translation>
    </message>
    <message>
        <source>Quét lại thành PDF, hoặc chụp thành JPEG.</source>
        <translation>Scan it to PDF, or photograph it as JPEG.</translation>
    </message>
    <message>
        <source>Quét lại thành PDF, hoặc lưu tệp theo một trong các loại trên.</source>
        <translation>Scan it to PDF, or save the file as one of these kinds.</translation>
    </message>
    <message>
        <source>Quét lại thành PDF.</source>
        <translation>Scan it again as a PDF.</translation>
    </message>
    <message>
        <source>Quét lại ở 200-300 dpi.</source>
        <translation>Scan it again at 200-300 dpi.</translation>
    </message>
    <message>
        <source>Quảng bá sản phẩm</source>
        <translation>Publicity</translation>
    </message>
    <message>
        <source>Rút bản quét {name} khỏi phiếu giấy của {who} cho «{of_entry}», lượt {round}: {reason}</source>
        <translation>Took back the scan {name} from {who}&apos;s paper scorecard for “{of_entry}”, round {round}: {reason}</translation>
    </message>
    <message>
        <source>Rút gọn, hoặc kiểm tra có dán nhầm cả đoạn văn bản không.</source>
        <translation>Shorten it, or check whether a whole paragraph was pasted.</translation>
    </message>
    <message>
        <source>Rút tài liệu {subject}: {reason}</source>
        <translation>Removed document {subject}: {reason}</translation>
    </message>
    <message>
        <source>Sao chép lại vùng nhỏ hơn.</source>
        <translation>Copy a smaller range.</translation>
    </message>
    <message>
        <source>Sau chữ ký này văn bản bị thay đổi nhiều hơn là thêm chữ ký.</source>
        <translation>After this signature more was changed in the paper than adding signatures.</translation>
    </message>
    <message>
        <source>Sau dấu chấm phẩy không ghi tên tài liệu, nên không rõ trang của tài liệu nào.</source>
        <translation>After the semicolon no document is named, so it is not clear whose pages are meant.</translation>
    </message>
    <message>
        <source>Sau dấu hai chấm chưa ghi trang nào.</source>
        <translation>No page stands after the colon.</translation>
    </message>
    <message>
        <source>Sản phẩm</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Sản phẩm chưa có hồ sơ nào trước hồ sơ này.</source>
        <translation>The product has no dossier before this one.</translation>
    </message>
    <message>
        <source>Sản phẩm chưa có hồ sơ.</source>
        <translation>The product has no dossier yet.</translation>
    </message>
    <message>
        <source>Sản phẩm chưa được kết luận.</source>
        <translation>The product is not concluded.</translation>
    </message>
    <message>
        <source>Sản phẩm ghi là đã kết luận nhưng không có kết luận.</source>
        <translation>The product is marked as concluded but has no conclusion.</translation>
    </message>
    <message>
        <source>Sản phẩm {position} ({name})</source>
        <translation>Product {position} ({name})</translation>
    </message>
    <message>
        <source>Sản phẩm đã chấm nhưng chưa kết luận.</source>
        <translation>The product was scored but not concluded.</translation>
    </message>
    <message>
        <source>Sản phẩm đã có hồ sơ loại này, chưa đưa vào phiên nào.</source>
        <translation>The product has a dossier of this kind already that no session used.</translation>
    </message>
    <message>
        <source>Sổ cái bản chép trong {folder} không dùng được từ dòng {number}: {why}</source>
        <translation>The journal of the copy in {folder} cannot be used from line {number} on: {why}</translation>
    </message>
    <message>
        <source>Sửa người dùng {subject}, vai trò {role_name}</source>
        <translation>Changed {subject}, role {role_name}</translation>
    </message>
    <message>
        <source>Sự kiện số {seq} có mã {code}, nhưng nhật ký đến đó không còn như lúc ghi.</source>
        <translation>Event {seq} has the code {code}, but the log up to it is no longer what was recorded.</translation>
    </message>
    <message>
        <source>Thiếu phiếu đã ký của {whose}.</source>
        <translation>The signed sheet of {whose} is missing.</translation>
    </message>
    <message>
        <source>Thành viên chấm điểm</source>
        <translation>Scoring member</translation>
    </message>
    <message>
        <source>Thành viên này không chấm sản phẩm ở mục {position} trong lượt này.</source>
        <translation>This member does not score the product at item {position} in this round.</translation>
    </message>
    <message>
        <source>Thành viên này đã gắn với người dùng “{name}”.</source>
        <translation>“{name}” is this member already.</translation>
    </message>
    <message>
        <source>Thành viên này đã nộp phiếu trên máy thư ký; phiếu đã nộp không thay được.</source>
        <translation>This member submitted a sheet on the secretary&apos;s laptop; a submitted sheet cannot be replaced.</translation>
    </message>
    <message>
        <source>Thêm người dùng {subject}, vai trò {role_name}</source>
        <translation>Added {subject}, role {role_name}</translation>
    </message>
    <message>
        <source>Thêm thư ký khác trước.</source>
        <translation>Add another secretary first.</translation>
    </message>
    <message>
        <source>Thêm thư ký trước.</source>
        <translation>Add a secretary first.</translation>
    </message>
    <message>
        <source>Thông báo có lượt chấm không khớp với chương trình trên máy này.</source>
        <translation>The notice has rounds that do not fit the agenda on this laptop.</translation>
    </message>
    <message>
        <source>Thông báo này do máy đã thay máy thư ký này lập ra.</source>
        <translation>This notice was written by the laptop that took over from this secretary&apos;s laptop.</translation>
    </message>
    <message>
        <source>Thông báo này do một máy thư ký đã được thay thế lập ra.</source>
        <translation>This notice comes from a secretary&apos;s laptop that was replaced.</translation>
    </message>
    <message>
        <source>Thông báo này không do máy thư ký của phiên ký.</source>
        <translation>This notice is not signed by the session&apos;s secretary&apos;s laptop.</translation>
    </message>
    <message>
        <source>Thông báo này là của một phiên khác.</source>
        <translation>This notice is of another session.</translation>
    </message>
    <message>
        <source>Thông tin về tệp trong gói không đúng dạng của gói, hoặc đã bị sửa.</source>
        <translation>What the package says of a file in it is not in the form of such a package, or was changed.</translation>
    </message>
    <message>
        <source>Thư ký đặt mật khẩu mới thì không phải chờ.</source>
        <translation>If the secretary sets a new password there is no wait.</translation>
    </message>
    <message>
        <source>Tiêu chí {criterion} không có gì phải chốt.</source>
        <translation>There is nothing to settle in criterion {criterion}.</translation>
    </message>
    <message>
        <source>Trang {pages}</source>
        <translation>Pages {pages}</translation>
    </message>
    <message>
        <source>Trong {folder} có bản chép của nhiều Hội đồng: {names}.</source>
        <translation>{folder} holds the copies of several councils: {names}.</translation>
    </message>
    <message>
        <source>Trong {folder} không có bản chép liên tục nào.</source>
        <translation>There is no continuous copy in {folder}.</translation>
    </message>
    <message>
        <source>Trong {folder} không có bản chép nào còn nguyên.</source>
        <translation>No copy in {folder} is whole any more.</translation>
    </message>
    <message>
        <source>Tài liệu lớn hơn {most} MB nên không đưa vào gói phiên được.</source>
        <translation>A document of more than {most} MB does not go into a session bundle.</translation>
    </message>
    <message>
        <source>Tên dài quá {most} ký tự.</source>
        <translation>The name is longer than {most} characters.</translation>
    </message>
    <message>
        <source>Tìm giấy in lần đổi mật khẩu cuối.</source>
        <translation>Look for the sheet printed when the passphrase was last changed.</translation>
    </message>
    <message>
        <source>Tạo hoặc ghi danh khóa trước khi khai mạc; không có khóa thì chấm trên máy thư ký hoặc phiếu giấy.</source>
        <translation>Make or enrol a key before the opening; without one the member scores on the secretary&apos;s laptop or on paper.</translation>
    </message>
    <message>
        <source>Tạo lại tệp ghi danh trên máy của thành viên.</source>
        <translation>Make the enrolment file on the member&apos;s laptop again.</translation>
    </message>
    <message>
        <source>Tệp Hội đồng có chỗ không nguyên vẹn nên không chép: {first}</source>
        <translation>The council file does not hold together and was not copied: {first}</translation>
    </message>
    <message>
        <source>Tệp chỉ có {pages} trang.</source>
        <translation>The file has only {pages} pages.</translation>
    </message>
    <message>
        <source>Tệp có người dùng, nhưng chưa ai đăng nhập.</source>
        <translation>The file has people, but nobody is signed in.</translation>
    </message>
    <message>
        <source>Tệp do phiên bản khác của chương trình tạo. Hãy dùng cùng một phiên bản trên các máy.</source>
        <translation>The file was made by another version of the program. Use the same version on all laptops.</translation>
    </message>
    <message>
        <source>Tệp khóa này không phải là khóa đã ghi danh của thành viên.</source>
        <translation>This key file is not the key the member enrolled.</translation>
    </message>
    <message>
        <source>Tệp không có mật khẩu nên không có mã khôi phục.</source>
        <translation>The file has no passphrase, and so no recovery code.</translation>
    </message>
    <message>
        <source>Tệp không có người dùng nào.</source>
        <translation>The file has no people.</translation>
    </message>
    <message>
        <source>Tệp không có người dùng “{name}”.</source>
        <translation>The file has nobody called “{name}”.</translation>
    </message>
    <message>
        <source>Tệp này không phải là giấy báo nhận.</source>
        <translation>This file is not a receipt.</translation>
    </message>
    <message>
        <source>Tệp này không phải là gói do chương trình lập ra, hoặc đã bị cắt cụt khi sao chép.</source>
        <translation>This file is no package made by the program, or it was cut short when it was copied.</translation>
    </message>
    <message>
        <source>Tệp này không phải là phiếu niêm phong, hoặc đã bị hỏng.</source>
        <translation>This file is no sealed sheet, or it is damaged.</translation>
    </message>
    <message>
        <source>Tệp này không phải là tệp chấm điểm của một thành viên.</source>
        <translation>This is not a member&apos;s file to score in.</translation>
    </message>
    <message>
        <source>Tệp này không phải là tệp ghi danh khóa, hoặc đã bị hỏng.</source>
        <translation>This file is no key enrolment, or it is damaged.</translation>
    </message>
    <message>
        <source>Tệp này là của máy thành viên; bản chép liên tục dành cho máy thư ký.</source>
        <translation>This file is a member&apos;s laptop&apos;s; the continuous copy is for the secretary&apos;s.</translation>
    </message>
    <message>
        <source>Tệp này mới có {events} sự kiện, không có sự kiện của mã {code}: giấy in từ tệp khác hoặc từ bản mới hơn của tệp này.</source>
        <translation>This file has only {events} events and none with the code {code}: the paper is from another file, or from a newer copy of this one.</translation>
    </message>
    <message>
        <source>Việc này của {roles}, hoặc của chính thành viên đó.</source>
        <translation>This is for: {roles}; or for that member.</translation>
    </message>
    <message>
        <source>Việc này của {roles}.</source>
        <translation>This is for: {roles}.</translation>
    </message>
    <message>
        <source>Ví dụ sáu chữ số khó đoán, hay một câu ngắn.</source>
        <translation>Such as six digits hard to guess, or a short sentence.</translation>
    </message>
    <message>
        <source>Xem `council people list`.</source>
        <translation>See `council people list`.</translation>
    </message>
    <message>
        <source>Xem `paper scans`.</source>
        <translation>See `paper scans`.</translation>
    </message>
    <message>
        <source>Xem chênh lệch giữa các thành viên ở bước Kết quả, hoặc bằng `calibration show`.</source>
        <translation>See the differences between members at the step Results, or by `calibration show`.</translation>
    </message>
    <message>
        <source>Xem danh sách khác nhau: `paper compare`.</source>
        <translation>See the list of differences: `paper compare`.</translation>
    </message>
    <message>
        <source>Xem lại bản chép rồi quyết định.</source>
        <translation>Look at the copy again, then decide.</translation>
    </message>
    <message>
        <source>Xem lại bản chép.</source>
        <translation>Look at the copy again.</translation>
    </message>
    <message>
        <source>Xem lại trang đó trong bản quét.</source>
        <translation>Look at that page of the scan again.</translation>
    </message>
    <message>
        <source>Xem điểm danh và xung đột lợi ích.</source>
        <translation>See attendance and conflicts of interest.</translation>
    </message>
    <message>
        <source>Xin nơi nhận gửi lại giấy báo nhận.</source>
        <translation>Ask the receiver to send the receipt again.</translation>
    </message>
    <message>
        <source>Xin nơi nhận lập lại giấy báo nhận.</source>
        <translation>Ask the receiver to make the receipt anew.</translation>
    </message>
    <message>
        <source>chứng thư của người ký không được tin cậy hoặc không còn hiệu lực</source>
        <translation>the signer&apos;s certificate is not trusted or no longer holds</translation>
    </message>
    <message>
        <source>chữ ký không đúng, dòng đã bị sửa.</source>
        <translation>the signature is wrong, the line was changed.</translation>
    </message>
    <message>
        <source>chữ ký trên gói hoặc trên văn bản không đúng hoặc còn thiếu</source>
        <translation>signatures on the package or its papers are wrong or missing</translation>
    </message>
    <message>
        <source>dòng bị hỏng hoặc không phải do chương trình ghi.</source>
        <translation>the line is damaged, or no line of this program.</translation>
    </message>
    <message>
        <source>dòng của một Hội đồng khác.</source>
        <translation>a line of another council.</translation>
    </message>
    <message>
        <source>dòng của một máy không được máy trước xác nhận.</source>
        <translation>a line of a laptop for which the one before does not vouch.</translation>
    </message>
    <message>
        <source>dòng do phiên bản khác của chương trình ghi.</source>
        <translation>a line that another version of the program wrote.</translation>
    </message>
    <message>
        <source>dòng không nối với dòng trước, hoặc có dòng bị mất.</source>
        <translation>the line does not follow the one before, or one is missing.</translation>
    </message>
    <message>
        <source>dữ liệu trong gói không hợp lệ</source>
        <translation>the data in the package do not hold</translation>
    </message>
    <message>
        <source>không nhận gói</source>
        <translation>package not taken</translation>
    </message>
    <message>
        <source>không phải gói kết quả mà chương trình ở đó đọc được</source>
        <translation>it is not a package that the program there can read</translation>
    </message>
    <message>
        <source>không thuộc phiếu nào nên bỏ qua</source>
        <translation>it belongs to no sheet and is passed over</translation>
    </message>
    <message>
        <source>không được hỏi</source>
        <translation>not asked</translation>
    </message>
    <message>
        <source>không đạt mức nào</source>
        <translation>none is met</translation>
    </message>
    <message>
        <source>kết quả tính lại từ phiếu khác với kết quả ghi trong gói</source>
        <translation>the results computed again differ from those in the package</translation>
    </message>
    <message>
        <source>mã PIN của thành viên</source>
        <translation>the member&apos;s PIN</translation>
    </message>
    <message>
        <source>mã khôi phục của tệp</source>
        <translation>the file&apos;s recovery code</translation>
    </message>
    <message>
        <source>mật khẩu của {name}</source>
        <translation>the password of {name}</translation>
    </message>
    <message>
        <source>mật khẩu mới</source>
        <translation>a new password</translation>
    </message>
    <message>
        <source>mức {level} “{label}”</source>
        <translation>level {level} “{label}”</translation>
    </message>
    <message>
        <source>những dòng cuối đã bị xóa.</source>
        <translation>the last lines were taken away.</translation>
    </message>
    <message>
        <source>phiếu này chỉ là phần trích của một phiếu đánh giá.</source>
        <translation>this is only an extract of a scorecard.</translation>
    </message>
    <message>
        <source>phiếu trong dữ liệu không khớp với phiếu thành viên đã ký</source>
        <translation>sheets in the data are not what members signed</translation>
    </message>
    <message>
        <source>tệp bị hỏng hoặc đã bị sửa</source>
        <translation>the file is damaged or was changed</translation>
    </message>
    <message>
        <source>xếp theo phiếu ở trang trước</source>
        <translation>it goes with the sheet of the page before</translation>
    </message>
    <message>
        <source>{criterion}, mẫu {sample}: cách nhau {gap} điểm. {high}; {low}. {ask}</source>
        <translation>{criterion}, sample {sample}: {gap} points apart. {high}; {low}. {ask}</translation>
    </message>
    <message>
        <source>{name} chấm sản phẩm số {position}, lượt {round}</source>
        <translation>{name} for product {position}, round {round}</translation>
    </message>
    <message>
        <source>{name} có khóa ký, nhưng {count} phiếu được nhập tại Hội đồng nên không kèm chữ ký.</source>
        <translation>{name} has a key, but {count} of the sheets were typed in at the council and carry no signature.</translation>
    </message>
    <message>
        <source>{name} không có khóa ký phiếu.</source>
        <translation>{name} has no key to sign sheets.</translation>
    </message>
    <message>
        <source>{name} là thư ký duy nhất của tệp.</source>
        <translation>{name} is the file&apos;s only secretary.</translation>
    </message>
    <message>
        <source>{name} là {role}, không được làm việc này.</source>
        <translation>{name} signed in as {role} and may not do this.</translation>
    </message>
    <message>
        <source>{n} thành viên</source>
        <translation>{n} members</translation>
    </message>
    <message>
        <source>{settler} xem phiếu giấy của {who} cho «{of_entry}» và chốt tiêu chí {criterion}</source>
        <translation>{settler} looked at the paper sheet of {who} for «{of_entry}» and settled criterion {criterion}</translation>
    </message>
    <message>
        <source>{subject} đăng nhập</source>
        <translation>{subject} signed in</translation>
    </message>
    <message>
        <source>{typist} nhập phiếu giấy của {who} cho «{of_entry}», lượt {round}, lần {place}</source>
        <translation>{typist} typed the paper sheet of {who} for «{of_entry}», round {round}, entry {place}</translation>
    </message>
    <message>
        <source>{typist} đã nhập phiếu này lần thứ nhất.</source>
        <translation>{typist} typed this sheet the first time.</translation>
    </message>
    <message>
        <source>{who} cho {points} ({levels})</source>
        <translation>{who} gave {points} ({levels})</translation>
    </message>
    <message>
        <source>Đây là tệp của Hội đồng thật; hiệu chỉnh cách chấm chỉ làm trong tệp tập huấn.</source>
        <translation>This is the file of a real council; calibration is done in practice files only.</translation>
    </message>
    <message>
        <source>Đã có người dùng tên “{name}”.</source>
        <translation>There is somebody called “{name}” already.</translation>
    </message>
    <message>
        <source>Đã có tệp khóa {name} trong thư mục này.</source>
        <translation>There is a key file {name} in this folder already.</translation>
    </message>
    <message>
        <source>Đã giao: {who} nhận lúc {when}.</source>
        <translation>Delivered: {who} took it in at {when}.</translation>
    </message>
    <message>
        <source>Đã nhập sai mật khẩu nhiều lần.</source>
        <translation>The password was wrong several times.</translation>
    </message>
    <message>
        <source>Đính bản quét {name} vào phiếu giấy của {who} cho «{of_entry}», lượt {round}</source>
        <translation>Attached the scan {name} to the paper sheet of {who} for «{of_entry}», round {round}</translation>
    </message>
    <message>
        <source>Đăng nhập rồi làm lại; trên dòng lệnh, dùng --as TÊN.</source>
        <translation>Sign in and do it again; on the command line use --as NAME.</translation>
    </message>
    <message>
        <source>Đưa phiếu đầy đủ vào bộ quy định.</source>
        <translation>Put the whole scorecard into the rule set.</translation>
    </message>
    <message>
        <source>Đặt lại mật khẩu của {subject} bằng mã khôi phục của tệp</source>
        <translation>Reset the password of {subject} by the file&apos;s recovery code</translation>
    </message>
    <message>
        <source>Đặt mật khẩu cho người dùng {subject}</source>
        <translation>Set a password for {subject}</translation>
    </message>
    <message>
        <source>Để người thứ hai nhập phiếu trước.</source>
        <translation>Let the second person type it first.</translation>
    </message>
    <message>
        <source>Để phiếu mang đến sang một bên, hoặc mở phiếu rồi chấm lại với lý do.</source>
        <translation>Set the brought sheet aside, or reveal and score again with a reason.</translation>
    </message>
    <message>
        <source>Đồng hồ máy của {whose} lệch: phiếu ghi ký lúc {signed}, được nhận theo quyết định lúc {received}.</source>
        <translation>The clock of the laptop of {whose} was off: the sheet says it was signed at {signed}; it was taken in by decision at {received}.</translation>
    </message>
    <message>
        <source>đã nhận gói</source>
        <translation>package taken in</translation>
    </message>
    <message>
        <source>Ở chỗ phiếu của {whose} là phiếu đã ký cho sản phẩm, lượt hoặc bộ tiêu chí khác.</source>
        <translation>In place of the sheet of {whose} lies one signed for another product, round or scorecard.</translation>
    </message>
    <message>
        <source>Ở đây phải là khóa công khai viết bằng base64.</source>
        <translation>This must be a public key in base64.</translation>
    </message>
    <message>
        <source>Ở đây phải là mã nhật ký, như 214-5A3F-09BC-11DE-77A0, hoặc để trống.</source>
        <translation>Here an audit code has to stand, like 214-5A3F-09BC-11DE-77A0, or nothing.</translation>
    </message>
    <message>
        <source>“{text}” không phải là ngày.</source>
        <translation>“{text}” is not a date.</translation>
    </message>
    <message>
        <source>Hồ sơ của sản phẩm đã có tài liệu hoặc đã kiểm tra nên không rút được.</source>
        <translation>The product&apos;s dossier holds documents or was checked, so it cannot be withdrawn.</translation>
    </message>
    <message>
        <source>Sản phẩm đã kết luận nhưng các phiếu chưa cho ra hạng sao.</source>
        <translation>The product is concluded but its sheets give no stars.</translation>
    </message>
    <message>
        <source>Sản phẩm đã vào phiên {sessions} nên không rút được.</source>
        <translation>The product is in session {sessions} and cannot be withdrawn.</translation>
    </message>
    <message>
        <source>Sản phẩm đã được kết luận.</source>
        <translation>The product is concluded already.</translation>
    </message>
    <message>
        <source>Sản phẩm ở mục {entry_id} có hơn một trang trong tệp.</source>
        <translation>The product of entry {entry_id} has more than one page in the file.</translation>
    </message>
    <message>
        <source>Sản phẩm ở mục {position} chưa mở lượt chấm.</source>
        <translation>The product of entry {position} has no scoring round open.</translation>
    </message>
    <message>
        <source>Sản phẩm ở mục {position} {state}; việc này chỉ làm được khi sản phẩm {wanted}.</source>
        <translation>The product of entry {position} is {state}; this can be done only when it is {wanted}.</translation>
    </message>
    <message>
        <source>Số chữ số thập phân phải từ 0 đến 10.</source>
        <translation>The number of decimals is 0 to 10.</translation>
    </message>
    <message>
        <source>Số lượt chấm lại phải từ 0 đến 9.</source>
        <translation>The number of further rounds is 0 to 9.</translation>
    </message>
    <message>
        <source>Số mẫu phải từ 0 đến 999.</source>
        <translation>The number of samples is 0 to 999.</translation>
    </message>
    <message>
        <source>Số nguyên phải viết thành số, không viết thành chữ.</source>
        <translation>A whole number has to be a number, not text.</translation>
    </message>
    <message>
        <source>Số ngày làm việc gửi hồ sơ trước phải từ 0 đến 60.</source>
        <translation>The number of working days for sending dossiers is 0 to 60.</translation>
    </message>
    <message>
        <source>Số sao yêu cầu phải tăng theo mức.</source>
        <translation>The stars required have to rise with the levels.</translation>
    </message>
    <message>
        <source>Số thành viên có mặt không đủ để họp.</source>
        <translation>Not enough members are present to meet.</translation>
    </message>
    <message>
        <source>Số thành viên đang dự không còn đủ để họp.</source>
        <translation>Not enough members are still there to meet.</translation>
    </message>
    <message>
        <source>Số {what} {number} có hơn một lần.</source>
        <translation>Number {number} of {what} stands more than once.</translation>
    </message>
    <message>
        <source>Sở hữu trí tuệ</source>
        <translation>Intellectual property</translation>
    </message>
    <message>
        <source>Sửa &quot;min_star&quot;.</source>
        <translation>Correct &quot;min_star&quot;.</translation>
    </message>
    <message>
        <source>Sửa bộ sản phẩm.</source>
        <translation>Correct the scorecard.</translation>
    </message>
    <message>
        <source>Sửa công thức, hoặc gõ lại giá trị.</source>
        <translation>Correct the formula, or type the value.</translation>
    </message>
    <message>
        <source>Sửa dòng này hoặc dòng trước.</source>
        <translation>Correct this line or the one before.</translation>
    </message>
    <message>
        <source>Sửa lại dòng này.</source>
        <translation>Correct this line.</translation>
    </message>
    <message>
        <source>Sửa lại ngày.</source>
        <translation>Correct the days.</translation>
    </message>
    <message>
        <source>Sửa lại tệp.</source>
        <translation>Correct the file.</translation>
    </message>
    <message>
        <source>Sửa mã phiếu hoặc mã tiêu chí.</source>
        <translation>Correct the code of the scorecard or of the criterion.</translation>
    </message>
    <message>
        <source>Sửa mã tiêu chí.</source>
        <translation>Correct the code of the criterion.</translation>
    </message>
    <message>
        <source>Sửa mã xã hoặc mã sản phẩm.</source>
        <translation>Correct the commune code or the product code.</translation>
    </message>
    <message>
        <source>Sửa mã, hoặc để trống nếu chưa có.</source>
        <translation>Correct the code, or leave it blank where there is none.</translation>
    </message>
    <message>
        <source>Sửa ngày làm bù.</source>
        <translation>Correct the extra working day.</translation>
    </message>
    <message>
        <source>Sửa sản phẩm «{subject}»</source>
        <translation>Changed product «{subject}»</translation>
    </message>
    <message>
        <source>Sửa số trang.</source>
        <translation>Correct the page numbers.</translation>
    </message>
    <message>
        <source>Sửa số trang: không ghi tên tài liệu thì trang đếm qua cả hồ sơ, theo thứ tự tài liệu.</source>
        <translation>Correct the page number: where no document is named, pages are counted through the whole dossier in the order of its documents.</translation>
    </message>
    <message>
        <source>Sửa số trang; trang đếm trong tài liệu đã ghi tên.</source>
        <translation>Correct the page number; pages are counted in the document that is named.</translation>
    </message>
    <message>
        <source>Sửa thông tin của sản phẩm thay vì rút.</source>
        <translation>Change the product&apos;s particulars instead of withdrawing it.</translation>
    </message>
    <message>
        <source>Sửa thông tin thành viên {subject}</source>
        <translation>Changed member {subject}</translation>
    </message>
    <message>
        <source>Sửa điểm để tổng khớp.</source>
        <translation>Correct the points so that the sum is right.</translation>
    </message>
    <message>
        <source>Sửa điểm, hoặc ghi vào &quot;errata&quot; với kept: true nếu quyết định in như vậy.</source>
        <translation>Correct the points, or put it into &quot;errata&quot; with kept: true if the decision prints it so.</translation>
    </message>
    <message>
        <source>Sự kiện {seq} không khớp với mã băm đã ghi.</source>
        <translation>Event {seq} does not match the hash that was recorded.</translation>
    </message>
    <message>
        <source>TT</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Thay đổi của sản phẩm trong 3 năm</source>
        <translation>Changes of the product in 3 years</translation>
    </message>
    <message>
        <source>Thiếu mục “{name}”.</source>
        <translation>Entry “{name}” is missing.</translation>
    </message>
    <message>
        <source>Thiếu nội dung hoặc mã băm của phiếu đánh giá.</source>
        <translation>Contents or hash of the scorecard are missing.</translation>
    </message>
    <message>
        <source>Thành viên</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Thành viên không còn sản phẩm nào phải chấm.</source>
        <translation>The member has no product left to score.</translation>
    </message>
    <message>
        <source>Thành viên này đã được ghi xung đột lợi ích.</source>
        <translation>This member&apos;s conflict of interest is recorded already.</translation>
    </message>
    <message>
        <source>Thành viên số {member_id} có xung đột lợi ích mà vẫn được tính.</source>
        <translation>Member number {member_id} has a conflict of interest and is counted all the same.</translation>
    </message>
    <message>
        <source>Thành viên số {member_id} có xung đột lợi ích với sản phẩm này nên không chấm.</source>
        <translation>Member number {member_id} has a conflict of interest with this product and does not score it.</translation>
    </message>
    <message>
        <source>Thành viên số {member_id} khai xung đột không có trong phiên.</source>
        <translation>Member number {member_id}, who declared a conflict, is not in the session.</translation>
    </message>
    <message>
        <source>Thành viên số {member_id} không chấm điểm lúc này.</source>
        <translation>Member number {member_id} does not score at present.</translation>
    </message>
    <message>
        <source>Thành viên số {member_id} không chấm điểm trong phiên này.</source>
        <translation>Member number {member_id} does not score in this session.</translation>
    </message>
    <message>
        <source>Thành viên số {member_id} không có quyền chấm trong lượt này.</source>
        <translation>Member number {member_id} is not entitled to score in this round.</translation>
    </message>
    <message>
        <source>Thành viên số {member_id} không có trong thành phần phiên họp.</source>
        <translation>Member number {member_id} is not among those of the session.</translation>
    </message>
    <message>
        <source>Thành viên số {member_id} không đang dự họp.</source>
        <translation>Member number {member_id} is not at the meeting.</translation>
    </message>
    <message>
        <source>Thành viên số {member_id} đã được ghi là không chấm lượt này.</source>
        <translation>Member number {member_id} is recorded as not scoring this round.</translation>
    </message>
    <message>
        <source>Thành viên {member} có hơn một phiếu cho sản phẩm này.</source>
        <translation>Member {member} has more than one sheet for this product.</translation>
    </message>
    <message>
        <source>Thêm các tệp phiếu .yaml.</source>
        <translation>Add the scorecards&apos; .yaml files.</translation>
    </message>
    <message>
        <source>Thêm căn cứ này vào &quot;rejection_grounds&quot; của rule_set.yaml, hoặc sửa mã.</source>
        <translation>Add this ground to &quot;rejection_grounds&quot; of rule_set.yaml, or correct the code.</translation>
    </message>
    <message>
        <source>Thêm cột này.</source>
        <translation>Add this column.</translation>
    </message>
    <message>
        <source>Thêm khóa ký {subject}</source>
        <translation>Added signing key {subject}</translation>
    </message>
    <message>
        <source>Thêm lại tệp này.</source>
        <translation>Add this file again.</translation>
    </message>
    <message>
        <source>Thêm mã này vào &quot;rejection_grounds&quot;.</source>
        <translation>Add this code to &quot;rejection_grounds&quot;.</translation>
    </message>
    <message>
        <source>Thêm mục này.</source>
        <translation>Add this entry.</translation>
    </message>
    <message>
        <source>Thêm sản phẩm «{subject}»</source>
        <translation>Added product «{subject}»</translation>
    </message>
    <message>
        <source>Thêm thành viên {subject}</source>
        <translation>Added member {subject}</translation>
    </message>
    <message>
        <source>Thêm thư mục bộ quy định.</source>
        <translation>Add the folder of the rule set.</translation>
    </message>
    <message>
        <source>Thêm trường hợp, hoặc dùng &quot;levels&quot;.</source>
        <translation>Add a case, or use &quot;levels&quot;.</translation>
    </message>
    <message>
        <source>Thêm tài liệu từ tệp.</source>
        <translation>Add documents from files.</translation>
    </message>
    <message>
        <source>Thêm tài liệu vào hồ sơ trước.</source>
        <translation>Add documents to the dossier first.</translation>
    </message>
    <message>
        <source>Thêm tài liệu {subject} vào hồ sơ «{of_dossier}»</source>
        <translation>Added document {subject} to the dossier of «{of_dossier}»</translation>
    </message>
    <message>
        <source>Thêm tệp như tài liệu thường, hoặc đặt tờ ngăn của hồ sơ này vào rồi quét lại.</source>
        <translation>Add the file as an ordinary document, or lay this dossier&apos;s separator sheets into it and scan again.</translation>
    </message>
    <message>
        <source>Thêm tệp này.</source>
        <translation>Add this file.</translation>
    </message>
    <message>
        <source>Thêm ít nhất một dòng.</source>
        <translation>Add at least one line.</translation>
    </message>
    <message>
        <source>Thông tin nhận dạng của phiếu đã bị sửa.</source>
        <translation>The data that identify the sheet were changed.</translation>
    </message>
    <message>
        <source>Thư ký</source>
        <translation>Secretary</translation>
    </message>
    <message>
        <source>Thư ký đặt mã PIN mới thì không phải chờ.</source>
        <translation>If the secretary sets a new PIN, there is no need to wait.</translation>
    </message>
    <message>
        <source>Thường là 1.</source>
        <translation>1 is usual.</translation>
    </message>
    <message>
        <source>Thường là 10.</source>
        <translation>10 is usual.</translation>
    </message>
    <message>
        <source>Thường là 2.</source>
        <translation>2 is usual.</translation>
    </message>
    <message>
        <source>Thị trường, xúc tiến thương mại</source>
        <translation>Market, trade promotion</translation>
    </message>
    <message>
        <source>Thời điểm ký {signed_at} ở sau thời điểm kiểm tra {at}.</source>
        <translation>The time of signing {signed_at} is later than the time of checking {at}.</translation>
    </message>
    <message>
        <source>Tiêu chí {code} chưa chấm.</source>
        <translation>Criterion {code} is not scored.</translation>
    </message>
    <message>
        <source>Tiêu chí {code} có {count} trường hợp nhưng chưa chọn trường hợp nào.</source>
        <translation>Criterion {code} has {count} cases and none is chosen.</translation>
    </message>
    <message>
        <source>Tiêu chí {code} không có mức {level}.</source>
        <translation>Criterion {code} has no level {level}.</translation>
    </message>
    <message>
        <source>Tiêu chí {code} không có mức “{text}”.</source>
        <translation>Criterion {code} has no level “{text}”.</translation>
    </message>
    <message>
        <source>Tiêu chí {code} không có trường hợp {chosen}.</source>
        <translation>Criterion {code} has no case {chosen}.</translation>
    </message>
    <message>
        <source>Tiêu chí {criterion} không có mức {level}.</source>
        <translation>Criterion {criterion} has no level {level}.</translation>
    </message>
    <message>
        <source>Tiêu chí {criterion}, {star} sao: {why}.</source>
        <translation>Criterion {criterion}, {star} stars: {why}.</translation>
    </message>
    <message>
        <source>Trang chưa chấm tiêu chí nào.</source>
        <translation>No criterion is scored on the page.</translation>
    </message>
    <message>
        <source>Trang trại</source>
        <translation>Farm</translation>
    </message>
    <message>
        <source>Trang {pages}: trang đầu phải từ 1 và không sau trang cuối.</source>
        <translation>Pages {pages}: the first must be 1 or more and not after the last.</translation>
    </message>
    <message>
        <source>Trang {page}</source>
        <translation>Page {page}</translation>
    </message>
    <message>
        <source>Trang đầu phải từ 1 và không sau trang cuối.</source>
        <translation>The first page is at least 1 and not after the last page.</translation>
    </message>
    <message>
        <source>Trang “{name}” không có trong phiếu lúc lập.</source>
        <translation>Page “{name}” was not in the sheet when it was made.</translation>
    </message>
    <message>
        <source>Trang “{page}” đã bị xóa hoặc đổi tên.</source>
        <translation>Page “{page}” was removed or renamed.</translation>
    </message>
    <message>
        <source>Trong Excel, chọn vùng có tên sản phẩm, chủ thể, bộ sản phẩm rồi sao chép (Ctrl+C).</source>
        <translation>In Excel, select the range with product name, producer and scorecard, and copy it (Ctrl+C).</translation>
    </message>
    <message>
        <source>Trong gói có liên kết đến tệp khác.</source>
        <translation>The package has a link to another file.</translation>
    </message>
    <message>
        <source>Trên ổ đĩa đã có một tệp khác tên {name}; tệp đó được giữ nguyên.</source>
        <translation>The drive has another file called {name}; that file was left as it is.</translation>
    </message>
    <message>
        <source>Trường hợp</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Trường hợp của sản phẩm đã đổi: phiếu ghi “{cases}”, nay là “{used}”.</source>
        <translation>The cases of the product have changed: the sheet says “{cases}”, now it is “{used}”.</translation>
    </message>
    <message>
        <source>Tài liệu khác</source>
        <translation>Other document</translation>
    </message>
    <message>
        <source>Tên chủ thể</source>
        <translation>Producer name</translation>
    </message>
    <message>
        <source>Tên sản phẩm</source>
        <translation>Product name</translation>
    </message>
    <message>
        <source>Tên tệp không hợp lệ.</source>
        <translation>The file name is not valid.</translation>
    </message>
    <message>
        <source>Tên tệp trong gói dẫn ra ngoài thư mục của gói.</source>
        <translation>A file name in the package leads outside the package&apos;s folder.</translation>
    </message>
    <message>
        <source>Tên tệp trong gói không được phép.</source>
        <translation>A file name in the package is not allowed.</translation>
    </message>
    <message>
        <source>Tên tệp «{text}»</source>
        <translation>File name «{text}»</translation>
    </message>
    <message>
        <source>Tìm sản phẩm đó trong danh sách.</source>
        <translation>Find that product in the list.</translation>
    </message>
    <message>
        <source>Tăng trưởng sản xuất, kinh doanh</source>
        <translation>Growth of production and sales</translation>
    </message>
    <message>
        <source>Tạo một tệp Hội đồng khác.</source>
        <translation>Make another council file.</translation>
    </message>
    <message>
        <source>Tạo thư mục hoặc chọn chỗ khác để lưu tệp.</source>
        <translation>Make the folder, or choose another place for the file.</translation>
    </message>
    <message>
        <source>Tập quét phải là một tệp PDF.</source>
        <translation>The scanned bundle has to be one PDF file.</translation>
    </message>
    <message>
        <source>Tệp Hội đồng</source>
        <translation>Council file</translation>
    </message>
    <message>
        <source>Tệp Hội đồng có dữ liệu không đọc được ({error}).</source>
        <translation>The council file has data that cannot be read ({error}).</translation>
    </message>
    <message>
        <source>Tệp Hội đồng {council_file} đang mở{by}.</source>
        <translation>The council file {council_file} is open{by}.</translation>
    </message>
    <message>
        <source>Tệp Hội đồng {path} bị hỏng ({what}).</source>
        <translation>The council file {path} is damaged ({what}).</translation>
    </message>
    <message>
        <source>Tệp Hội đồng {path} bị hỏng.</source>
        <translation>The council file {path} is damaged.</translation>
    </message>
    <message>
        <source>Tệp Hội đồng {path} do một phiên bản mới hơn của chương trình ghi.</source>
        <translation>The council file {path} was written by a newer version of the program.</translation>
    </message>
    <message>
        <source>Tệp Hội đồng {path} do phiên bản cũ ghi, cần nâng cấp trước khi xem.</source>
        <translation>The council file {path} was written by an older version and has to be upgraded before it can be looked at.</translation>
    </message>
    <message>
        <source>Tệp Hội đồng {path} không còn ở chỗ cũ: USB bị rút, tệp bị xóa, bị đổi tên hoặc bị thay bằng tệp khác. Thay đổi vừa rồi chưa được lưu.</source>
        <translation>The council file {path} is no longer where it was: the USB stick was pulled out, or the file was deleted, renamed or replaced. The last change was not saved.</translation>
    </message>
    <message>
        <source>Tệp Hội đồng {path} đang bị một chương trình khác giữ.</source>
        <translation>The council file {path} is held by another program.</translation>
    </message>
    <message>
        <source>Tệp Hội đồng {path} đang mở ở chế độ chỉ xem.</source>
        <translation>The council file {path} is open for reading only.</translation>
    </message>
    <message>
        <source>Tệp PDF chưa có chữ ký số.</source>
        <translation>The PDF file has no digital signature.</translation>
    </message>
    <message>
        <source>Tệp PDF có loại chữ ký mà chương trình không kiểm tra được.</source>
        <translation>The PDF file has a kind of signature that the program cannot check.</translation>
    </message>
    <message>
        <source>Tệp PDF không có ô chữ ký này.</source>
        <translation>The PDF file has no such signature field.</translation>
    </message>
    <message>
        <source>Tệp PDF đã có ô chữ ký này.</source>
        <translation>The PDF file has this signature field already.</translation>
    </message>
    <message>
        <source>Tệp chỉ có chứng thư số của “{name}”, không có khóa.</source>
        <translation>The file holds only the certificate of “{name}”, not its key.</translation>
    </message>
    <message>
        <source>Tệp có trong danh mục đã ký nhưng không có trong gói.</source>
        <translation>The file is in the signed manifest but not in the package.</translation>
    </message>
    <message>
        <source>Tệp có trong gói nhưng không có trong danh mục đã ký.</source>
        <translation>The file is in the package but not in the signed manifest.</translation>
    </message>
    <message>
        <source>Tệp dữ liệu bị hỏng: không phải là JSON đúng quy cách.</source>
        <translation>The data file is damaged: it is not proper JSON.</translation>
    </message>
    <message>
        <source>Tệp dữ liệu quá lớn.</source>
        <translation>The data file is too large.</translation>
    </message>
    <message>
        <source>Tệp ghi “{stored}”, tính lại từ các phiếu được “{value}”.</source>
        <translation>The file says “{stored}”, the sheets give “{value}”.</translation>
    </message>
    <message>
        <source>Không phải là tệp thường.</source>
        <translation>Not an ordinary file.</translation>
    </message>
    <message>
        <source>Bỏ mật khẩu của tệp: từ nay ai có tệp cũng đọc được</source>
        <translation>The file&apos;s passphrase was taken off: whoever has the file can read it from now on</translation>
    </message>
    <message>
        <source>Chọn bản đọc nhẹ của minh chứng; bản gốc thì chép ra USB bằng việc xuất hồ sơ.</source>
        <translation>Choose light reading copies; take the originals to a stick by exporting the dossiers.</translation>
    </message>
    <message>
        <source>Các nhóm không thuộc cùng một mã.</source>
        <translation>The groups do not belong to one code.</translation>
    </message>
    <message>
        <source>Cần {what}.</source>
        <translation>Wanted: {what}.</translation>
    </message>
    <message>
        <source>Dùng việc đổi mật khẩu.</source>
        <translation>Change the passphrase instead.</translation>
    </message>
    <message>
        <source>Dùng {option} TỆP, hoặc đặt biến {variable}.</source>
        <translation>Use {option} FILE, or set the variable {variable}.</translation>
    </message>
    <message>
        <source>Gói dùng dạng ZIP64 mà chương trình không bao giờ dùng.</source>
        <translation>The package is in the ZIP64 form, which the program never uses.</translation>
    </message>
    <message>
        <source>Gõ lại cả mã từ một tờ giấy khôi phục.</source>
        <translation>Type the whole code again from one recovery sheet.</translation>
    </message>
    <message>
        <source>Gõ lại đủ các nhóm như in trên giấy khôi phục.</source>
        <translation>Type all groups as they are printed on the recovery sheet.</translation>
    </message>
    <message>
        <source>Gõ lại, hoặc dùng mã in trên giấy khôi phục.</source>
        <translation>Type it again, or use the code printed on the recovery sheet.</translation>
    </message>
    <message>
        <source>Gõ lại, để ý chữ hoa và bộ gõ tiếng Việt; hoặc dùng mã in trên giấy khôi phục. Nếu vẫn không mở được thì đầu tệp có thể đã hỏng: thử một bản sao lưu.</source>
        <translation>Type it again, minding capitals and the Vietnamese keyboard; or use the code printed on the recovery sheet. If that does not open it either, the beginning of the file may be damaged: try a backup.</translation>
    </message>
    <message>
        <source>Hãy kiểm tra ngày giờ của máy hoặc dùng chứng thư số còn hạn.</source>
        <translation>Check the date and time of this computer, or use a certificate that is still valid.</translation>
    </message>
    <message>
        <source>Không được phép đọc thư mục.</source>
        <translation>No permission to read the folder.</translation>
    </message>
    <message>
        <source>Không được phép đọc tệp.</source>
        <translation>No permission to read the file.</translation>
    </message>
    <message>
        <source>Không đọc được {place} ({strerror}).</source>
        <translation>{place} cannot be read ({strerror}).</translation>
    </message>
    <message>
        <source>Kiểm tra USB, ổ đĩa rồi thêm lại; những tệp đã thêm xong vẫn còn.</source>
        <translation>Check the USB stick or drive and add them again; the files added so far are kept.</translation>
    </message>
    <message>
        <source>Kiểm tra quyền của thư mục.</source>
        <translation>Check who may open the folder.</translation>
    </message>
    <message>
        <source>Kiểm tra quyền của tệp.</source>
        <translation>Check who may open the file.</translation>
    </message>
    <message>
        <source>Kiểm tra đường dẫn.</source>
        <translation>Check the path.</translation>
    </message>
    <message>
        <source>Kiểm tra ổ đĩa và quyền ghi rồi thêm lại.</source>
        <translation>Check the drive and the permission to write, then add it again.</translation>
    </message>
    <message>
        <source>Kiểu nén này chương trình không đọc.</source>
        <translation>The program does not read this kind of compression.</translation>
    </message>
    <message>
        <source>Là liên kết hoặc tệp đặc biệt, không phải tệp thường.</source>
        <translation>A link or special file, not an ordinary file.</translation>
    </message>
    <message>
        <source>Là liên kết, không phải tệp thường.</source>
        <translation>A link, not an ordinary file.</translation>
    </message>
    <message>
        <source>Là tệp Word, Excel đời cũ, hoặc có mật khẩu.</source>
        <translation>An old Word or Excel file, or one with a password.</translation>
    </message>
    <message>
        <source>Là tệp nén 7z.</source>
        <translation>A 7z archive.</translation>
    </message>
    <message>
        <source>Là tệp nén RAR.</source>
        <translation>A RAR archive.</translation>
    </message>
    <message>
        <source>Là tệp nén nằm trong tệp nén.</source>
        <translation>An archive inside an archive.</translation>
    </message>
    <message>
        <source>Là tệp nén, không phải tệp Word hay Excel.</source>
        <translation>An archive, not a Word or Excel file.</translation>
    </message>
    <message>
        <source>Là ảnh HEIC của điện thoại.</source>
        <translation>A HEIC picture of a phone.</translation>
    </message>
    <message>
        <source>Là ảnh TIFF.</source>
        <translation>A TIFF picture.</translation>
    </message>
    <message>
        <source>Lưu thành JPEG rồi thêm lại.</source>
        <translation>Save it as JPEG and add it again.</translation>
    </message>
    <message>
        <source>Lưu thành PDF, .docx.</source>
        <translation>Save it as PDF or .docx.</translation>
    </message>
    <message>
        <source>Mã có {groups} nhóm, mỗi nhóm {size} ký tự; đã gõ {found} ký tự.</source>
        <translation>A code has {groups} groups of {size} characters; {found} characters were typed.</translation>
    </message>
    <message>
        <source>Mã khôi phục</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Mã khôi phục, nhóm {number}</source>
        <translation>Recovery code, group {number}</translation>
    </message>
    <message>
        <source>Mật khẩu hiện nay của tệp không đúng.</source>
        <translation>That is not the file&apos;s present passphrase.</translation>
    </message>
    <message>
        <source>Mật khẩu không mở được tệp {path}.</source>
        <translation>The passphrase does not open {path}.</translation>
    </message>
    <message>
        <source>Mật khẩu tệp</source>
        <translation>File passphrase</translation>
    </message>
    <message>
        <source>Mật khẩu tệp lặp lại quá ít ký tự.</source>
        <translation>The file&apos;s passphrase repeats too few characters.</translation>
    </message>
    <message>
        <source>Mật khẩu tệp phải có ít nhất {shortest} ký tự.</source>
        <translation>The file&apos;s passphrase needs at least {shortest} characters.</translation>
    </message>
    <message>
        <source>Mở tệp bằng phần mềm khác thì nên thận trọng.</source>
        <translation>Be careful when opening the file with other software.</translation>
    </message>
    <message>
        <source>Nhóm này có ký tự gõ sai.</source>
        <translation>A character of this group is mistyped.</translation>
    </message>
    <message>
        <source>Nhận {count} phiếu niêm phong từ máy của thành viên</source>
        <translation>Received {count} sealed sheets from members&apos; laptops</translation>
    </message>
    <message>
        <source>Nhập mật khẩu của tệp, hoặc mã in trên giấy khôi phục.</source>
        <translation>Enter the file&apos;s passphrase, or the code printed on the recovery sheet.</translation>
    </message>
    <message>
        <source>Nén lại thành ZIP mới.</source>
        <translation>Pack it anew as a ZIP.</translation>
    </message>
    <message>
        <source>Nén lại, hoặc giải nén rồi thêm.</source>
        <translation>Pack it again, or unpack it and add the files.</translation>
    </message>
    <message>
        <source>PDF có kịch bản (JavaScript); chương trình không chạy.</source>
        <translation>The PDF has scripts (JavaScript); the program does not run them.</translation>
    </message>
    <message>
        <source>PDF có lệnh mở chương trình khác; chương trình không làm theo.</source>
        <translation>The PDF asks to open another program; this program does not.</translation>
    </message>
    <message>
        <source>PDF có tệp đính kèm; chương trình chỉ hiện các trang.</source>
        <translation>The PDF has attached files; the program shows its pages only.</translation>
    </message>
    <message>
        <source>Phiếu của lượt chấm {number} do một máy thư ký khác mở.</source>
        <translation>A sheet of round {number} as another secretary&apos;s laptop opened it.</translation>
    </message>
    <message>
        <source>Quét lại thành PDF, hoặc lưu thành JPEG.</source>
        <translation>Scan it to PDF, or save it as JPEG.</translation>
    </message>
    <message>
        <source>So lại từng ký tự với giấy khôi phục. Mã không dùng các chữ I, L, O, U.</source>
        <translation>Compare each character with the recovery sheet. The code never uses the letters I, L, O, U.</translation>
    </message>
    <message>
        <source>Thiếu tập này.</source>
        <translation>This volume is missing.</translation>
    </message>
    <message>
        <source>Thêm chính tệp gốc.</source>
        <translation>Add the original file itself.</translation>
    </message>
    <message>
        <source>Thư mục lồng quá {deepest} cấp.</source>
        <translation>Folders are nested more than {deepest} deep.</translation>
    </message>
    <message>
        <source>Trang {page} hỏng nên bản đọc không có.</source>
        <translation>Page {page} is damaged, so the reading copy does not have it.</translation>
    </message>
    <message>
        <source>Trang “{name}” không có trong biểu lúc lập.</source>
        <translation>Page “{name}” was not in the form when it was written.</translation>
    </message>
    <message>
        <source>Trường hợp của sản phẩm đã đổi sau khi lập biểu.</source>
        <translation>The product&apos;s case was changed after the form was written.</translation>
    </message>
    <message>
        <source>Tập không còn như khi xuất.</source>
        <translation>The volume is no longer what was exported.</translation>
    </message>
    <message>
        <source>Tập không có trong bản kê.</source>
        <translation>The volume is not in the manifest.</translation>
    </message>
    <message>
        <source>Tập {size} byte quá nhỏ.</source>
        <translation>A volume of {size} bytes is too small.</translation>
    </message>
    <message>
        <source>Tệp Hội đồng {path} có mật khẩu.</source>
        <translation>The council file {path} has a passphrase.</translation>
    </message>
    <message>
        <source>Tệp Hội đồng {path} được mã hóa bằng một phiên bản mới hơn của chương trình.</source>
        <translation>The council file {path} was encrypted by a newer version of the program.</translation>
    </message>
    <message>
        <source>Tệp ZIP có trên {most_entries} tệp.</source>
        <translation>The ZIP file has more than {most_entries} files.</translation>
    </message>
    <message>
        <source>Tệp ZIP hỏng hoặc chép chưa hết.</source>
        <translation>The ZIP file is damaged or was not copied to the end.</translation>
    </message>
    <message>
        <source>Tệp chưa có mật khẩu.</source>
        <translation>The file has no passphrase.</translation>
    </message>
    <message>
        <source>Tệp hoặc hồ sơ thay đổi trong khi thêm.</source>
        <translation>The file or the dossier changed while it was being added.</translation>
    </message>
    <message>
        <source>Tệp không phải JSON (dòng {lineno}, cột {colno}).</source>
        <translation>The file is not JSON (line {lineno}, column {colno}).</translation>
    </message>
    <message>
        <source>Tệp không phải UTF-8.</source>
        <translation>The file is not UTF-8.</translation>
    </message>
    <message>
        <source>Tệp không phải biểu đánh giá hồ sơ do chương trình lập.</source>
        <translation>The file is no assessment form written by the program.</translation>
    </message>
    <message>
        <source>Tệp không phải dữ liệu kết quả của chương trình này.</source>
        <translation>The file does not hold result data of this program.</translation>
    </message>
    <message>
        <source>Tệp không phải phiếu chấm do chương trình lập.</source>
        <translation>The file is not a score sheet made by the program.</translation>
    </message>
    <message>
        <source>Tệp này chưa có Hội đồng.</source>
        <translation>This file has no council yet.</translation>
    </message>
    <message>
        <source>Tệp này chỉ có chứng thư số, không có khóa ký.</source>
        <translation>This file has only a certificate and no signing key.</translation>
    </message>
    <message>
        <source>Tệp này chỉ để thành viên số {member_id} chấm điểm.</source>
        <translation>This file is for member no. {member_id} to score in, and nobody else.</translation>
    </message>
    <message>
        <source>Tệp này có khóa nhưng không có chứng thư số của khóa đó.</source>
        <translation>This file has a key but not its certificate.</translation>
    </message>
    <message>
        <source>Tệp này không phải là chứng thư số.</source>
        <translation>This file is not a certificate.</translation>
    </message>
    <message>
        <source>Tệp này không phải là tệp khóa PKCS#12.</source>
        <translation>This file is not a PKCS#12 key file.</translation>
    </message>
    <message>
        <source>Tệp này mở từ gói phiên, chỉ để một thành viên chấm điểm.</source>
        <translation>This file was made from a session bundle, for one member to score in.</translation>
    </message>
    <message>
        <source>Tệp này đã có Hội đồng.</source>
        <translation>This file has a council already.</translation>
    </message>
    <message>
        <source>Tệp này đã được lập là tệp chính thức.</source>
        <translation>This file was set up for real results.</translation>
    </message>
    <message>
        <source>Tệp này đã được lập là tệp tập huấn.</source>
        <translation>This file was set up for practice.</translation>
    </message>
    <message>
        <source>Tệp nén quá mức bình thường, có thể để phá hoại.</source>
        <translation>A file compressed beyond reason; it may be malicious.</translation>
    </message>
    <message>
        <source>Tệp quá lớn để đọc.</source>
        <translation>The file is too large to read.</translation>
    </message>
    <message>
        <source>Tệp quá lớn, trên 4 GB.</source>
        <translation>The file is too large, over 4 GB.</translation>
    </message>
    <message>
        <source>Tệp rỗng.</source>
        <translation>The file is empty.</translation>
    </message>
    <message>
        <source>Tệp trong ZIP bị hỏng hoặc không đúng như đã khai.</source>
        <translation>A file in the ZIP is damaged or not as declared.</translation>
    </message>
    <message>
        <source>Tệp trong ZIP có mật khẩu.</source>
        <translation>A file in the ZIP has a password.</translation>
    </message>
    <message>
        <source>Tệp trong gói bị hỏng.</source>
        <translation>A file in the package is damaged.</translation>
    </message>
    <message>
        <source>Tệp trong gói bị đặt mật khẩu.</source>
        <translation>A file in the package is protected by a password.</translation>
    </message>
    <message>
        <source>Tệp trong gói lớn hơn kích thước đã khai.</source>
        <translation>A file in the package is larger than declared.</translation>
    </message>
    <message>
        <source>Tệp trong gói nén quá mức bình thường, có thể là gói phá hoại.</source>
        <translation>A file in the package is compressed beyond reason; the package may be malicious.</translation>
    </message>
    <message>
        <source>Tệp đã bị chuyển, bị xóa, hoặc USB chưa cắm.</source>
        <translation>The file was moved or deleted, or the USB stick is not plugged in.</translation>
    </message>
    <message>
        <source>Tệp đã bị sửa bằng chương trình khác hoặc bị hỏng. Lấy bản sao lưu gần nhất.</source>
        <translation>The file was changed by another program or is damaged. Take the latest backup.</translation>
    </message>
    <message>
        <source>Tệp đã có mật khẩu.</source>
        <translation>The file has a passphrase already.</translation>
    </message>
    <message>
        <source>Tổ hợp tác</source>
        <translation>Co-operative group</translation>
    </message>
    <message>
        <source>Tổ tư vấn</source>
        <translation>Advisory team</translation>
    </message>
    <message>
        <source>Tờ ngăn này in cho hồ sơ khác (số {dossier_id}).</source>
        <translation>This separator sheet was printed for another dossier (number {dossier_id}).</translation>
    </message>
    <message>
        <source>Tỷ lệ dự họp phải lớn hơn 0 và không quá 1.</source>
        <translation>The share for the quorum has to be above 0 and not above 1.</translation>
    </message>
    <message>
        <source>Tỷ lệ phải từ 0 đến 1.</source>
        <translation>A share is 0 to 1.</translation>
    </message>
    <message>
        <source>UBND cấp xã</source>
        <translation>Commune People&apos;s Committee</translation>
    </message>
    <message>
        <source>Viết lại trên một dòng.</source>
        <translation>Write it on one line.</translation>
    </message>
    <message>
        <source>Viết ngắn lại.</source>
        <translation>Make it shorter.</translation>
    </message>
    <message>
        <source>Ví dụ 2/3 hoặc 3/4.</source>
        <translation>For example 2/3 or 3/4.</translation>
    </message>
    <message>
        <source>Ví dụ: UBND tỉnh Lâm Đồng.</source>
        <translation>For example: UBND tỉnh Lâm Đồng.</translation>
    </message>
    <message>
        <source>Ví dụ: hoi-dong, chu-tich.</source>
        <translation>For example: hoi-dong, chu-tich.</translation>
    </message>
    <message>
        <source>Vùng dán</source>
        <translation>Pasted range</translation>
    </message>
    <message>
        <source>Vùng dán có ô quá dài, không đọc được.</source>
        <translation>The pasted range has a cell that is too long to read.</translation>
    </message>
    <message>
        <source>Văn bản có phần thêm vào sau chữ ký cuối cùng.</source>
        <translation>Something was added to the paper after its last signature.</translation>
    </message>
    <message>
        <source>Văn bản không có ô ký cho “{role}”.</source>
        <translation>The paper has no signature field for “{role}”.</translation>
    </message>
    <message>
        <source>Văn bản vừa được người khác ký.</source>
        <translation>Somebody else has just signed the paper.</translation>
    </message>
    <message>
        <source>Vắng mặt nhưng chưa ghi lý do.</source>
        <translation>Absent, but without a reason.</translation>
    </message>
    <message>
        <source>Xem `dossier list`.</source>
        <translation>See `dossier list`.</translation>
    </message>
    <message>
        <source>Xem `keys list`.</source>
        <translation>See `keys list`.</translation>
    </message>
    <message>
        <source>Xem `members list`.</source>
        <translation>See `members list`.</translation>
    </message>
    <message>
        <source>Xem `products list`.</source>
        <translation>See `products list`.</translation>
    </message>
    <message>
        <source>Xem `session list`.</source>
        <translation>See `session list`.</translation>
    </message>
    <message>
        <source>Xem `session show`.</source>
        <translation>See `session show`.</translation>
    </message>
    <message>
        <source>Xem bản gốc, hoặc quét lại.</source>
        <translation>Look at the original, or scan it again.</translation>
    </message>
    <message>
        <source>Xem danh sách bằng `ocop-desk members list`.</source>
        <translation>See the list with `ocop-desk members list`.</translation>
    </message>
    <message>
        <source>Xem danh sách sản phẩm.</source>
        <translation>Look at the list of products.</translation>
    </message>
    <message>
        <source>Xem lại các ô này.</source>
        <translation>Look at these cells again.</translation>
    </message>
    <message>
        <source>Xem lại danh sách gợi ý; gợi ý đã gắn thì không còn trong đó.</source>
        <translation>Look at the list of suggestions again; those that were taken are no longer in it.</translation>
    </message>
    <message>
        <source>Xem rules show.</source>
        <translation>See rules show.</translation>
    </message>
    <message>
        <source>Xem điểm danh.</source>
        <translation>Look at the attendance.</translation>
    </message>
    <message>
        <source>Xem điểm danh: người chấm phải có mặt và là thành viên chấm điểm.</source>
        <translation>Look at the attendance: who scores has to be present and a scoring member.</translation>
    </message>
    <message>
        <source>Xin bản Excel của danh sách.</source>
        <translation>Ask for the list in Excel.</translation>
    </message>
    <message>
        <source>Xin gửi lại tệp, hoặc mở bằng Excel và lưu thành tệp mới.</source>
        <translation>Ask for the file again, or open it in Excel and save it as a new file.</translation>
    </message>
    <message>
        <source>Xin gửi lại tệp.</source>
        <translation>Ask for the file again.</translation>
    </message>
    <message>
        <source>Xuất lại tệp mẫu.</source>
        <translation>Write the template again.</translation>
    </message>
    <message>
        <source>Xuất tệp mẫu bằng lệnh rules export-wording rồi điền vào đó.</source>
        <translation>Write the template with the command rules export-wording and fill that in.</translation>
    </message>
    <message>
        <source>Xã, phường</source>
        <translation>Commune or ward</translation>
    </message>
    <message>
        <source>Xóa bớt tệp không cần hoặc chuyển tệp Hội đồng sang ổ đĩa khác rồi làm lại.</source>
        <translation>Delete files you do not need, or move the council file to another drive, and do it again.</translation>
    </message>
    <message>
        <source>Xóa bớt tệp rồi thêm lại.</source>
        <translation>Delete some files, then add it again.</translation>
    </message>
    <message>
        <source>Xóa bớt tệp trên ổ hoặc dùng ổ khác.</source>
        <translation>Delete files on the drive or use another one.</translation>
    </message>
    <message>
        <source>Xóa các dòng thừa.</source>
        <translation>Delete the extra rows.</translation>
    </message>
    <message>
        <source>Xóa công thức, gõ hoặc chọn trực tiếp.</source>
        <translation>Delete the formula, and type or choose the level.</translation>
    </message>
    <message>
        <source>Xóa hẳn các dòng không đăng ký.</source>
        <translation>Delete the rows that are not registered.</translation>
    </message>
    <message>
        <source>Xóa một dòng.</source>
        <translation>Delete one of the rows.</translation>
    </message>
    <message>
        <source>Xóa sản phẩm ghi nhầm «{subject}»</source>
        <translation>Took out product «{subject}», entered by mistake</translation>
    </message>
    <message>
        <source>Xóa trang này, hoặc đặt lại đúng tên cũ.</source>
        <translation>Delete this page, or give it its old name again.</translation>
    </message>
    <message>
        <source>Xóa ô rồi chọn lại.</source>
        <translation>Clear the cell and choose again.</translation>
    </message>
    <message>
        <source>Xếp chương trình phiên {subject}</source>
        <translation>Set the agenda of session {subject}</translation>
    </message>
    <message>
        <source>Xếp các mức theo điểm tăng dần.</source>
        <translation>Put the levels in the order of rising points.</translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung hồ sơ</source>
        <translation>Request for supplements</translation>
    </message>
    <message>
        <source>báo cáo của UBND cấp xã</source>
        <translation>the commune&apos;s report</translation>
    </message>
    <message>
        <source>bảng</source>
        <translation>table</translation>
    </message>
    <message>
        <source>bị gỡ bỏ</source>
        <translation>was removed</translation>
    </message>
    <message>
        <source>bị hỏng hoặc chép chưa hết, không đọc được.</source>
        <translation>is damaged or was not copied to the end; it cannot be read.</translation>
    </message>
    <message>
        <source>bị sửa</source>
        <translation>was changed</translation>
    </message>
    <message>
        <source>bộ quy định không có phiếu đánh giá nào.</source>
        <translation>the rule set has no scorecard.</translation>
    </message>
    <message>
        <source>bộ sản phẩm này không chia trường hợp; bỏ qua ô này.</source>
        <translation>this scorecard has no cases; the cell is ignored.</translation>
    </message>
    <message>
        <source>bộ sản phẩm «{text}»: {what}.</source>
        <translation>scorecard «{text}»: {what}.</translation>
    </message>
    <message>
        <source>chênh lệch</source>
        <translation>spread</translation>
    </message>
    <message>
        <source>chưa có bộ nào</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>chưa có hồ sơ</source>
        <translation>no dossier</translation>
    </message>
    <message>
        <source>chưa có lời văn nào được điền.</source>
        <translation>no wording is filled in yet.</translation>
    </message>
    <message>
        <source>chưa ghi hạn</source>
        <translation>no date entered</translation>
    </message>
    <message>
        <source>chưa kiểm tra</source>
        <translation>not checked</translation>
    </message>
    <message>
        <source>chưa rõ bộ nào</source>
        <translation>not clear which</translation>
    </message>
    <message>
        <source>chỉ mục</source>
        <translation>index</translation>
    </message>
    <message>
        <source>chờ chấm</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>chữ có thể là phông cũ (TCVN3, VNI), không đọc chắc được: «{text}».</source>
        <translation>the text may be in an old font (TCVN3, VNI) and cannot be read for sure: «{text}».</translation>
    </message>
    <message>
        <source>chữ {encoding} ở {cells} đã đổi sang Unicode, ví dụ «{text}».</source>
        <translation>{encoding} text at {cells} was converted to Unicode, for example «{text}».</translation>
    </message>
    <message>
        <source>các dòng không phải sản phẩm, không đọc: {lines}.</source>
        <translation>rows that are no products, not read: {lines}.</translation>
    </message>
    <message>
        <source>các hạng phải xếp từ sao cao nhất xuống 1 sao, không thiếu sao nào.</source>
        <translation>the bands go from the most stars down to 1 star, without a gap.</translation>
    </message>
    <message>
        <source>các mục bên dưới</source>
        <translation>the entries below</translation>
    </message>
    <message>
        <source>các nhóm lồng nhau quá {deepest} tầng.</source>
        <translation>groups are nested more than {deepest} deep.</translation>
    </message>
    <message>
        <source>các phần</source>
        <translation>the parts</translation>
    </message>
    <message>
        <source>các ô chỉ bộ sản phẩm không khớp nhau: {named}.</source>
        <translation>the cells for the scorecard do not agree: {named}.</translation>
    </message>
    <message>
        <source>có</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>có chữ Việt gõ dạng tổ hợp (dấu rời).</source>
        <translation>has Vietnamese text in decomposed form (separate marks).</translation>
    </message>
    <message>
        <source>có cả &quot;levels&quot; và &quot;cases&quot;.</source>
        <translation>has both &quot;levels&quot; and &quot;cases&quot;.</translation>
    </message>
    <message>
        <source>có dấu ! của YAML.</source>
        <translation>has a ! tag of YAML.</translation>
    </message>
    <message>
        <source>có dấu &amp; hoặc * của YAML.</source>
        <translation>has &amp; or * of YAML.</translation>
    </message>
    <message>
        <source>có dấu --- mở thêm một tài liệu.</source>
        <translation>has --- opening another document.</translation>
    </message>
    <message>
        <source>có hơn một kết luận</source>
        <translation>has more than one finding</translation>
    </message>
    <message>
        <source>có khai báo lạ (DTD, thực thể) trong ruột tệp; không đọc vì lý do an toàn.</source>
        <translation>has foreign declarations (DTD, entities) inside; it is not read, for safety.</translation>
    </message>
    <message>
        <source>có ký tự không in được hoặc xuống dòng.</source>
        <translation>has characters that cannot be printed, or a line break.</translation>
    </message>
    <message>
        <source>có mã {code} không phải chữ.</source>
        <translation>has the code {code}, which is not text.</translation>
    </message>
    <message>
        <source>có mã {value} không hợp lệ.</source>
        <translation>has the code {value}, which is not valid.</translation>
    </message>
    <message>
        <source>có quá nhiều lớp lồng nhau</source>
        <translation>is nested too deeply</translation>
    </message>
    <message>
        <source>có số sao không có trong &quot;bands&quot;.</source>
        <translation>there are stars that are not in &quot;bands&quot;.</translation>
    </message>
    <message>
        <source>có {count} trang tính, nhiều hơn {most_sheets}.</source>
        <translation>has {count} sheets, more than {most_sheets}.</translation>
    </message>
    <message>
        <source>có ô nằm quá xa bên phải; không đọc các ô đó.</source>
        <translation>there are cells too far to the right; they are not read.</translation>
    </message>
    <message>
        <source>căn cứ &quot;{ground}&quot; của ghi chú không có trong &quot;rejection_grounds&quot; của phiếu.</source>
        <translation>the ground &quot;{ground}&quot; of the note is not in &quot;rejection_grounds&quot; of the scorecard.</translation>
    </message>
    <message>
        <source>căn cứ chỉ có hai loại: rejection, stop.</source>
        <translation>a ground has one of two kinds: rejection, stop.</translation>
    </message>
    <message>
        <source>căn cứ loại</source>
        <translation>ground of rejection</translation>
    </message>
    <message>
        <source>căn cứ loại &quot;{code}&quot; không có trong rule_set.yaml.</source>
        <translation>the ground of rejection &quot;{code}&quot; is not in rule_set.yaml.</translation>
    </message>
    <message>
        <source>căn cứ {code}</source>
        <translation>ground {code}</translation>
    </message>
    <message>
        <source>cấp {code}</source>
        <translation>level {code}</translation>
    </message>
    <message>
        <source>cần có code, title và kinds.</source>
        <translation>code, title and kinds are needed.</translation>
    </message>
    <message>
        <source>cần ít nhất hai trường hợp để chọn.</source>
        <translation>at least two cases are needed to choose from.</translation>
    </message>
    <message>
        <source>cận dưới của các hạng phải giảm dần, từ nhiều nhất 100 về đúng 0.</source>
        <translation>the lower limits of the bands have to fall, from at most 100 down to exactly 0.</translation>
    </message>
    <message>
        <source>cột «{title}» được hiểu là «{role}».</source>
        <translation>column «{title}» is taken for «{role}».</translation>
    </message>
    <message>
        <source>danh sách &quot;{key}&quot; đang rỗng.</source>
        <translation>the list &quot;{key}&quot; is empty.</translation>
    </message>
    <message>
        <source>dài {count} ký tự, quá {longest_text}.</source>
        <translation>has {count} characters, more than {longest_text}.</translation>
    </message>
    <message>
        <source>dòng tiêu đề lặp lại ở dòng {rows}; đọc tiếp như một bảng.</source>
        <translation>the header row is repeated at row {rows}; read on as one table.</translation>
    </message>
    <message>
        <source>dòng tổng ghi {stated} sản phẩm, đọc được {count}.</source>
        <translation>the row of totals says {stated} products, {count} were read.</translation>
    </message>
    <message>
        <source>dòng {line}</source>
        <translation>line {line}</translation>
    </message>
    <message>
        <source>dòng {number}</source>
        <translation>line {number}</translation>
    </message>
    <message>
        <source>ghi chú loại &quot;{kind}&quot; nêu căn cứ &quot;{ground}&quot; loại &quot;{ground_kind}&quot;.</source>
        <translation>the note of kind &quot;{kind}&quot; names the ground &quot;{ground}&quot; of kind &quot;{ground_kind}&quot;.</translation>
    </message>
    <message>
        <source>ghi chú loại &quot;{kind}&quot; thiếu mục &quot;ground&quot;.</source>
        <translation>the note of kind &quot;{kind}&quot; lacks the entry &quot;ground&quot;.</translation>
    </message>
    <message>
        <source>ghi «{text}» nhưng không có dòng trên để lấy.</source>
        <translation>says «{text}», but there is no row above to take it from.</translation>
    </message>
    <message>
        <source>giấy báo nhận gói kết quả</source>
        <translation>a receipt of a result package</translation>
    </message>
    <message>
        <source>gói kết quả</source>
        <translation>a result package</translation>
    </message>
    <message>
        <source>gói kết quả tập huấn</source>
        <translation>a practice package</translation>
    </message>
    <message>
        <source>gói phiên (để mở trên máy của thành viên)</source>
        <translation>a session bundle (opened on a member&apos;s laptop)</translation>
    </message>
    <message>
        <source>gợi ý</source>
        <translation>proposed</translation>
    </message>
    <message>
        <source>hai mức liền nhau cùng điểm.</source>
        <translation>two levels in a row have the same points.</translation>
    </message>
    <message>
        <source>hạng sao «{text}» không đúng.</source>
        <translation>the stars «{text}» are not right.</translation>
    </message>
    <message>
        <source>hạng theo điểm</source>
        <translation>band</translation>
    </message>
    <message>
        <source>hết hạn</source>
        <translation>expired</translation>
    </message>
    <message>
        <source>khung nhìn</source>
        <translation>view</translation>
    </message>
    <message>
        <source>khóa bảo vệ</source>
        <translation>protecting trigger</translation>
    </message>
    <message>
        <source>không</source>
        <translation>no</translation>
    </message>
    <message>
        <source>không có</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>không có &quot;{word}&quot;.</source>
        <translation>there is no &quot;{word}&quot;.</translation>
    </message>
    <message>
        <source>không có bộ này</source>
        <translation>there is no such scorecard</translation>
    </message>
    <message>
        <source>không có bộ quy định mã &quot;{code}&quot;.</source>
        <translation>there is no rule set with the code &quot;{code}&quot;.</translation>
    </message>
    <message>
        <source>không có bộ quy định nào đang có hiệu lực.</source>
        <translation>there is no rule set in force.</translation>
    </message>
    <message>
        <source>không có cấp Hội đồng &quot;{code}&quot;.</source>
        <translation>there is no council level &quot;{code}&quot;.</translation>
    </message>
    <message>
        <source>không có cột «Lần đăng ký»; mọi sản phẩm được ghi là lần đầu.</source>
        <translation>there is no column «Lần đăng ký» (registration); every product is taken for a first registration.</translation>
    </message>
    <message>
        <source>không có mục nào tên {key}.</source>
        <translation>there is no entry called {key}.</translation>
    </message>
    <message>
        <source>không có mức hay ghi chú nào như dòng này ghi.</source>
        <translation>there is no level or note as this row says.</translation>
    </message>
    <message>
        <source>không có thư mục này.</source>
        <translation>there is no such folder.</translation>
    </message>
    <message>
        <source>không có trang tính nào.</source>
        <translation>has no sheets.</translation>
    </message>
    <message>
        <source>không dùng các cột: {named}.</source>
        <translation>columns not used: {named}.</translation>
    </message>
    <message>
        <source>không phải JSON, sai từ cột {colno}</source>
        <translation>is not JSON, wrong from column {colno}</translation>
    </message>
    <message>
        <source>không phải chữ UTF-8</source>
        <translation>is not UTF-8 text</translation>
    </message>
    <message>
        <source>không phải của chương trình</source>
        <translation>is not of the program</translation>
    </message>
    <message>
        <source>không phải là điều kiện tối thiểu</source>
        <translation>is not a minimum requirement</translation>
    </message>
    <message>
        <source>không phải tệp Excel (.xlsx), hoặc là tệp Office cũ bị hỏng.</source>
        <translation>is not an Excel file (.xlsx), or it is an old Office file that is damaged.</translation>
    </message>
    <message>
        <source>không phải tệp Excel (.xlsx).</source>
        <translation>is not an Excel file (.xlsx).</translation>
    </message>
    <message>
        <source>không phải tệp lời văn của bộ quy định {code}.</source>
        <translation>is not a wording file of rule set {code}.</translation>
    </message>
    <message>
        <source>không rõ</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>không rõ Hội đồng</source>
        <translation>an unknown council</translation>
    </message>
    <message>
        <source>không rõ phiên bản</source>
        <translation>version unknown</translation>
    </message>
    <message>
        <source>kết quả kiểm tra thực tế</source>
        <translation>the site visit</translation>
    </message>
    <message>
        <source>loại hình ghi «{text}» nhưng tên chủ thể là «{name}».</source>
        <translation>the kind says «{text}», but the producer&apos;s name is «{name}».</translation>
    </message>
    <message>
        <source>loại hình tổ chức</source>
        <translation>kind of organisation</translation>
    </message>
    <message>
        <source>là Excel nhị phân (.xlsb), chương trình không đọc được.</source>
        <translation>is binary Excel (.xlsb), which the program cannot read.</translation>
    </message>
    <message>
        <source>là Excel đời cũ (.xls).</source>
        <translation>is old Excel (.xls).</translation>
    </message>
    <message>
        <source>là bảng tính OpenDocument (.ods), không phải .xlsx.</source>
        <translation>is an OpenDocument spreadsheet (.ods), not .xlsx.</translation>
    </message>
    <message>
        <source>là trang web hoặc XML mang đuôi Excel.</source>
        <translation>is a web page or XML with the name of an Excel file.</translation>
    </message>
    <message>
        <source>là tệp PDF, không phải Excel.</source>
        <translation>is a PDF file, not Excel.</translation>
    </message>
    <message>
        <source>là tệp Word, không phải Excel.</source>
        <translation>is a Word file, not Excel.</translation>
    </message>
    <message>
        <source>là tệp nén (zip), không phải bảng tính Excel.</source>
        <translation>is a zip file, not an Excel workbook.</translation>
    </message>
    <message>
        <source>là tệp rỗng.</source>
        <translation>is an empty file.</translation>
    </message>
    <message>
        <source>là tệp tạm của Excel.</source>
        <translation>is a temporary file of Excel.</translation>
    </message>
    <message>
        <source>là tệp văn bản (CSV), không phải Excel.</source>
        <translation>is a text file (CSV), not Excel.</translation>
    </message>
    <message>
        <source>lượt</source>
        <translation>round</translation>
    </message>
    <message>
        <source>lần đăng ký</source>
        <translation>registration</translation>
    </message>
    <message>
        <source>lồng nhau quá {deepest} tầng.</source>
        <translation>is nested more than {deepest} deep.</translation>
    </message>
    <message>
        <source>lỗi</source>
        <translation>problems</translation>
    </message>
    <message>
        <source>lời văn dài {count} chữ, quá {longest_wording}.</source>
        <translation>the wording has {count} characters, more than {longest_wording}.</translation>
    </message>
    <message>
        <source>mã băm ghi kèm không phải của nội dung này.</source>
        <translation>the hash beside it is not the one of these contents.</translation>
    </message>
    <message>
        <source>mã sản phẩm {code} cũng có ở {others}.</source>
        <translation>product code {code} is also at {others}.</translation>
    </message>
    <message>
        <source>mã sản phẩm {code} đã thuộc «{name}» của «{producer}».</source>
        <translation>product code {code} belongs to «{name}» of «{producer}» already.</translation>
    </message>
    <message>
        <source>mã sản phẩm {product_code} đã thuộc {owner}.</source>
        <translation>product code {product_code} belongs to {owner} already.</translation>
    </message>
    <message>
        <source>mã sản phẩm «{text}» không đúng.</source>
        <translation>product code «{text}» is not right.</translation>
    </message>
    <message>
        <source>mã xã {code} khác mã xã {in_product_code} trong mã sản phẩm.</source>
        <translation>commune code {code} is not the {in_product_code} in the product code.</translation>
    </message>
    <message>
        <source>mã xã {code} đi với hai tên xã khác nhau (xem {where}), ở đây là «{commune}».</source>
        <translation>commune code {code} goes with two different names (see {where}), here it is «{commune}».</translation>
    </message>
    <message>
        <source>mã xã {text} mất số 0 ở đầu, được hiểu là {code}.</source>
        <translation>commune code {text} lost the 0 at its beginning; it is taken for {code}.</translation>
    </message>
    <message>
        <source>mã xã «{text}» không đúng.</source>
        <translation>commune code «{text}» is not right.</translation>
    </message>
    <message>
        <source>mã {what} &quot;{code}&quot; đã dùng ở {place}.</source>
        <translation>the code of a {what} &quot;{code}&quot; is used at {place} already.</translation>
    </message>
    <message>
        <source>mã «{text}» được hiểu là {tidy}.</source>
        <translation>code «{text}» is taken for {tidy}.</translation>
    </message>
    <message>
        <source>mật khẩu của khóa ký</source>
        <translation>the passphrase of the signing key</translation>
    </message>
    <message>
        <source>mật khẩu mới của tệp</source>
        <translation>the file&apos;s new passphrase</translation>
    </message>
    <message>
        <source>mật khẩu tệp Hội đồng</source>
        <translation>the passphrase of the council file</translation>
    </message>
    <message>
        <source>một danh sách</source>
        <translation>a list</translation>
    </message>
    <message>
        <source>một nhóm mục</source>
        <translation>a group of entries</translation>
    </message>
    <message>
        <source>một số sao vừa do cấp này quyết định vừa được chuyển lên.</source>
        <translation>some stars are both decided at this level and sent on.</translation>
    </message>
    <message>
        <source>mục</source>
        <translation>entries</translation>
    </message>
    <message>
        <source>mục &quot;{key}&quot; ghi hai lần.</source>
        <translation>entry &quot;{key}&quot; stands twice.</translation>
    </message>
    <message>
        <source>mức cao nhất có {points} điểm, tiêu chí có {whole} điểm.</source>
        <translation>the best level has {points} points, the criterion has {whole} points.</translation>
    </message>
    <message>
        <source>mức {number} có {points} điểm, ít hơn mức {lower} ({lower_points} điểm).</source>
        <translation>level {number} has {points} points, fewer than level {lower} ({lower_points} points).</translation>
    </message>
    <message>
        <source>ngày hết hiệu lực đứng trước ngày có hiệu lực.</source>
        <translation>the last day comes before the first day in force.</translation>
    </message>
    <message>
        <source>người dùng khác</source>
        <translation>somebody else</translation>
    </message>
    <message>
        <source>nội dung &quot;{content}&quot; của cấp xã nêu tiêu chí &quot;{code}&quot; không có trong phiếu.</source>
        <translation>the contents &quot;{content}&quot; of the commune level name criterion &quot;{code}&quot;, which the scorecard does not have.</translation>
    </message>
    <message>
        <source>phiếu</source>
        <translation>scorecard</translation>
    </message>
    <message>
        <source>phiếu của thành viên</source>
        <translation>sheets of members</translation>
    </message>
    <message>
        <source>phiếu đánh giá</source>
        <translation>scorecard</translation>
    </message>
    <message>
        <source>phải chấm lại</source>
        <translation>new round wanted</translation>
    </message>
    <message>
        <source>phải có từ 1 đến {longest_text} chữ.</source>
        <translation>has to have 1 to {longest_text} characters.</translation>
    </message>
    <message>
        <source>phải gồm các mục &quot;mã: giá trị&quot;, đang là {value}.</source>
        <translation>has to have entries &quot;code: value&quot;, but is {value}.</translation>
    </message>
    <message>
        <source>phải là chữ, đang là {value}.</source>
        <translation>has to be text, but is {value}.</translation>
    </message>
    <message>
        <source>phải là danh sách chữ.</source>
        <translation>has to be a list of texts.</translation>
    </message>
    <message>
        <source>phải là danh sách mã.</source>
        <translation>has to be a list of codes.</translation>
    </message>
    <message>
        <source>phải là danh sách, đang là {value}.</source>
        <translation>has to be a list, but is {value}.</translation>
    </message>
    <message>
        <source>phải là một ngày có thật, viết năm-tháng-ngày như 2026-05-22.</source>
        <translation>has to be a real day, written year-month-day like 2026-05-22.</translation>
    </message>
    <message>
        <source>phải là số nguyên từ 0 hoặc phân số như &quot;1/2&quot;.</source>
        <translation>has to be a whole number from 0 or a fraction such as &quot;1/2&quot;.</translation>
    </message>
    <message>
        <source>phải là số nguyên từ {least} đến {most}.</source>
        <translation>has to be a whole number from {least} to {most}.</translation>
    </message>
    <message>
        <source>phải là true hoặc false.</source>
        <translation>has to be true or false.</translation>
    </message>
    <message>
        <source>phần</source>
        <translation>part</translation>
    </message>
    <message>
        <source>phần thứ {n}</source>
        <translation>part number {n}</translation>
    </message>
    <message>
        <source>phần tự đánh giá</source>
        <translation>the self-assessment</translation>
    </message>
    <message>
        <source>phần {part}</source>
        <translation>part {part}</translation>
    </message>
    <message>
        <source>quá lớn ({size} MB) so với một danh sách.</source>
        <translation>is too large ({size} MB) for a list.</translation>
    </message>
    <message>
        <source>quá nhiều dòng; chỉ đọc đến dòng {cut_after}.</source>
        <translation>too many rows; read only up to row {cut_after}.</translation>
    </message>
    <message>
        <source>sản phẩm khác</source>
        <translation>another product</translation>
    </message>
    <message>
        <source>sắp hết hạn</source>
        <translation>expires soon</translation>
    </message>
    <message>
        <source>số phiếu</source>
        <translation>number of sheets</translation>
    </message>
    <message>
        <source>số phiếu đạt</source>
        <translation>sheets that meet it</translation>
    </message>
    <message>
        <source>số sao</source>
        <translation>stars</translation>
    </message>
    <message>
        <source>số điện thoại mất số 0 ở đầu, được hiểu là {phone}.</source>
        <translation>the phone number lost the 0 at its beginning; it is taken for {phone}.</translation>
    </message>
    <message>
        <source>thiếu</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>thiếu bộ sản phẩm.</source>
        <translation>the scorecard is missing.</translation>
    </message>
    <message>
        <source>thiếu cột «{role}»; không nhập được dòng nào của bảng này.</source>
        <translation>column «{role}» is missing; no row of this table can be imported.</translation>
    </message>
    <message>
        <source>thiếu cột «{title}».</source>
        <translation>column «{title}» is missing.</translation>
    </message>
    <message>
        <source>thiếu loại hình tổ chức của «{name}».</source>
        <translation>the kind of organisation of «{name}» is missing.</translation>
    </message>
    <message>
        <source>thiếu loại hình tổ chức; lấy theo tên chủ thể: {by_name}.</source>
        <translation>the kind of organisation is missing; taken from the producer&apos;s name: {by_name}.</translation>
    </message>
    <message>
        <source>thiếu lần đăng ký.</source>
        <translation>the registration is missing.</translation>
    </message>
    <message>
        <source>thiếu mục &quot;{key}&quot;.</source>
        <translation>entry &quot;{key}&quot; is missing.</translation>
    </message>
    <message>
        <source>thiếu phần {place} của minh chứng {content_id}</source>
        <translation>part {place} of evidence {content_id} is missing</translation>
    </message>
    <message>
        <source>thiếu tệp {head}.</source>
        <translation>file {head} is missing.</translation>
    </message>
    <message>
        <source>thiếu {role}.</source>
        <translation>the {role} is missing.</translation>
    </message>
    <message>
        <source>thiếu {role}: danh sách không có cột này.</source>
        <translation>missing: {role}; the list has no such column.</translation>
    </message>
    <message>
        <source>thành viên</source>
        <translation>members</translation>
    </message>
    <message>
        <source>thông báo lượt chấm (để nhận trên máy của thành viên)</source>
        <translation>a notice of rounds (heard on a member&apos;s laptop)</translation>
    </message>
    <message>
        <source>thống nhất</source>
        <translation>settled</translation>
    </message>
    <message>
        <source>thứ tự</source>
        <translation>agenda places</translation>
    </message>
    <message>
        <source>tiêu chí</source>
        <translation>criterion</translation>
    </message>
    <message>
        <source>tiêu chí {criterion}, {star} sao</source>
        <translation>criterion {criterion}, {star} stars</translation>
    </message>
    <message>
        <source>trang có quá nhiều dòng, phần sau không đọc.</source>
        <translation>the sheet has too many rows; the rest is not read.</translation>
    </message>
    <message>
        <source>trang tính đang ẩn; vẫn đọc {count} sản phẩm.</source>
        <translation>the sheet is hidden; its {count} products are read all the same.</translation>
    </message>
    <message>
        <source>trùng với dòng {key}.</source>
        <translation>the same as row {key}.</translation>
    </message>
    <message>
        <source>trùng với sản phẩm ở {product_place}: cùng tên, chủ thể và bộ sản phẩm.</source>
        <translation>the same as the product at {product_place}: same name, producer and scorecard.</translation>
    </message>
    <message>
        <source>trường hợp thứ {expected} ghi số {number}.</source>
        <translation>case number {expected} says number {number}.</translation>
    </message>
    <message>
        <source>trường hợp «{text}» không rõ.</source>
        <translation>the case «{text}» is not clear.</translation>
    </message>
    <message>
        <source>tài liệu</source>
        <translation>documents</translation>
    </message>
    <message>
        <source>tên mục phải là chữ, không phải danh sách hay nhóm mục.</source>
        <translation>an entry&apos;s name has to be text, not a list or a group of entries.</translation>
    </message>
    <message>
        <source>tệp bị cắt ngắn</source>
        <translation>the file was cut short</translation>
    </message>
    <message>
        <source>tệp bị làm rỗng</source>
        <translation>the file was emptied</translation>
    </message>
    <message>
        <source>tệp không phải chữ Unicode (UTF-8).</source>
        <translation>the file is not Unicode text (UTF-8).</translation>
    </message>
    <message>
        <source>tệp không đúng cú pháp YAML (từ cột {column}).</source>
        <translation>the file is not proper YAML (from column {column}).</translation>
    </message>
    <message>
        <source>tệp không đúng cú pháp YAML.</source>
        <translation>the file is not proper YAML.</translation>
    </message>
    <message>
        <source>tệp loại khác</source>
        <translation>a file of another kind</translation>
    </message>
    <message>
        <source>tệp lớn hơn {largest_file} MB.</source>
        <translation>the file is larger than {largest_file} MB.</translation>
    </message>
    <message>
        <source>tệp phải có danh sách requirements.</source>
        <translation>the file needs a list &quot;requirements&quot;.</translation>
    </message>
    <message>
        <source>tệp rỗng</source>
        <translation>the file is empty</translation>
    </message>
    <message>
        <source>tệp thuộc bộ quy định &quot;{rule_set}&quot;, thư mục này là &quot;{code}&quot;.</source>
        <translation>the file belongs to rule set &quot;{rule_set}&quot;, this folder is &quot;{code}&quot;.</translation>
    </message>
    <message>
        <source>tổng điểm của</source>
        <translation>total of</translation>
    </message>
    <message>
        <source>vào phiên theo quyết định</source>
        <translation>let in by decision</translation>
    </message>
    <message>
        <source>yêu cầu chờ kết luận</source>
        <translation>requirements that wait for a finding</translation>
    </message>
    <message>
        <source>yêu cầu tối thiểu</source>
        <translation>minimum requirements</translation>
    </message>
    <message>
        <source>yêu cầu {min_star} sao đứng sau yêu cầu {lower} sao.</source>
        <translation>the {min_star}-star requirement comes after the {lower}-star requirement.</translation>
    </message>
    <message>
        <source>yêu cầu {star} sao, &quot;bands&quot; không có hạng này.</source>
        <translation>there is a {star}-star requirement, but &quot;bands&quot; has no such star.</translation>
    </message>
    <message>
        <source>{code} không có bộ sản phẩm {scorecard}.</source>
        <translation>{code} has no scorecard {scorecard}.</translation>
    </message>
    <message>
        <source>{count} dòng đang ẩn vẫn được đọc: {hidden}.</source>
        <translation>{count} hidden rows are read all the same: {hidden}.</translation>
    </message>
    <message>
        <source>{count} thư mục cùng mã &quot;{code}&quot;.</source>
        <translation>{count} folders have the code &quot;{code}&quot;.</translation>
    </message>
    <message>
        <source>{criterion} ({star} sao)</source>
        <translation>{criterion} ({star} stars)</translation>
    </message>
    <message>
        <source>{day} không phải thứ bảy hay chủ nhật.</source>
        <translation>{day} is not a Saturday or Sunday.</translation>
    </message>
    <message>
        <source>{hour} giờ {minute} phút, ngày {day}</source>
        <translation>{hour}:{minute} on {day}</translation>
    </message>
    <message>
        <source>{kind}: {subject}</source>
        <translation>{kind}: {subject}</translation>
    </message>
    <message>
        <source>{minutes} phút {seconds} giây</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>{named} và {more} nữa</source>
        <translation>{named} and {more} more</translation>
    </message>
    <message>
        <source>{name} chỉ có {pages} trang.</source>
        <translation>{name} has only {pages} pages.</translation>
    </message>
    <message>
        <source>{name} có chỗ không nguyên vẹn nên không dùng làm bản sao: {first}</source>
        <translation>{name} is not sound and is not used as a copy: {first}</translation>
    </message>
    <message>
        <source>{name} không chấm điểm theo quy chế nhưng có phiếu.</source>
        <translation>{name} does not score by the regulation but has a sheet.</translation>
    </message>
    <message>
        <source>{name} không chấm điểm ở phiên này.</source>
        <translation>{name} does not score in this session.</translation>
    </message>
    <message>
        <source>{name} không phải là tệp thường.</source>
        <translation>{name} is not an ordinary file.</translation>
    </message>
    <message>
        <source>{name} không thuộc những người phải chấm lượt này nhưng có phiếu.</source>
        <translation>{name} is not among those who score this round but has a sheet.</translation>
    </message>
    <message>
        <source>{name} là thư mục, không phải tệp.</source>
        <translation>{name} is a folder, not a file.</translation>
    </message>
    <message>
        <source>{name} lớn hơn tệp lớn nhất mà ổ đĩa này nhận (FAT32: 4 GB).</source>
        <translation>{name} is larger than the largest file this drive takes (FAT32: 4 GB).</translation>
    </message>
    <message>
        <source>{name} nộp phiếu sau khi đã mở phiếu.</source>
        <translation>{name} submitted a sheet after the round was revealed.</translation>
    </message>
    <message>
        <source>{name} quá lớn so với loại tệp này.</source>
        <translation>{name} is too large for a file of this kind.</translation>
    </message>
    <message>
        <source>{name} trong tệp Hội đồng không còn như khi thêm vào.</source>
        <translation>{name} in the council file is no longer as it was when it was added.</translation>
    </message>
    <message>
        <source>{name} vắng mặt nhưng có phiếu.</source>
        <translation>{name} is absent but has a sheet.</translation>
    </message>
    <message>
        <source>{name} đã có sẵn trên ổ đĩa, giống từng byte.</source>
        <translation>{name} is on the drive already, the same byte by byte.</translation>
    </message>
    <message>
        <source>{name} đã nằm trên ổ đĩa, đã đọc lại và khớp từng byte.</source>
        <translation>{name} is on the drive, was read back and is the same byte by byte.</translation>
    </message>
    <message>
        <source>{name} được thôi chấm nhưng có phiếu.</source>
        <translation>{name} was excused but has a sheet.</translation>
    </message>
    <message>
        <source>{of_what} cộng lại được {total} điểm, phải là {whole}.</source>
        <translation>{of_what} add up to {total} points and have to be {whole}.</translation>
    </message>
    <message>
        <source>{paper} không có bản để trống.</source>
        <translation>{paper} has no blank form.</translation>
    </message>
    <message>
        <source>{paper}: có {there}/{wanted} chữ ký.</source>
        <translation>{paper}: {there}/{wanted} signatures.</translation>
    </message>
    <message>
        <source>{path} không phải là tệp Hội đồng OCOP.</source>
        <translation>{path} is not an OCOP council file.</translation>
    </message>
    <message>
        <source>{path} không phải là tệp thường.</source>
        <translation>{path} is not an ordinary file.</translation>
    </message>
    <message>
        <source>{path} là thư mục, không phải tệp Hội đồng.</source>
        <translation>{path} is a folder, not a council file.</translation>
    </message>
    <message>
        <source>{product}, lượt {number}</source>
        <translation>{product}, round {number}</translation>
    </message>
    <message>
        <source>{role} có nhiều giá trị: {named}.</source>
        <translation>{role} has several values: {named}.</translation>
    </message>
    <message>
        <source>{role} không có chữ nào: «{text}».</source>
        <translation>the {role} has no letters: «{text}».</translation>
    </message>
    <message>
        <source>{seconds} giây</source>
        <translation>{seconds} seconds</translation>
    </message>
    <message>
        <source>{signer} ký {subject}</source>
        <translation>{signer} signed {subject}</translation>
    </message>
    <message>
        <source>{what} giống nhau: «{name}» ({place}) và {right}.</source>
        <translation>{what} names are alike: «{name}» ({place}) and {right}.</translation>
    </message>
    <message>
        <source>{what} «{text}» không rõ.</source>
        <translation>the {what} «{text}» is not clear.</translation>
    </message>
    <message>
        <source>{where}, {criterion} ({star} sao)</source>
        <translation>{where}, {criterion} ({star} stars)</translation>
    </message>
    <message>
        <source>{who} khai xung đột lợi ích với «{of_entry}»: {reason}</source>
        <translation>{who} declared a conflict of interest with «{of_entry}»: {reason}</translation>
    </message>
    <message>
        <source>{who} ngồi vào chấm trên máy {laptop}</source>
        <translation>{who} sat down to score at laptop {laptop}</translation>
    </message>
    <message>
        <source>{who} nộp phiếu lượt {round} cho «{of_entry}»</source>
        <translation>{who} submitted the sheet of round {round} for «{of_entry}»</translation>
    </message>
    <message>
        <source>{who} rời họp: {reason}</source>
        <translation>{who} left the meeting: {reason}</translation>
    </message>
    <message>
        <source>{who} được thôi chấm «{of_entry}»: {reason}</source>
        <translation>{who} was excused from «{of_entry}»: {reason}</translation>
    </message>
    <message>
        <source>{why} Chờ {after} rồi thử lại.</source>
        <translation>{why} Wait {after} and try again.</translation>
    </message>
    <message>
        <source>{words} mức {n}</source>
        <translation>{words} level {n}</translation>
    </message>
    <message>
        <source>{words} trường hợp {index}</source>
        <translation>{words} case {index}</translation>
    </message>
    <message>
        <source>«{commune}» có mã {code}, nhưng ở {where} có mã {known_code}.</source>
        <translation>«{commune}» has code {code}, but at {where} it has code {known_code}.</translation>
    </message>
    <message>
        <source>«{name}» ({place})</source>
        <translation>«{name}» ({place})</translation>
    </message>
    <message>
        <source>«{name}» hợp với {count} tài liệu: {names}.</source>
        <translation>«{name}» fits {count} documents: {names}.</translation>
    </message>
    <message>
        <source>«{text}»: lấy theo dòng trên, «{role}».</source>
        <translation>«{text}»: taken from the row above, «{role}».</translation>
    </message>
    <message>
        <source>Ô báo lỗi {text}.</source>
        <translation>The cell shows the error {text}.</translation>
    </message>
    <message>
        <source>Ô chữ ký này đã được ký.</source>
        <translation>This signature field is signed already.</translation>
    </message>
    <message>
        <source>Ô có công thức.</source>
        <translation>The cell has a formula.</translation>
    </message>
    <message>
        <source>Ý kiến khác nhau nhiều: đưa sản phẩm ra phiên họp.</source>
        <translation>Opinions differ widely: bring the product before a meeting.</translation>
    </message>
    <message>
        <source>ô báo lỗi hoặc chưa tính.</source>
        <translation>the cell shows an error or is not calculated.</translation>
    </message>
    <message>
        <source>ô báo lỗi {text} của Excel.</source>
        <translation>the cell shows Excel&apos;s error {text}.</translation>
    </message>
    <message>
        <source>ô gộp với ô khác.</source>
        <translation>the cell is merged with another.</translation>
    </message>
    <message>
        <source>ô là công thức chưa có kết quả trong tệp.</source>
        <translation>the cell is a formula without a result in the file.</translation>
    </message>
    <message>
        <source>ô là công thức.</source>
        <translation>the cell is a formula.</translation>
    </message>
    <message>
        <source>ô là ngày tháng ({text}), không phải {role}.</source>
        <translation>the cell is a date ({text}), not a {role}.</translation>
    </message>
    <message>
        <source>ô trống</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>ô đánh dấu «{title}» có nội dung lạ: «{text}».</source>
        <translation>the tick cell «{title}» holds something else: «{text}».</translation>
    </message>
    <message>
        <source>ý kiến Tổ tư vấn</source>
        <translation>the advisory review</translation>
    </message>
    <message>
        <source>Điền chữ vào ô này.</source>
        <translation>Write text into this cell.</translation>
    </message>
    <message>
        <source>Điền trang của mình rồi gửi lại.</source>
        <translation>Fill in your page and send it again.</translation>
    </message>
    <message>
        <source>Điền vào cột «{official}».</source>
        <translation>Fill in column «{official}».</translation>
    </message>
    <message>
        <source>Điểm danh</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Điểm danh {subject}, có mặt: {present}. {reason}</source>
        <translation>Attendance of {subject}, present: {present}. {reason}</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Đánh dấu x vào một ô, để trống các ô khác.</source>
        <translation>Put an x into one cell and leave the others blank.</translation>
    </message>
    <message>
        <source>Đánh giá lại</source>
        <translation>Re-rating</translation>
    </message>
    <message>
        <source>Đánh số các trường hợp 1, 2, 3…</source>
        <translation>Number the cases 1, 2, 3…</translation>
    </message>
    <message>
        <source>Đây là gói của một buổi tập huấn, không có giá trị công nhận.</source>
        <translation>This is the package of a practice session; it recognises nothing.</translation>
    </message>
    <message>
        <source>Đây là gói thuộc loại khác, không phải gói cần kiểm tra.</source>
        <translation>This is a package of another kind, not the one to check.</translation>
    </message>
    <message>
        <source>Đây là {what}, không dùng ở đây.</source>
        <translation>This is {what}; it is not used here.</translation>
    </message>
    <message>
        <source>Đã có khóa tên “{name}”.</source>
        <translation>There is a key called “{name}” already.</translation>
    </message>
    <message>
        <source>Đã có mặt khi phiên mở.</source>
        <translation>Was present when the session opened.</translation>
    </message>
    <message>
        <source>Đã có phiên {number}/{year}.</source>
        <translation>There is a session {number}/{year} already.</translation>
    </message>
    <message>
        <source>Đã có thành viên cùng họ tên, chức vụ và cơ quan.</source>
        <translation>There is a member of this name, post and agency already.</translation>
    </message>
    <message>
        <source>Đã có tệp {path}.</source>
        <translation>There is a file {path} already.</translation>
    </message>
    <message>
        <source>Đã có {path}.</source>
        <translation>{path} is there already.</translation>
    </message>
    <message>
        <source>Đã dừng chép {name}; trên ổ đĩa không có gì mới.</source>
        <translation>Copying {name} was stopped; nothing new is on the drive.</translation>
    </message>
    <message>
        <source>Đã dừng theo yêu cầu.</source>
        <translation>Stopped as asked.</translation>
    </message>
    <message>
        <source>Đã hết lượt chấm lại: ghi kết luận của Chủ tịch Hội đồng.</source>
        <translation>No more rounds: record the chair&apos;s statement.</translation>
    </message>
    <message>
        <source>Đã kết luận nhưng không có kết quả lưu kèm.</source>
        <translation>Concluded, but no result is kept with it.</translation>
    </message>
    <message>
        <source>Đã nhập sai mã PIN nhiều lần.</source>
        <translation>The PIN was wrong several times.</translation>
    </message>
    <message>
        <source>Đóng bớt chương trình khác rồi làm lại.</source>
        <translation>Close other programs and do it again.</translation>
    </message>
    <message>
        <source>Đóng chương trình đó (phần mềm xem cơ sở dữ liệu, sao lưu, đồng bộ) rồi làm lại.</source>
        <translation>Close that program (database viewer, backup, synchronisation) and do it again.</translation>
    </message>
    <message>
        <source>Đóng chương trình ở đó trước, hoặc mở tệp ở chế độ chỉ xem.</source>
        <translation>Close the program there first, or open the file for reading only.</translation>
    </message>
    <message>
        <source>Đóng tệp nếu đang mở trong Excel, hoặc kiểm tra quyền đọc.</source>
        <translation>Close the file if Excel has it open, or check the permission to read.</translation>
    </message>
    <message>
        <source>Đưa ra mã khôi phục của tệp</source>
        <translation>The file&apos;s recovery code was given out</translation>
    </message>
    <message>
        <source>Đưa sản phẩm ra phiên họp.</source>
        <translation>Bring the product before a meeting.</translation>
    </message>
    <message>
        <source>Đưa {subject} ra khỏi Hội đồng</source>
        <translation>Took {subject} out of the council</translation>
    </message>
    <message>
        <source>Đường cong của khóa EC không được dùng.</source>
        <translation>The curve of the EC key is not accepted.</translation>
    </message>
    <message>
        <source>Đường dẫn trong ZIP dẫn ra ngoài thư mục.</source>
        <translation>A path in the ZIP leads outside its folder.</translation>
    </message>
    <message>
        <source>Đầu trang có «{text}»</source>
        <translation>The page begins with «{text}»</translation>
    </message>
    <message>
        <source>Đặt chữ trong dấu nháy, hoặc viết lại đầy đủ.</source>
        <translation>Put the text in quotes, or write it out.</translation>
    </message>
    <message>
        <source>Đặt chữ trong dấu nháy.</source>
        <translation>Put the text in quotes.</translation>
    </message>
    <message>
        <source>Đặt giá trị trong dấu nháy.</source>
        <translation>Put the value in quotes.</translation>
    </message>
    <message>
        <source>Đặt lại tên cũ.</source>
        <translation>Give it its old name again.</translation>
    </message>
    <message>
        <source>Đặt mã PIN trong ngày cho các thành viên</source>
        <translation>Set the members&apos; PINs of the day</translation>
    </message>
    <message>
        <source>Đặt mã trong dấu nháy.</source>
        <translation>Put the code in quotes.</translation>
    </message>
    <message>
        <source>Đặt mật khẩu cho tệp</source>
        <translation>The file was given a passphrase</translation>
    </message>
    <message>
        <source>Đặt mỗi mã trong dấu nháy.</source>
        <translation>Put each code in quotes.</translation>
    </message>
    <message>
        <source>Đặt tên khác.</source>
        <translation>Choose another name.</translation>
    </message>
    <message>
        <source>Địa chỉ</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Định dạng cột là Văn bản (Text) để giữ số 0.</source>
        <translation>Format the column as Text to keep the 0.</translation>
    </message>
    <message>
        <source>Định dạng ô là Văn bản (Text) rồi gõ lại.</source>
        <translation>Format the cell as Text and type it again.</translation>
    </message>
    <message>
        <source>Đồng hồ máy</source>
        <translation>Clock of the machine</translation>
    </message>
    <message>
        <source>Đổi mật khẩu của tệp</source>
        <translation>The file&apos;s passphrase was changed</translation>
    </message>
    <message>
        <source>đang chuẩn bị</source>
        <translation>being prepared</translation>
    </message>
    <message>
        <source>đang chấm</source>
        <translation>being scored</translation>
    </message>
    <message>
        <source>đang họp</source>
        <translation>open</translation>
    </message>
    <message>
        <source>điều còn thiếu cho hạng kế tiếp</source>
        <translation>what is missing for the next star</translation>
    </message>
    <message>
        <source>điểm</source>
        <translation>points</translation>
    </message>
    <message>
        <source>điểm in</source>
        <translation>printed points</translation>
    </message>
    <message>
        <source>điểm phần</source>
        <translation>points of part</translation>
    </message>
    <message>
        <source>điểm trung bình</source>
        <translation>mean</translation>
    </message>
    <message>
        <source>đã bế mạc</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>đã có</source>
        <translation>there already</translation>
    </message>
    <message>
        <source>đã có sản phẩm cùng tên, chủ thể và bộ sản phẩm.</source>
        <translation>there is a product of this name, producer and scorecard already.</translation>
    </message>
    <message>
        <source>đã ký biên bản</source>
        <translation>signed</translation>
    </message>
    <message>
        <source>đã kết luận</source>
        <translation>concluded</translation>
    </message>
    <message>
        <source>đã mở phiếu</source>
        <translation>revealed</translation>
    </message>
    <message>
        <source>đã đưa vào phiên</source>
        <translation>used in a session</translation>
    </message>
    <message>
        <source>đã được các phiếu thống nhất</source>
        <translation>is settled by the sheets</translation>
    </message>
    <message>
        <source>đính chính nêu {scorecard} tiêu chí {criterion}, không có trong bộ quy định.</source>
        <translation>the erratum names {scorecard} criterion {criterion}, which the rule set does not have.</translation>
    </message>
    <message>
        <source>được đặt mật khẩu mở.</source>
        <translation>is protected by a password.</translation>
    </message>
    <message>
        <source>đạt</source>
        <translation>met</translation>
    </message>
    <message>
        <source>đủ</source>
        <translation>complete</translation>
    </message>
    <message>
        <source>Ảnh hỏng hoặc bị cắt ngắn.</source>
        <translation>The picture is damaged or was cut short.</translation>
    </message>
    <message>
        <source>Ảnh {width} × {height} điểm, quá lớn để xem.</source>
        <translation>The picture of {width} × {height} pixels is too large to show.</translation>
    </message>
    <message>
        <source>Ổ đĩa báo lỗi khi đọc hoặc ghi {path}. Thay đổi vừa rồi chưa được ghi.</source>
        <translation>The drive reported an error when reading or writing {path}. The last change was not written.</translation>
    </message>
    <message>
        <source>Ổ đĩa không còn trả lời khi đang chép {name}; coi như chưa chép.</source>
        <translation>The drive stopped answering while {name} was being copied; take it as not copied.</translation>
    </message>
    <message>
        <source>Ổ đĩa không đủ chỗ cho {name}.</source>
        <translation>The drive has not enough room for {name}.</translation>
    </message>
    <message>
        <source>Ở đây phải là chữ.</source>
        <translation>This has to be text.</translation>
    </message>
    <message>
        <source>Ở đây phải là danh sách.</source>
        <translation>This has to be a list.</translation>
    </message>
    <message>
        <source>Ở đây phải là mã băm SHA-256: 64 chữ số thập lục phân.</source>
        <translation>This has to be a SHA-256 hash: 64 hexadecimal digits.</translation>
    </message>
    <message>
        <source>Ở đây phải là ngày có thật, viết như 2026-11-21.</source>
        <translation>This has to be a real day, written like 2026-11-21.</translation>
    </message>
    <message>
        <source>Ở đây phải là nhóm các mục.</source>
        <translation>This has to be a group of entries.</translation>
    </message>
    <message>
        <source>Ở đây phải là nhóm các phiếu đánh giá theo mã.</source>
        <translation>This has to be a group of scorecards by code.</translation>
    </message>
    <message>
        <source>Ở đây phải là nhóm “mã: giá trị”.</source>
        <translation>This has to be a group “code: value”.</translation>
    </message>
    <message>
        <source>Ở đây phải là số nguyên từ {least} đến {most}.</source>
        <translation>This has to be a whole number from {least} to {most}.</translation>
    </message>
    <message>
        <source>Ở đây phải là số đúng viết thành chữ, như “70” hoặc “489/7”.</source>
        <translation>This has to be an exact number as text, such as “70” or “489/7”.</translation>
    </message>
    <message>
        <source>Ở đây phải là thời điểm UTC, viết như 2026-11-21T02:41:07Z.</source>
        <translation>This has to be a UTC moment, written like 2026-11-21T02:41:07Z.</translation>
    </message>
    <message>
        <source>Ở đây phải là true hoặc false.</source>
        <translation>This has to be true or false.</translation>
    </message>
    <message>
        <source>ở đây cần các mục &quot;tên: giá trị&quot;, không phải {value}.</source>
        <translation>this needs entries &quot;name: value&quot;, not {value}.</translation>
    </message>
    <message>
        <source>Ủy viên</source>
        <translation>Member</translation>
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
