package vn.motcua.notifications;

/** What an officer wants by e-mail; the page of notices has everything whatever they choose. */
public enum MailWish {
    AT_ONCE("Gửi ngay từng thông báo"),
    DIGEST("Gửi một thư tổng hợp lúc 07:00 mỗi ngày làm việc"),
    NOTHING("Không gửi thư điện tử");

    private final String label;

    MailWish(String label) {
        this.label = label;
    }

    /** As the screens name it, in Vietnamese. */
    public String label() {
        return label;
    }
}
