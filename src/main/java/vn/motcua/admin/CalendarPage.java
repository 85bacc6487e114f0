package vn.motcua.admin;

import java.util.List;
import vn.motcua.calendar.DayOff;
import vn.motcua.calendar.MakeUpDay;
import vn.motcua.web.Page;

/** Days off and make-up days of a year; only a province administrator ({@code province}) changes them. */
public record CalendarPage(boolean province, int year, List<DayOff> daysOff, List<MakeUpDay> makeUpDays)
        implements Page {

    @Override
    public String template() {
        return "admin/calendar";
    }
}
