package vn.motcua.bookings;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.calendar.Province;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/**
 * Somebody with an appointment has come (nhận lịch hẹn): they get a ticket that is called at its time. Whoever is more than a
 * quarter of an hour late queues like everybody else. Done again it answers the same ticket.
 */
@Component
public class CheckIn {

    private static final Actor KIOSK = new Actor.Machine("Máy lấy số");
    private static final Duration GRACE = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Appointments appointments;
    private final TakeTicket take;
    private final Tickets tickets;
    private final Clock clock;

    CheckIn(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Appointments appointments,
            TakeTicket take,
            Tickets tickets,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.appointments = appointments;
        this.take = take;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** Throws {@link InvalidInput} on another day, at another desk, or for a cancelled one. */
    public Ticket checkIn(long desk, String code, Priority priority) {
        return transaction.execute(status -> {
            var found = appointments.lock(code);
            var given = found.ticket();
            if (given != null) {
                return tickets.byId(given);
            }
            var wrong = wrong(found, desk);
            if (wrong != null) {
                throw new InvalidInput("code", wrong);
            }
            var now = clock.instant();
            var late = now.isAfter(found.at().plus(GRACE));
            var ticket = take.insert(KIOSK, found.sector(), priority, late ? null : found.at(), now);
            jdbc.sql("update bookings.appointment set ticket = :ticket where id = :id")
                    .param("ticket", ticket)
                    .param("id", found.id())
                    .update();
            return tickets.byId(ticket);
        });
    }

    private @Nullable String wrong(Appointment found, long desk) {
        if (found.desk() != desk) {
            return "Lịch hẹn này ở Bộ phận Một cửa khác.";
        }
        if (found.cancelledAt() != null) {
            return "Lịch hẹn này đã hủy. Mời ông/bà lấy số thứ tự.";
        }
        return found.day().equals(Province.dateOf(clock.instant()))
                ? null
                : "Lịch hẹn này vào %s, không phải hôm nay.".formatted(VietnameseTime.day(found.day()));
    }
}
