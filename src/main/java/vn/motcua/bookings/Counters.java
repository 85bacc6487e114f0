package vn.motcua.bookings;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.agencies.ChangeLog;
import vn.motcua.calendar.Province;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;

/** Keeper of the sectors and counters of every desk; whoever administers the agency sets them up. */
@Component
public class Counters {

    private static final int LONGEST_NAME = 120;
    private static final int MOST = 99;

    private final JdbcClient jdbc;
    private final AdministrationRights rights;
    private final ChangeLog changes;
    private final Clock clock;

    Counters(JdbcClient jdbc, AdministrationRights rights, ChangeLog changes, Clock clock) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.changes = changes;
        this.clock = clock;
    }

    /** What people queue for at a desk, by letter; none where there is no queue. */
    public List<DeskSector> sectors(long desk) {
        return jdbc.sql("select id, desk, letter, name from bookings.sector where desk = :desk order by letter")
                .param("desk", desk)
                .query(DeskSector.class)
                .list();
    }

    /** A sector of a desk; throws {@link NotFound}. */
    public DeskSector sector(long desk, long id) {
        return sectors(desk).stream()
                .filter(sector -> sector.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("sector " + id));
    }

    /** The counters of a desk by number, with who sits there today. */
    public List<Counter> of(long desk) {
        var sectors = sectors(desk);
        return jdbc.sql("""
                        select c.id, c.number, s.officer_name,
                            array(select sector from bookings.counter_sector where counter = c.id) as sectors
                        from bookings.counter c
                        left join bookings.sitting s on s.counter = c.id and s.day = :day
                        where c.desk = :desk order by c.number""")
                .param("day", Province.dateOf(clock.instant()))
                .param("desk", desk)
                .query((row, n) -> {
                    var served = List.of((Long[]) row.getArray("sectors").getArray());
                    return new Counter(
                            row.getLong("id"),
                            desk,
                            row.getInt("number"),
                            sectors.stream()
                                    .filter(sector -> served.contains(sector.id()))
                                    .toList(),
                            row.getString("officer_name"));
                })
                .list();
    }

    /** A counter of a desk; throws {@link NotFound}. */
    public Counter counter(long desk, long id) {
        return of(desk).stream()
                .filter(counter -> counter.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("counter " + id));
    }

    /** Whether any desk has a queue yet. */
    public boolean none() {
        return jdbc.sql("select not exists (select from bookings.counter)")
                .query(Boolean.class)
                .single();
    }

    /** Agencies whose desks have a queue. */
    public List<Long> desks() {
        return jdbc.sql("select distinct desk from bookings.counter")
                .query(Long.class)
                .list();
    }

    @Transactional
    public DeskSector addSector(Actor by, long desk, String letter, String name) {
        rights.requireAgency(by, desk);
        var sign = letter.strip().toUpperCase(Locale.ROOT);
        if (!sign.matches("[A-Z]")) {
            throw new InvalidInput("letter", "Nhập một chữ cái từ A đến Z.");
        }
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new InvalidInput("name", "Nhập tên lĩnh vực, không quá %d ký tự.".formatted(LONGEST_NAME));
        }
        var id = insertSector(desk, sign, name.strip());
        changes.write(by, ChangeLog.Subject.AGENCY, desk, "thêm lĩnh vực xếp hàng", sign + " " + name.strip());
        return sector(desk, id);
    }

    @Transactional
    public Counter addCounter(Actor by, long desk, int number, List<Long> sectors) {
        rights.requireAgency(by, desk);
        if (number < 1 || number > MOST) {
            throw new InvalidInput("number", "Nhập số quầy từ 1 đến %d.".formatted(MOST));
        }
        if (sectors.isEmpty()) {
            throw new InvalidInput("sectors", "Chọn ít nhất một lĩnh vực quầy phục vụ.");
        }
        sectors.forEach(sector -> sector(desk, sector));
        var id = insertCounter(desk, number);
        serve(desk, id, sectors);
        changes.write(by, ChangeLog.Subject.AGENCY, desk, "thêm quầy", "Quầy " + number);
        return counter(desk, id);
    }

    /** Sets what a counter serves from now on; tickets it has called stay with it. */
    @Transactional
    public void changeSectors(Actor by, long desk, long counter, List<Long> sectors) {
        rights.requireAgency(by, desk);
        var changed = counter(desk, counter);
        if (sectors.isEmpty()) {
            throw new InvalidInput("sectors", "Chọn ít nhất một lĩnh vực quầy phục vụ.");
        }
        sectors.forEach(sector -> sector(desk, sector));
        jdbc.sql("delete from bookings.counter_sector where counter = :counter")
                .param("counter", counter)
                .update();
        serve(desk, counter, sectors);
        changes.write(by, ChangeLog.Subject.AGENCY, desk, "đổi lĩnh vực của quầy", "Quầy " + changed.number());
    }

    /** How many counters that serve a sector have an officer today. */
    int staffed(DeskSector sector) {
        return Math.toIntExact(of(sector.desk()).stream()
                .filter(counter -> counter.officer() != null && counter.serves(sector.id()))
                .count());
    }

    /** Locks a counter until the transaction ends: one sits down or calls there after the other. */
    void lock(long counter) {
        jdbc.sql("select id from bookings.counter where id = :id for no key update")
                .param("id", counter)
                .query(Long.class)
                .single();
    }

    Optional<Counter> seatOf(long officer) {
        return jdbc.sql("select desk, counter from bookings.sitting where officer = :officer and day = :day")
                .param("officer", officer)
                .param("day", Province.dateOf(clock.instant()))
                .query((row, n) -> counter(row.getLong("desk"), row.getLong("counter")))
                .optional();
    }

    private long insertSector(long desk, String letter, String name) {
        try {
            return jdbc.sql("""
                            insert into bookings.sector (desk, letter, name) values (:desk, :letter, :name)
                            returning id""")
                    .param("desk", desk)
                    .param("letter", letter)
                    .param("name", name)
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException taken) {
            throw new InvalidInput("letter", "Chữ cái %s đã dùng cho lĩnh vực khác.".formatted(letter));
        }
    }

    private long insertCounter(long desk, int number) {
        try {
            return jdbc.sql("insert into bookings.counter (desk, number) values (:desk, :number) returning id")
                    .param("desk", desk)
                    .param("number", number)
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException taken) {
            throw new InvalidInput("number", "Quầy số %d đã có.".formatted(number));
        }
    }

    private void serve(long desk, long counter, List<Long> sectors) {
        sectors.stream()
                .distinct()
                .forEach(sector -> jdbc.sql(
                                "insert into bookings.counter_sector (desk, counter, sector) values (:desk, :counter, :sector)")
                        .param("desk", desk)
                        .param("counter", counter)
                        .param("sector", sector)
                        .update());
    }
}
