package vn.motcua.dossiers;

/** What can happen to a dossier, as it stands in its history and on the timeline. */
public enum EventType {
    SUBMITTED("Nộp trực tuyến"),
    RECEIVED("Tiếp nhận hồ sơ"),
    DECLINED("Không tiếp nhận hồ sơ"),
    SUPPLEMENT_REQUESTED("Yêu cầu bổ sung giấy tờ"),
    SUPPLEMENT_ALLOWED("Cho phép yêu cầu bổ sung lần nữa"),
    SUPPLEMENTED("Đã bổ sung giấy tờ"),
    CLAIMED("Nhận xử lý"),
    ASSIGNED("Phân công xử lý"),
    RELEASED("Thu hồi phân công"),
    FORWARDED("Chuyển bước tiếp theo"),
    SENT_BACK("Trả lại bước trước"),
    APPRAISED("Thẩm định"),
    SUBMITTED_FOR_SIGNATURE("Trình ký"),
    CONSULTED("Lấy ý kiến"),
    CONSULTATION_ANSWERED("Trả lời ý kiến"),
    CONSULTATION_WITHDRAWN("Rút yêu cầu lấy ý kiến"),
    APPROVED("Phê duyệt"),
    REFUSED("Từ chối giải quyết"),
    SUSPENDED("Tạm dừng giải quyết"),
    RESUMED("Tiếp tục giải quyết"),
    EXTENDED("Gia hạn, hẹn lại ngày trả kết quả"),
    DUE_MOVED("Điều chỉnh hạn theo lịch làm việc"),
    RETURNED("Trả kết quả"),
    WITHDRAWN("Rút hồ sơ"),
    STOPPED("Dừng giải quyết"),
    REHOMED("Chuyển cơ quan giải quyết theo sắp xếp tổ chức"),
    VISIT_ARRANGED("Hẹn xác minh thực tế"),
    VISIT_MOVED("Đổi lịch xác minh thực tế"),
    VISIT_CANCELLED("Hủy lịch xác minh thực tế"),
    VISIT_RECORDED("Lập biên bản xác minh thực tế"),
    TAKEN_IN("Nhận hồ sơ thay cơ quan có thẩm quyền"),
    LEG_RETURNED("Trả lại phần việc để làm lại"),
    SEALED("Đóng dấu kết quả"),
    REVOKED("Thu hồi kết quả"),
    RESULT_REPLACED("Ban hành kết quả thay thế");

    private final String label;

    EventType(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
