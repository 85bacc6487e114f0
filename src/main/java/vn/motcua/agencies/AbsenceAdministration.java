package vn.motcua.agencies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.Province;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;

/**
 * Keeps when officers are away and who deputises (làm thay): told by themselves, or by whoever administers them. What a person
 * can correct is {@link InvalidInput} in Vietnamese; who may not is answered with {@link NotFound}.
 */
@Component
public class AbsenceAdministration {

    private static final int LONGEST_REASON = 300;

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final AdministrationRights rights;
    private final DirectoryCache cache;
    private final ChangeLog changes;
    private final Clock clock;

    AbsenceAdministration(
            JdbcClient jdbc,
            Agencies agencies,
            AdministrationRights rights,
            DirectoryCache cache,
            ChangeLog changes,
            Clock clock) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.rights = rights;
        this.cache = cache;
        this.changes = changes;
        this.clock = clock;
    }

    /** Who is away from one day to another, both inclusive, and who deputises. */
    public record Leave(long officer, long deputy, LocalDate firstDay, LocalDate lastDay, String reason) {}

    /** Plans an absence; planned once more, it is the same. */
    @Transactional
    public long plan(Leave leave, Actor by) {
        requireSelfOrAdministrator(by, leave.officer());
        var deputy = agencies.officer(leave.deputy());
        cache.beginChange();
        var others = of(leave.officer());
        var same = others.stream()
                .filter(other -> leave.equals(new Leave(
                        other.principal(), other.substitute(), other.firstDay(), other.lastDay(), other.reason())))
                .findFirst();
        if (same.isPresent()) {
            return same.get().id();
        }
        check(leave, deputy, others);
        var id = jdbc.sql("""
                        insert into agencies.absence (officer_id, deputy_id, first_day, last_day, reason)
                        values (:officer, :deputy, :first, :last, :reason) returning id
                        """)
                .param("officer", leave.officer())
                .param("deputy", leave.deputy())
                .param("first", leave.firstDay())
                .param("last", leave.lastDay())
                .param("reason", leave.reason())
                .query(Long.class)
                .single();
        changes.write(
                by,
                ChangeLog.Subject.OFFICER,
                leave.officer(),
                "báo vắng mặt",
                "từ %s đến hết %s, %s làm thay".formatted(leave.firstDay(), leave.lastDay(), deputy.name()));
        return id;
    }

    /** Ends an absence after a day, yesterday at the earliest; one that has not begun is taken back. */
    @Transactional
    public void end(long id, LocalDate lastDay, Actor by) {
        var absence = byId(id, by);
        cache.beginChange();
        if (lastDay.isAfter(absence.lastDay())) {
            throw new InvalidInput(
                    "lastDay", "Lần vắng mặt này đã kết thúc sớm hơn ngày đó; hãy báo một lần vắng mặt mới.");
        }
        StandIn.requireEndable(absence.firstDay(), lastDay, today());
        if (lastDay.isBefore(absence.firstDay())) {
            jdbc.sql("delete from agencies.absence where id = :id")
                    .param("id", id)
                    .update();
        } else {
            jdbc.sql("update agencies.absence set last_day = :lastDay where id = :id")
                    .param("lastDay", lastDay)
                    .param("id", id)
                    .update();
        }
        changes.write(by, ChangeLog.Subject.OFFICER, absence.principal(), "kết thúc vắng mặt", "sau " + lastDay);
    }

    /** One absence, for the officer and whoever administers them. */
    public Absence byId(long id, Actor by) {
        var absence =
                StandInRows.absence(jdbc, id).stream().findFirst().orElseThrow(() -> new NotFound("absence " + id));
        requireSelfOrAdministrator(by, absence.principal());
        return absence;
    }

    /** When an officer was or will be away, the latest first. */
    public List<Absence> of(long officer) {
        return StandInRows.absencesOf(jdbc, officer);
    }

    /** Colleagues who may deputise for an officer, by name. */
    public List<Officer> deputies(long officer) {
        var own = working(officer);
        return own.stream()
                .map(Position::agency)
                .distinct()
                .flatMap(agency -> agencies.positionsIn(agency).stream())
                .filter(theirs -> theirs.officer() != officer
                        && theirs.role().worksOnDossiers()
                        && own.stream().anyMatch(mine -> Capacities.mayDeputise(theirs, mine)))
                .map(theirs -> agencies.officer(theirs.officer()))
                .distinct()
                .sorted(Comparator.comparing(Officer::name))
                .toList();
    }

    private void requireSelfOrAdministrator(Actor by, long officer) {
        var self = by instanceof Actor.Officer one && one.officer() == officer;
        if (!self) {
            rights.requireOfficer(by, officer);
        }
    }

    private void check(Leave leave, Officer deputy, List<Absence> others) {
        new Faults()
                .require(!leave.lastDay().isBefore(leave.firstDay()), "lastDay", "Ngày cuối không được trước ngày đầu.")
                .require(!leave.lastDay().isBefore(today()), "lastDay", "Những ngày này đã qua.")
                .require(leave.reason().length() <= LONGEST_REASON, "reason", "Lý do dài không quá 300 ký tự.")
                .require(
                        others.stream().noneMatch(other -> meets(leave, other)),
                        "firstDay",
                        "Đã báo vắng mặt vào một trong những ngày này.")
                .require(
                        deputies(leave.officer()).contains(deputy),
                        "deputy",
                        "Chọn người đang làm việc tại cùng cơ quan; việc ký của lãnh đạo chỉ giao cho một lãnh đạo khác, hoặc cho"
                                + " người có văn bản ủy quyền.")
                .require(
                        of(deputy.id()).stream().noneMatch(other -> meets(leave, other)),
                        "deputy",
                        deputy.name() + " cũng vắng mặt vào một trong những ngày này.")
                .throwIfAny();
    }

    private static boolean meets(Leave leave, Absence other) {
        return !leave.firstDay().isAfter(other.lastDay()) && !leave.lastDay().isBefore(other.firstDay());
    }

    private List<Position> working(long officer) {
        return agencies.positionsOf(officer).stream()
                .filter(position -> position.role().worksOnDossiers())
                .toList();
    }

    private LocalDate today() {
        return Province.dateOf(clock.instant());
    }
}
