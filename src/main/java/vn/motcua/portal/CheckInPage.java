package vn.motcua.portal;

import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/**
 * Checking in an appointment at the kiosk.
 *
 * @param code of the agency whose desk it is
 * @param desk its name
 * @param typed the appointment's code as it was typed or scanned
 */
public record CheckInPage(String code, String desk, String typed, Faults faults) implements Page {

    @Override
    public String template() {
        return "portal/check-in";
    }
}
