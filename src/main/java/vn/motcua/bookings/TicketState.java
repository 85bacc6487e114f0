package vn.motcua.bookings;

/** Where a queue ticket stands. */
public enum TicketState {
    WAITING("Đang chờ"),
    CALLED("Đang gọi"),
    SERVING("Đang phục vụ"),
    DONE("Đã xong"),
    /** Called and not there; may be revived once. */
    NO_SHOW("Vắng khi gọi"),
    /** Waits again, at another counter or for another sector, in the place it had. */
    TRANSFERRED("Chờ ở quầy khác");

    private final String label;

    TicketState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it may be called. */
    public boolean waits() {
        return this == WAITING || this == TRANSFERRED;
    }

    /** Whether it is at a counter now. */
    public boolean open() {
        return this == CALLED || this == SERVING;
    }
}
