package vn.motcua.portal;

import vn.motcua.bookings.CallBoard;
import vn.motcua.web.Page;

/**
 * The call board in a desk's hall.
 *
 * @param code of the agency whose desk it is
 * @param desk its name
 */
public record BoardPage(String code, String desk, CallBoard.Shown shown) implements Page {

    @Override
    public String template() {
        return "portal/board";
    }

    public String events() {
        return "/desks/" + code + "/board/events";
    }
}
