package vn.motcua.bookings;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Province;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.vocabulary.PhoneNumber;

/** Keeper of the appointments; an unknown code is {@link NotFound}. */
@Component
public class Appointments {

    private static final String SELECT = """
            select a.*, s.letter, s.name as sector_name from bookings.appointment a
            join bookings.sector s on s.id = a.sector
            """;

    private final JdbcClient jdbc;
    private final QueueRights rights;

    Appointments(JdbcClient jdbc, QueueRights rights) {
        this.jdbc = jdbc;
        this.rights = rights;
    }

    /** By its code as it is typed (blanks, hyphens and small letters do not matter), or as a scanner types its whole QR code. */
    public Appointment byCode(String typed) {
        var code =
                typed.replaceFirst("^.*[?&]code=", "").replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return jdbc.sql(SELECT + "where a.code = :code")
                .param("code", code)
                .query((row, n) -> appointment(row))
                .optional()
                .orElseThrow(() -> new NotFound("appointment"));
    }

    /** A citizen's own, the latest day first, at most fifty. */
    public List<Appointment> of(Actor.Citizen citizen) {
        return jdbc.sql(SELECT + "where a.account = :account order by a.day desc, a.starts desc limit 50")
                .param("account", citizen.account())
                .query((row, n) -> appointment(row))
                .list();
    }

    /** How many hours somebody without an account has booked under a telephone number and not come to yet. */
    long toComeOfVisitor(PhoneNumber phone, Instant now) {
        return jdbc
                .sql(SELECT + """
                        where a.phone = :phone and a.cancelled_at is null and a.account is null and a.day >= :today""")
                .param("phone", phone.digits())
                .param("today", Province.dateOf(now))
                .query((row, n) -> appointment(row))
                .list()
                .stream()
                .filter(booked -> booked.isToCome(now))
                .count();
    }

    /** Who comes to a desk on a day, by hour, for its officers; cancelled ones are left out. */
    public List<Appointment> of(Actor.Officer officer, long desk, LocalDate day) {
        rights.require(officer, desk);
        return jdbc.sql(SELECT + """
                        where a.desk = :desk and a.day = :day and a.cancelled_at is null
                        order by a.starts, a.id limit 500""")
                .param("desk", desk)
                .param("day", day)
                .query((row, n) -> appointment(row))
                .list();
    }

    /** Locks it until the transaction ends. */
    Appointment lock(String code) {
        var id = byCode(code).id();
        return jdbc.sql(SELECT + "where a.id = :id for update of a")
                .param("id", id)
                .query((row, n) -> appointment(row))
                .single();
    }

    Appointment byId(long id) {
        return jdbc.sql(SELECT + "where a.id = :id")
                .param("id", id)
                .query((row, n) -> appointment(row))
                .single();
    }

    private static Appointment appointment(ResultSet row) throws SQLException {
        return new Appointment(
                row.getLong("id"),
                row.getString("code"),
                row.getLong("desk"),
                new DeskSector(
                        row.getLong("sector"),
                        row.getLong("desk"),
                        row.getString("letter"),
                        row.getString("sector_name")),
                row.getObject("day", LocalDate.class),
                row.getObject("starts", LocalTime.class),
                row.getObject("account", Long.class),
                row.getString("name"),
                row.getString("phone"),
                requireNonNull(Tickets.moment(row, "booked_at")),
                Tickets.moment(row, "cancelled_at"),
                row.getObject("ticket", Long.class));
    }
}
