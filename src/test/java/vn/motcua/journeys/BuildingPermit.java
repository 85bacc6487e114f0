package vn.motcua.journeys;

/** Cấp giấy phép xây dựng mới, nhà ở riêng lẻ: three agencies are heard at once. */
final class BuildingPermit {

    static final String CODE = "1.013225";

    private BuildingPermit() {}

    static Filed file(Person citizen) {
        citizen.open("/procedures/" + CODE)
                .pick("Cơ quan giải quyết", "UBND phường Quy Nhơn")
                .press("Nộp hồ sơ");
        citizen.press("Bắt đầu");
        citizen.tick("Nhà ở riêng lẻ").press("Lưu và tiếp tục");
        citizen.headed("Chủ hồ sơ").press("Lưu và tiếp tục");
        citizen.headed("Thửa đất")
                .fill("Địa chỉ xây dựng", "Tổ 5, khu phố 3, phường Quy Nhơn")
                .fill("Số thửa đất", "118")
                .fill("Số tờ bản đồ", "24")
                .fill("Diện tích thửa đất (m²)", "96,5")
                .press("Lưu và tiếp tục");
        citizen.headed("Công trình")
                .tick("Nhà ở riêng lẻ")
                .fill("Diện tích xây dựng tầng 1 (m²)", "72")
                .fill("Tổng diện tích sàn (m²)", "216")
                .fill("Số tầng nổi", "3")
                .fill("Chiều cao công trình (m)", "11,4")
                .tick("Không")
                .press("Lưu và tiếp tục");
        citizen.headed("Thiết kế")
                .fill("Tổ chức, cá nhân thiết kế", "Công ty TNHH Kiến trúc Ghềnh Ráng")
                .fill("Ngày dự kiến khởi công", "11/01/2027")
                .press("Lưu và tiếp tục");
        citizen.headed("Giấy tờ")
                .handIn("Đơn đề nghị cấp giấy phép xây dựng", Scan.pdf("don-de-nghi.pdf"))
                .handIn("Giấy tờ chứng minh quyền sử dụng đất", Scan.pdf("so-do.pdf"))
                .handIn("Bản vẽ thiết kế nhà ở", Scan.pdf("ban-ve.pdf"))
                .picture("draft-papers")
                .press("Tiếp tục");
        citizen.tick("Tại Bộ phận Một cửa").press("Lưu và tiếp tục");
        citizen.headed("Kiểm tra và nộp").picture("draft-check").press("Nộp hồ sơ");
        return Filed.shownTo(citizen);
    }
}
