package vn.motcua.journeys;

/** Cấp Giấy xác nhận tình trạng hôn nhân: filed online page by page, handled in a ward by one agency in four steps. */
final class MaritalStatus {

    static final String CODE = "1.004873";
    static final String NAME = "Cấp Giấy xác nhận tình trạng hôn nhân";
    static final String PAPER = "Tờ khai cấp Giấy xác nhận tình trạng hôn nhân";

    private MaritalStatus() {}

    /** From the procedure's page to the confirmation, by a citizen who has signed in. */
    static Filed file(Person citizen) {
        citizen.open("/procedures/" + CODE)
                .pick("Cơ quan giải quyết", "UBND phường Quy Nhơn")
                .press("Nộp hồ sơ");
        return fill(citizen);
    }

    /** From the first page of the filing. */
    static Filed fill(Person citizen) {
        citizen.headed("Nộp hồ sơ trực tuyến").press("Bắt đầu");
        citizen.headed("Trường hợp và cơ quan").tick("Không phải xác minh").press("Lưu và tiếp tục");
        citizen.headed("Chủ hồ sơ").press("Lưu và tiếp tục");
        citizen.headed("Người được xác nhận")
                .fill("Họ, chữ đệm, tên", "Nguyễn Thị Lan")
                .fill("Ngày sinh", "04/03/1985")
                .fill("Số định danh", "052185001234")
                .tick("Chưa đăng ký kết hôn với ai")
                .press("Lưu và tiếp tục");
        citizen.headed("Mục đích").tick("Để vay vốn").press("Lưu và tiếp tục");
        citizen.headed("Giấy tờ").handInAndGoOn(PAPER, Scan.pdf("to-khai.pdf"));
        citizen.headed("Nhận kết quả")
                .tick("Bản điện tử trên Cổng Dịch vụ công")
                .press("Lưu và tiếp tục");
        citizen.headed("Kiểm tra và nộp").sees("Để vay vốn", "to-khai.pdf").press("Nộp hồ sơ");
        return Filed.shownTo(citizen);
    }
}
