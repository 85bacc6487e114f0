package vn.motcua.notifications;

/** What an officer is told of; each is about something for them to do or to answer for. */
public enum NoticeKind {
    ARRIVED("Việc mới"),
    SOON("Sắp đến hạn"),
    LATE("Quá hạn");

    private final String label;

    NoticeKind(String label) {
        this.label = label;
    }

    /** As the screens name it, in Vietnamese. */
    public String label() {
        return label;
    }
}
