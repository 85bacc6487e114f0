package vn.motcua.bookings;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.InvalidInput.Fault;
import vn.motcua.vocabulary.PhoneNumber;
import vn.motcua.vocabulary.ReadableCode;

/** Books an hour at a desk (đặt lịch hẹn), with an account or with name and telephone number only. */
@Component
public class BookAppointment {

    private static final Actor VISITOR = new Actor.Machine("Người đặt lịch");

    private static final int CODE_LENGTH = 8;
    private static final int DRAWS = 10;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_TO_COME = 5;
    private static final int MOST_OF_A_TELEPHONE = 3;

    private final JdbcClient jdbc;
    private final Once once;
    private final Counters counters;
    private final Slots slots;
    private final Appointments appointments;
    private final RandomGenerator random;

    @Autowired
    BookAppointment(JdbcClient jdbc, Once once, Counters counters, Slots slots, Appointments appointments) {
        this(jdbc, once, counters, slots, appointments, new SecureRandom());
    }

    BookAppointment(
            JdbcClient jdbc,
            Once once,
            Counters counters,
            Slots slots,
            Appointments appointments,
            RandomGenerator random) {
        this.random = random;
        this.jdbc = jdbc;
        this.once = once;
        this.counters = counters;
        this.slots = slots;
        this.appointments = appointments;
    }

    /**
     * What a person wants.
     *
     * @param starts one of the slots of {@link Slots#of}; null when none was chosen
     */
    public record Wish(long sector, LocalDate day, @Nullable LocalTime starts, String name, String phone) {}

    /** @param citizen whose list shows it; null for a visitor */
    public Appointment book(Actor.@Nullable Citizen citizen, long desk, Wish wish, RequestKey key) {
        var sector = counters.sector(desk, wish.sector());
        var phone = check(wish);
        var actor = citizen == null ? VISITOR : citizen;
        var id = once.run(actor, key, "book " + wish, now -> Optional.of(insert(citizen, sector, wish, phone, now)));
        return appointments.byId(id.orElseThrow());
    }

    private static PhoneNumber check(Wish wish) {
        var faults = new ArrayList<Fault>();
        if (wish.starts() == null) {
            faults.add(new Fault("starts", "Chọn giờ hẹn."));
        }
        if (wish.name().isBlank() || wish.name().length() > LONGEST_NAME) {
            faults.add(new Fault("name", "Nhập họ và tên."));
        }
        var wrong = PhoneNumber.fault(wish.phone());
        if (wrong != null) {
            faults.add(new Fault("phone", wrong));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return PhoneNumber.of("phone", wish.phone());
    }

    private long insert(Actor.@Nullable Citizen citizen, DeskSector sector, Wish wish, PhoneNumber phone, Instant now) {
        var starts = wish.starts();
        if (starts == null) {
            throw new IllegalStateException("checked before");
        }
        if (citizen == null) {
            requireFewToCome(phone, now);
        } else {
            requireFewToCome(citizen, now);
        }
        slots.take(sector, wish.day(), starts);
        try {
            return Stream.generate(
                            () -> insert(ReadableCode.draw(random, CODE_LENGTH), citizen, sector, wish, phone, now))
                    .limit(DRAWS)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no code for an appointment is free"));
        } catch (DuplicateKeyException booked) {
            throw new InvalidInput(
                    "phone",
                    "Số điện thoại này đã có lịch hẹn cùng lĩnh vực trong ngày đó. Hủy lịch cũ để đặt giờ khác.");
        }
    }

    /** One account books one hour after the other, so that the hours of a desk are not taken by one person. */
    private void requireFewToCome(Actor.Citizen citizen, Instant now) {
        oneAtATime("" + citizen.account());
        var toCome = appointments.of(citizen).stream()
                .filter(other -> other.isToCome(now))
                .count();
        if (toCome >= MOST_TO_COME) {
            throw new InvalidInput(
                    "starts",
                    "Mỗi tài khoản giữ nhiều nhất %d lịch hẹn sắp tới. Hủy bớt lịch cũ để đặt lịch mới."
                            .formatted(MOST_TO_COME));
        }
    }

    /** The same for those without an account, by the telephone number they give. */
    private void requireFewToCome(PhoneNumber phone, Instant now) {
        oneAtATime("telephone " + phone.digits());
        if (appointments.toComeOfVisitor(phone, now) >= MOST_OF_A_TELEPHONE) {
            throw new InvalidInput(
                    "phone",
                    "Số điện thoại này đang giữ %d lịch hẹn. Hủy bớt lịch cũ, hoặc đăng nhập để đặt thêm."
                            .formatted(MOST_OF_A_TELEPHONE));
        }
    }

    private void oneAtATime(String whose) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('bookings.appointment ' || :whose, 0))")
                .param("whose", whose)
                .query((row, n) -> true)
                .single();
    }

    /** Empty when the code is another's. */
    private Optional<Long> insert(
            String code,
            Actor.@Nullable Citizen citizen,
            DeskSector sector,
            Wish wish,
            PhoneNumber phone,
            Instant now) {
        return jdbc.sql("""
                        insert into bookings.appointment (code, desk, sector, day, starts, account, name, phone, booked_at)
                        values (:code, :desk, :sector, :day, :starts, :account, :name, :phone, :now)
                        on conflict (code) do nothing returning id""")
                .param("code", code)
                .param("desk", sector.desk())
                .param("sector", sector.id())
                .param("day", wish.day())
                .param("starts", wish.starts())
                .param("account", citizen == null ? null : citizen.account())
                .param("name", wish.name().strip())
                .param("phone", phone.digits())
                .param("now", Tickets.utc(now))
                .query(Long.class)
                .optional();
    }
}
