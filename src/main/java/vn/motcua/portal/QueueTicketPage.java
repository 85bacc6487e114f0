package vn.motcua.portal;

import vn.motcua.bookings.Priority;
import vn.motcua.bookings.Ticket;
import vn.motcua.bookings.WaitingList.Place;
import vn.motcua.web.Page;

/**
 * A queue ticket as its holder sees it.
 *
 * @param code of the agency whose desk it is
 * @param desk its name
 * @param address what its QR code opens
 * @param kiosk whether it was taken just now at a kiosk, which goes back to its first page by itself
 */
public record QueueTicketPage(String code, String desk, Ticket ticket, Place place, String address, boolean kiosk)
        implements Page {

    @Override
    public String template() {
        return "portal/queue-ticket";
    }

    public boolean favoured() {
        return ticket.priority() != Priority.NONE;
    }

    /** What its holder has to know now. */
    public String standing() {
        return switch (ticket.state()) {
            case WAITING, TRANSFERRED -> ahead();
            case CALLED -> "Mời đến quầy %d".formatted(ticket.counter());
            case SERVING -> "Đang được phục vụ ở quầy %d".formatted(ticket.counter());
            case DONE -> "Đã phục vụ xong. Cảm ơn ông/bà.";
            case NO_SHOW -> "Số này đã được gọi mà không có ai đến. Nếu ông/bà vẫn ở đây, hãy báo cho cán bộ.";
        };
    }

    private String ahead() {
        var people = place.ahead() == 0
                ? "Ông/bà là người tiếp theo"
                : "Còn %d người được gọi trước".formatted(place.ahead());
        return place.minutes() == null ? people : people + ", khoảng " + place.minutes() + " phút";
    }
}
