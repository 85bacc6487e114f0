package vn.motcua.bookings;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Province;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/** Gives out the next number of a sector (lấy số): numbers of a day run without a gap under each letter. */
@Component
public class TakeTicket {

    private static final Actor KIOSK = new Actor.Machine("Máy lấy số");
    private static final int TOKEN_BYTES = 12;
    private static final int LAST_NUMBER = 9_999;

    private final JdbcClient jdbc;
    private final Once once;
    private final Tickets tickets;
    private final TicketMoves moves;
    private final Counters counters;
    private final DeskHours hours;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TakeTicket(
            JdbcClient jdbc,
            Once once,
            Tickets tickets,
            TicketMoves moves,
            Counters counters,
            DeskHours hours,
            Clock clock) {
        this.jdbc = jdbc;
        this.once = once;
        this.tickets = tickets;
        this.moves = moves;
        this.counters = counters;
        this.hours = hours;
        this.clock = clock;
    }

    /**
     * A ticket for somebody who came without an appointment, at the kiosk of the hall. On a day on which the desk is closed,
     * more than an hour before it opens and after its last hour they are told when it is open ({@link InvalidInput}).
     */
    public Ticket takeAtKiosk(long desk, long sector, Priority priority, RequestKey key) {
        var today = hours.on(desk, Province.dateOf(clock.instant()));
        if (today.over(clock.instant()) || today.tooEarly(clock.instant())) {
            throw new InvalidInput("", today.whenOpen(clock.instant()));
        }
        return take(KIOSK, desk, sector, priority, key);
    }

    /** A ticket that somebody of the desk gives out, whatever the hour. */
    public Ticket take(Actor actor, long desk, long sector, Priority priority, RequestKey key) {
        var wanted = counters.sector(desk, sector);
        var id = once.run(
                        actor,
                        key,
                        "take %d %s".formatted(sector, priority),
                        now -> Optional.of(insert(actor, wanted, priority, null, now)))
                .orElseThrow();
        return tickets.byId(id);
    }

    /** Gives out a number inside the transaction of whoever calls. */
    long insert(Actor by, DeskSector sector, Priority priority, @Nullable Instant appointment, Instant now) {
        var day = Province.dateOf(now);
        var id = jdbc.sql("""
                        insert into bookings.ticket
                            (token, desk, day, sector, letter, number, priority, appointment_at, since, state, taken_at)
                        values (:token, :desk, :day, :sector, :letter, :number, :priority, :appointment, :now, 'WAITING', :now)
                        returning id""")
                .param("token", token())
                .param("desk", sector.desk())
                .param("day", day)
                .param("sector", sector.id())
                .param("letter", sector.letter())
                .param("number", nextNumber(sector, day))
                .param("priority", priority.name())
                .param("appointment", appointment == null ? null : Tickets.utc(appointment))
                .param("now", Tickets.utc(now))
                .query(Long.class)
                .single();
        moves.write(tickets.byId(id), TicketMoves.Type.TAKEN, null, by, false, now);
        return id;
    }

    private int nextNumber(DeskSector sector, LocalDate day) {
        var number = count(sector, day);
        if (number > LAST_NUMBER) {
            throw new InvalidInput(
                    "sector", "Hôm nay đã phát hết số của lĩnh vực này. Hãy hỏi công chức tại bàn hướng dẫn.");
        }
        return number;
    }

    private int count(DeskSector sector, LocalDate day) {
        return jdbc.sql("""
                        insert into bookings.number_counter as counter (desk, day, letter, last) values (:desk, :day, :letter, 1)
                        on conflict on constraint number_counter_pk do update set last = counter.last + 1 returning last""")
                .param("desk", sector.desk())
                .param("day", day)
                .param("letter", sector.letter())
                .query(Integer.class)
                .single();
    }

    private String token() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
