package vn.motcua.documents;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.motcua.vocabulary.Vnd;

/** One paper of each kind with the long names, addresses and lists that real dossiers have. */
final class SamplePapers {

    static final Instant RECEIVED = Instant.parse("2021-08-05T02:05:00Z");
    static final Instant DUE = Instant.parse("2021-08-26T09:30:00Z");

    static final PaperHead HEAD = new PaperHead(
            "Ủy ban nhân dân tỉnh Bình Định",
            "Trung tâm Phục vụ hành chính công tỉnh Bình Định",
            "0123/TNHS",
            "Quy Nhơn",
            RECEIVED);
    static final DossierMark MARK = new DossierMark(
            "000.00.01.H08-210805-0001",
            "7KQ4-M2XP",
            "https://dichvucong.binhdinh.example/tra-cuu?so=000.00.01.H08-210805-0001",
            "dichvucong.binhdinh.example",
            "0256 1022");
    static final PaperPerson SUBMITTER = new PaperPerson(
            "Nguyễn Thị Hoàng Khánh Phượng Uyên",
            "052195001234",
            "Số 125/17/3B đường Trần Hưng Đạo nối dài, tổ dân phố Phú Ngãi Thượng, phường Đập Đá, thị xã An Nhơn, tỉnh Bình Định",
            "0905 123 456",
            "phuonguyen.nguyenthihoangkhanh@example.vn");
    static final PaperPerson OWNER = new PaperPerson(
            "Công ty Trách nhiệm hữu hạn Một thành viên Chế biến Lâm sản Xuất khẩu Quy Nhơn – Chi nhánh Tuy Phước",
            "4100258987-001",
            "Lô B4-06, Khu công nghiệp Long Mỹ, xã Phước Mỹ, thành phố Quy Nhơn, tỉnh Bình Định",
            "0256 3841 234",
            null);
    static final String PROCEDURE =
            "Cấp giấy phép môi trường đối với dự án đầu tư, cơ sở, khu sản xuất, kinh doanh, dịch vụ tập trung, cụm công nghiệp (1.010727)";

    private SamplePapers() {}

    static AppointmentSlip slip(int components) {
        return slip(RuleSet.R2021, components);
    }

    static AppointmentSlip slip(RuleSet rules, int components) {
        var names = List.of(
                "Văn bản đề nghị cấp giấy phép môi trường theo mẫu",
                "Báo cáo đề xuất cấp giấy phép môi trường của dự án đầu tư, kèm bản vẽ mặt bằng tổng thể và sơ đồ vị trí các công trình xử lý chất thải",
                "Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất",
                "Bản sao báo cáo nghiên cứu khả thi hoặc tài liệu tương đương của dự án đầu tư");
        return new AppointmentSlip(
                rules,
                HEAD,
                MARK,
                "Bộ phận Tiếp nhận và Trả kết quả",
                "Trực tuyến, nộp thay",
                SUBMITTER,
                OWNER,
                PROCEDURE,
                java.util.stream.IntStream.range(0, components)
                        .mapToObj(i -> new AppointmentSlip.Component(names.get(i % names.size()), i % 2, 1, i % 3))
                        .toList(),
                7,
                "15 ngày làm việc",
                RECEIVED,
                DUE,
                "tại Quầy số 7 – Tài nguyên và Môi trường, Trung tâm Phục vụ hành chính công tỉnh, 127 Hai Bà Trưng, thành phố Quy Nhơn",
                List.of(
                        new PaperFee("Phí thẩm định cấp giấy phép môi trường", new Vnd(5_600_000), null, false),
                        new PaperFee("Lệ phí cấp giấy phép", new Vnd(75_000), null, true)),
                "01/2021",
                "04567",
                "Trần Lê Quốc Đăng Khoa",
                "Thời gian thực hiện nghĩa vụ tài chính không tính vào thời hạn ghi trên giấy này.",
                "Khi đến nhận kết quả, mang theo giấy này và giấy tờ tùy thân (hoặc giấy ủy quyền).");
    }

    static SupplementRequestPaper supplement() {
        return supplement(RuleSet.R2026);
    }

    static SupplementRequestPaper supplement(RuleSet rules) {
        return new SupplementRequestPaper(
                rules,
                HEAD,
                MARK,
                SUBMITTER,
                PROCEDURE,
                List.of(
                        new SupplementRequestPaper.Item(
                                "Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất",
                                "Bản chụp mờ, không đọc được số vào sổ và sơ đồ thửa đất. Đề nghị chụp lại cả bốn trang, đủ ánh sáng."),
                        new SupplementRequestPaper.Item("Văn bản đề nghị cấp giấy phép môi trường theo mẫu", null)),
                "Thành phần hồ sơ chưa đầy đủ theo khoản 1 Điều 28 Nghị định số 08/2022/NĐ-CP.",
                Instant.parse("2021-08-12T09:30:00Z"),
                "Trần Lê Quốc Đăng Khoa",
                "điện thoại 0256 3888 999",
                "Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:",
                "Chỉ cần nộp những giấy tờ nêu trên; giấy tờ đã nộp đủ không phải nộp lại.");
    }

    static IntakeRefusalPaper refusal() {
        return refusal(RuleSet.R2026);
    }

    static IntakeRefusalPaper refusal(RuleSet rules) {
        return new IntakeRefusalPaper(
                rules,
                HEAD,
                MARK,
                SUBMITTER,
                PROCEDURE,
                "Dự án thuộc thẩm quyền cấp giấy phép của Ủy ban nhân dân cấp huyện, không thuộc thẩm quyền của Ủy ban nhân dân tỉnh.",
                "khoản 4 Điều 41 Luật Bảo vệ môi trường năm 2020.",
                "Nộp hồ sơ tại Bộ phận Một cửa thị xã An Nhơn, 78 Lê Hồng Phong, phường Bình Định.",
                "Trần Lê Quốc Đăng Khoa",
                "điện thoại 0256 3888 999",
                "Xin thông báo để Ông/Bà được biết.");
    }

    static RoutingSheet routing(RuleSet rules) {
        return new RoutingSheet(
                rules,
                HEAD,
                MARK,
                OWNER.name(),
                PROCEDURE,
                RECEIVED,
                DUE,
                List.of(
                        new RoutingSheet.HandOver(
                                "Bộ phận Tiếp nhận và Trả kết quả",
                                "Trần Lê Quốc Đăng Khoa",
                                "Chi cục Bảo vệ môi trường, Sở Tài nguyên và Môi trường",
                                "Võ Hồ Thảo Nguyên",
                                RECEIVED,
                                Instant.parse("2021-08-05T02:20:00Z"),
                                RoutingSheet.Outcome.EARLY,
                                "đã dùng 1 ngày 2 giờ trong 2 ngày",
                                null),
                        new RoutingSheet.HandOver(
                                "Chi cục Bảo vệ môi trường, Sở Tài nguyên và Môi trường",
                                "Võ Hồ Thảo Nguyên",
                                "Lãnh đạo Sở",
                                "Đặng Trung Thành",
                                Instant.parse("2021-08-20T07:00:00Z"),
                                Instant.parse("2021-08-20T08:10:00Z"),
                                RoutingSheet.Outcome.OVERDUE,
                                "đã dùng 5 giờ trong 4 giờ, quá 1 giờ",
                                "Chờ ý kiến của Sở Xây dựng"),
                        blank("Lãnh đạo Sở", "Văn thư Sở"),
                        blank("Văn thư Sở", "Bộ phận Tiếp nhận và Trả kết quả"),
                        blank("Bộ phận Tiếp nhận và Trả kết quả", "Tổ chức, cá nhân")));
    }

    private static RoutingSheet.HandOver blank(String from, String to) {
        return new RoutingSheet.HandOver(from, null, to, null, null, null, null, null, null);
    }

    static ResultLetter letter() {
        return new ResultLetter(
                new PaperHead(
                        "Ủy ban nhân dân tỉnh Bình Định",
                        "Sở Tài nguyên và Môi trường",
                        "1234/TB-STNMT",
                        "Bình Định",
                        RECEIVED),
                MARK,
                "Thông báo",
                "Về việc không cấp giấy phép môi trường cho dự án Nhà máy chế biến gỗ xuất khẩu Long Mỹ",
                List.of(OWNER.name()),
                List.of(
                        "Căn cứ Luật Bảo vệ môi trường ngày 17 tháng 11 năm 2020;",
                        "Căn cứ Nghị định số 08/2022/NĐ-CP ngày 10 tháng 01 năm 2022 của Chính phủ;",
                        "Theo đề nghị của Chi cục trưởng Chi cục Bảo vệ môi trường."),
                java.util.Collections.nCopies(
                        6,
                        "Qua thẩm định hồ sơ, Sở Tài nguyên và Môi trường nhận thấy báo cáo đề xuất chưa thuyết minh đầy đủ công trình thu gom, xử lý nước thải của giai đoạn vận hành thử nghiệm; vị trí xả nước thải không phù hợp với phân vùng môi trường của tỉnh đã được phê duyệt, do đó chưa đủ điều kiện cấp giấy phép theo quy định tại Điều 42 Luật Bảo vệ môi trường."),
                new PaperSigner(List.of("KT. Giám đốc", "Phó Giám đốc"), "Nguyễn Đình Thi Hữu Nghĩa"),
                List.of("Như trên", "Ủy ban nhân dân tỉnh (báo cáo)", "Trung tâm PVHCC tỉnh", "Lưu: VT, CCBVMT"));
    }

    static ResultLetter plainLetter() {
        var full = letter();
        return new ResultLetter(
                full.head(),
                MARK,
                null,
                "trả lời hồ sơ đề nghị cấp giấy phép môi trường",
                List.of(OWNER.name(), "Ủy ban nhân dân thành phố Quy Nhơn"),
                List.of(),
                full.paragraphs().subList(0, 2),
                full.signer(),
                full.recipients());
    }

    static CollectionReceipt receipt() {
        return new CollectionReceipt(
                HEAD,
                MARK,
                PROCEDURE,
                OWNER,
                SUBMITTER,
                "được ủy quyền theo Giấy ủy quyền số 12/UQ-CN ngày 02/8/2021",
                "Căn cước công dân số 052195001234; bản chính Giấy tiếp nhận hồ sơ và hẹn trả kết quả.",
                List.of(
                        new CollectionReceipt.Result("Giấy phép môi trường", "215/GPMT-UBND ngày 24/8/2021", 2),
                        new CollectionReceipt.Result("Báo cáo đề xuất đã đóng dấu xác nhận", null, 1)),
                List.of(new PaperFee("Phí thẩm định", new Vnd(5_600_000), null, true)),
                DUE,
                "Trần Lê Quốc Đăng Khoa",
                "Người nhận đã kiểm tra và nhận đủ kết quả nêu trên.");
    }

    static PostalMinutes postalMinutes() {
        return new PostalMinutes(
                HEAD,
                MARK,
                "Trung tâm Phục vụ hành chính công tỉnh Bình Định",
                "Trần Lê Quốc Đăng Khoa",
                "Phan Văn Bưu",
                "EB123456789VN",
                RECEIVED,
                DUE,
                "Bưu phẩm nằm ở văn thư, mất điện cả ngày.",
                OWNER,
                PROCEDURE,
                slip(3).components());
    }

    static ApologyNotice apology(RuleSet rules) {
        return new ApologyNotice(
                rules,
                HEAD,
                MARK,
                SUBMITTER,
                PROCEDURE,
                "Môi trường",
                RECEIVED,
                DUE,
                "Chờ ý kiến của Sở Xây dựng về hạ tầng thoát nước của khu công nghiệp.",
                "Chúng tôi chân thành xin lỗi Ông/Bà vì sự chậm trễ này và mong nhận được sự thông cảm.",
                Instant.parse("2021-09-01T09:30:00Z"),
                "điện thoại 0256 3888 999",
                new PaperSigner(List.of("KT. Giám đốc", "Phó Giám đốc"), "Nguyễn Đình Thi Hữu Nghĩa"),
                List.of("Như trên", "Trung tâm PVHCC tỉnh", "Lưu: VT, hồ sơ"));
    }

    static StopNotice stop(RuleSet rules) {
        return new StopNotice(
                rules,
                HEAD,
                MARK,
                SUBMITTER,
                PROCEDURE,
                "Người nộp không bổ sung hồ sơ trong thời hạn đã thông báo.",
                "khoản 3 Điều 28 Nghị định số 08/2022/NĐ-CP.",
                List.of(
                        "Văn bản đề nghị cấp giấy phép môi trường (bản gốc, số lượng 1)",
                        "Báo cáo đề xuất (bản gốc, số lượng 7)"),
                "điện thoại 0256 3888 999",
                "Xin thông báo để Ông/Bà được biết.",
                new PaperSigner(List.of("TM. Ủy ban nhân dân", "Chủ tịch"), "Nguyễn Đình Thi Hữu Nghĩa"),
                List.of("Như trên", "Trung tâm PVHCC tỉnh", "Lưu: VT, hồ sơ"));
    }

    static FeeReceipt feeReceipt() {
        return new FeeReceipt(
                HEAD,
                MARK,
                "01BLP2-001",
                "BĐ-21T",
                "0000123",
                SUBMITTER,
                PROCEDURE,
                List.of(
                        new PaperFee("Phí thẩm định cấp giấy phép môi trường", new Vnd(5_600_000), null, true),
                        new PaperFee("Lệ phí cấp giấy phép", new Vnd(75_000), null, true)),
                "Tiền mặt",
                RECEIVED,
                "Trần Lê Quốc Đăng Khoa",
                null);
    }

    static HandOverMinutes minutes() {
        return new HandOverMinutes(
                new PaperHead(HEAD.parentAgency(), HEAD.agency(), null, HEAD.place(), RECEIVED),
                "Bộ phận Tiếp nhận và Trả kết quả",
                RECEIVED,
                "Trần Lê Quốc Đăng Khoa",
                List.of(
                        new HandOverMinutes.Part(
                                "Sở Tài nguyên và Môi trường",
                                List.of(
                                        new HandOverMinutes.Row(MARK.number(), OWNER.name(), PROCEDURE, DUE),
                                        new HandOverMinutes.Row(
                                                "000.00.01.H08-210805-0002", SUBMITTER.name(), PROCEDURE, null))),
                        new HandOverMinutes.Part(
                                "Sở Xây dựng",
                                List.of(new HandOverMinutes.Row(
                                        "000.00.01.H08-210805-0003", SUBMITTER.name(), PROCEDURE, DUE)))));
    }

    static RegisterSheet register(RuleSet rules) {
        return new RegisterSheet(
                rules,
                new PaperHead(HEAD.parentAgency(), HEAD.agency(), null, HEAD.place(), DUE),
                "Bộ phận Tiếp nhận và Trả kết quả",
                2021,
                1,
                java.util.stream.IntStream.rangeClosed(1, 30)
                        .mapToObj(no -> new RegisterSheet.Entry(
                                no,
                                "000.00.01.H08-210805-%04d".formatted(no),
                                PROCEDURE,
                                1,
                                no % 2 == 0 ? OWNER.name() : SUBMITTER.name(),
                                no % 2 == 0 ? String.valueOf(OWNER.address()) : String.valueOf(SUBMITTER.address()),
                                SUBMITTER.phone(),
                                "Sở Tài nguyên và Môi trường",
                                RECEIVED,
                                DUE,
                                no % 3 == 0 ? DUE : null,
                                "Qua bưu chính công ích",
                                no % 3 == 0 ? SUBMITTER.name() : null,
                                no == 4 ? "Công dân rút hồ sơ" : null))
                        .toList(),
                new RegisterSheet.Closing(30, DUE, "Trần Lê Quốc Đăng Khoa"));
    }

    static Map<String, byte[]> all(Papers papers) {
        var all = new TreeMap<String, byte[]>();
        all.put("slip-4", slip(4).toPdf(papers));
        all.put("slip-12", slip(12).toPdf(papers));
        all.put("supplement", supplement().toPdf(papers));
        all.put("refusal", refusal().toPdf(papers));
        all.put("apology", apology(RuleSet.R2026).toPdf(papers));
        all.put("stop", stop(RuleSet.R2026).toPdf(papers));
        all.put("routing", routing(RuleSet.R2021).toPdf(papers));
        all.put("letter", letter().toPdf(papers));
        all.put("letter-plain", plainLetter().toPdf(papers));
        all.put("receipt", receipt().toPdf(papers));
        all.put("postal-minutes", postalMinutes().toPdf(papers));
        all.put("apology-2018", apology(RuleSet.R2021).toPdf(papers));
        all.put("apology-2025", apology(RuleSet.R2026).toPdf(papers));
        all.put("stop", stop(RuleSet.R2026).toPdf(papers));
        all.put("fee-receipt", feeReceipt().toPdf(papers));
        all.put("minutes", minutes().toPdf(papers));
        all.put("register", register(RuleSet.R2026).toPdf(papers));
        return all;
    }
}
