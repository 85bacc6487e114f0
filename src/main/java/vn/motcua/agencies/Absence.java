package vn.motcua.agencies;

import java.time.LocalDate;

/** Days, both inclusive, on which an officer is away; meanwhile the deputy may do their work (làm thay). */
public record Absence(long id, long principal, long substitute, LocalDate firstDay, LocalDate lastDay, String reason)
        implements StandIn {

    @Override
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    @Override
    public boolean reaches(String procedure) {
        return true;
    }
}
