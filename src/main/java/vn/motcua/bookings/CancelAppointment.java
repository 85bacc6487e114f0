package vn.motcua.bookings;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a booked hour back, by whoever has its code; done again it changes nothing. */
@Component
public class CancelAppointment {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Appointments appointments;
    private final Slots slots;
    private final Clock clock;

    CancelAppointment(
            JdbcClient jdbc, TransactionTemplate transaction, Appointments appointments, Slots slots, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.appointments = appointments;
        this.slots = slots;
        this.clock = clock;
    }

    /** Throws {@link TicketMoved} when its holder has come already. */
    public Appointment cancel(String code) {
        return transaction.execute(status -> {
            var found = appointments.lock(code);
            if (found.ticket() != null) {
                throw new TicketMoved("Lịch hẹn này đã lấy số thứ tự nên không hủy được nữa.");
            }
            if (found.cancelledAt() == null) {
                slots.release(found);
                jdbc.sql("update bookings.appointment set cancelled_at = :now where id = :id")
                        .param("now", Tickets.utc(clock.instant()))
                        .param("id", found.id())
                        .update();
            }
            return appointments.byId(found.id());
        });
    }
}
