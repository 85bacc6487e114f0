package vn.motcua.mirrors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.ChangeLog;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.procedures.Procedures;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.InvalidInput.Fault;
import vn.motcua.vocabulary.NotFound;

/**
 * Keeper of the source systems and of what each may report. A province administrator registers them; what a person can correct is
 * {@link InvalidInput}, and to anybody else there are none ({@link NotFound}). Every change stands in the log.
 */
@Component
public class SourceSystems {

    static final String COLUMNS =
            "s.id as source, s.code, s.name, s.ministry, s.silent_hours, s.registered_at, s.heard_at";

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,19}");
    private static final int LONGEST = 200;
    private static final int LONGEST_SILENCE = 8760;

    /** A call is noted at most so often, so that calls of one source do not wait for each other. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final Procedures procedures;
    private final AdministrationRights rights;
    private final ChangeLog changes;
    private final Clock clock;

    SourceSystems(
            JdbcClient jdbc,
            Agencies agencies,
            Procedures procedures,
            AdministrationRights rights,
            ChangeLog changes,
            Clock clock) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.procedures = procedures;
        this.rights = rights;
        this.changes = changes;
        this.clock = clock;
    }

    /** Every source, by code. */
    public List<SourceSystem> all() {
        return jdbc.sql("select " + COLUMNS + " from mirrors.source s order by s.code")
                .query((row, n) -> read(row))
                .list();
    }

    /** Throws {@link NotFound}. */
    public SourceSystem byId(long id) {
        return jdbc.sql("select " + COLUMNS + " from mirrors.source s where s.id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("source " + id));
    }

    /** What a source may report, the first entered first. */
    public List<SourceScope> scopes(long source) {
        return jdbc.sql("""
                        select id, agency, procedure, valid_from, valid_to from mirrors.scope
                        where source = :source order by id""")
                .param("source", source)
                .query((row, n) -> new SourceScope(
                        row.getLong("id"),
                        row.getObject("agency", Long.class),
                        row.getString("procedure"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    /** Registers a source and answers its id; the same one once more changes nothing. */
    @Transactional
    public long register(Actor by, String code, String name, String ministry, int silentHours) {
        rights.requireProvince(by);
        var sign = code.strip().toUpperCase(Locale.ROOT);
        check(CODE.matcher(sign).matches(), name, ministry, silentHours);
        var written = jdbc.sql("""
                        insert into mirrors.source (code, name, ministry, silent_hours, registered_at)
                        values (:code, :name, :ministry, :hours, :at) on conflict do nothing returning id""")
                .param("code", sign)
                .param("name", name.strip())
                .param("ministry", ministry.strip())
                .param("hours", silentHours)
                .param("at", Rows.utc(clock.instant()))
                .query(Long.class)
                .optional();
        if (written.isEmpty()) {
            return theSame(sign, name.strip(), ministry.strip());
        }
        write(
                by,
                written.get(),
                "đăng ký hệ thống nguồn",
                "%s: %s (%s)".formatted(sign, name.strip(), ministry.strip()));
        return written.get();
    }

    /** Corrects how a source is called and after how many hours its silence is told. */
    @Transactional
    public void change(Actor by, long source, String name, String ministry, int silentHours) {
        rights.requireProvince(by);
        var before = byId(source);
        check(true, name, ministry, silentHours);
        jdbc.sql("""
                        update mirrors.source set name = :name, ministry = :ministry, silent_hours = :hours
                        where id = :source""")
                .param("name", name.strip())
                .param("ministry", ministry.strip())
                .param("hours", silentHours)
                .param("source", source)
                .update();
        write(
                by,
                source,
                "sửa hệ thống nguồn",
                "%s (%s), %d giờ → %s (%s), %d giờ"
                        .formatted(
                                before.name(),
                                before.ministry(),
                                before.silentHours(),
                                name.strip(),
                                ministry.strip(),
                                silentHours));
    }

    /**
     * Lets a source report dossiers that come in between two days.
     *
     * @param agency code; empty for every agency
     * @param procedure code; empty for every procedure
     */
    @Transactional
    public void allow(Actor by, long source, String agency, String procedure, LocalDate from, @Nullable LocalDate to) {
        rights.requireProvince(by);
        byId(source);
        var faults = new ArrayList<Fault>();
        var of = agency.isBlank()
                ? Optional.<Long>empty()
                : agencies.byCode(agency.strip()).map(found -> found.id());
        if (!agency.isBlank() && of.isEmpty()) {
            faults.add(new Fault("agency", "Không có cơ quan nào mang mã này."));
        }
        var code = procedure.strip();
        if (!code.isEmpty() && procedures.latest(code).isEmpty()) {
            faults.add(new Fault("procedure", "Thủ tục này không có trong danh mục."));
        }
        if (to != null && to.isBefore(from)) {
            faults.add(new Fault("to", "Ngày cuối không được trước ngày đầu."));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        lock(source);
        var wanted = new SourceScope(0, of.orElse(null), code.isEmpty() ? null : code, from, to);
        if (scopes(source).stream().anyMatch(scope -> isSame(scope, wanted))) {
            return;
        }
        jdbc.sql("""
                        insert into mirrors.scope (source, agency, procedure, valid_from, valid_to)
                        values (:source, :agency, :procedure, :from, :to)""")
                .param("source", source)
                .param("agency", wanted.agency())
                .param("procedure", wanted.procedure())
                .param("from", from)
                .param("to", to)
                .update();
        write(by, source, "mở phạm vi", told(wanted));
    }

    /** Ends what a source may report: dossiers that come in after the last day are refused; those before may still change. */
    @Transactional
    public void endScope(Actor by, long source, long scope, LocalDate lastDay) {
        rights.requireProvince(by);
        lock(source);
        var ended = scopes(source).stream()
                .filter(one -> one.id() == scope)
                .findFirst()
                .orElseThrow(() -> new NotFound("scope " + scope));
        if (lastDay.isBefore(ended.from())) {
            throw new InvalidInput("to", "Ngày cuối không được trước ngày đầu.");
        }
        if (lastDay.equals(ended.to())) {
            return;
        }
        jdbc.sql("update mirrors.scope set valid_to = :to where id = :scope")
                .param("to", lastDay)
                .param("scope", scope)
                .update();
        write(
                by,
                source,
                "kết thúc phạm vi",
                told(new SourceScope(scope, ended.agency(), ended.procedure(), ended.from(), lastDay)));
    }

    /** Notes that a source called. */
    void heard(SourceSystem source) {
        var now = clock.instant();
        jdbc.sql("""
                        update mirrors.source set heard_at = :now
                        where id = :source and (heard_at is null or heard_at < :before)""")
                .param("now", Rows.utc(now))
                .param("before", Rows.utc(now.minus(NOTED_EVERY)))
                .param("source", source.id())
                .update();
    }

    /** Keeps others from changing a source until the transaction ends. */
    void lock(long source) {
        var locked = jdbc.sql("select id from mirrors.source where id = :source for update")
                .param("source", source)
                .query(Long.class)
                .list();
        if (locked.isEmpty()) {
            throw new NotFound("source " + source);
        }
    }

    void write(Actor by, long source, String action, String detail) {
        changes.write(by, ChangeLog.Subject.SOURCE_SYSTEM, source, action, detail);
    }

    static SourceSystem read(ResultSet row) throws SQLException {
        return new SourceSystem(
                row.getLong("source"),
                row.getString("code"),
                row.getString("name"),
                row.getString("ministry"),
                row.getInt("silent_hours"),
                Rows.instant(row, "registered_at"),
                Rows.instantIfAny(row, "heard_at"));
    }

    private static void check(boolean codeIsRight, String name, String ministry, int silentHours) {
        var faults = new ArrayList<Fault>();
        if (!codeIsRight) {
            faults.add(new Fault(
                    "code", "Mã gồm 2 đến 20 chữ cái không dấu, chữ số và dấu gạch ngang, ví dụ BTP-HOTICH."));
        }
        if (name.isBlank() || name.strip().length() > LONGEST) {
            faults.add(new Fault("name", "Nhập tên hệ thống, không quá %d ký tự.".formatted(LONGEST)));
        }
        if (ministry.isBlank() || ministry.strip().length() > LONGEST) {
            faults.add(new Fault("ministry", "Nhập tên bộ, ngành, không quá %d ký tự.".formatted(LONGEST)));
        }
        if (silentHours < 1 || silentHours > LONGEST_SILENCE) {
            faults.add(new Fault("silentHours", "Nhập số giờ từ 1 đến %d.".formatted(LONGEST_SILENCE)));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    private long theSame(String code, String name, String ministry) {
        return all().stream()
                .filter(source -> source.code().equals(code)
                        && source.name().equals(name)
                        && source.ministry().equals(ministry))
                .map(SourceSystem::id)
                .findFirst()
                .orElseThrow(() -> new InvalidInput("code", "Mã này đã dùng cho một hệ thống khác."));
    }

    private static boolean isSame(SourceScope one, SourceScope other) {
        return Objects.equals(one.agency(), other.agency())
                && Objects.equals(one.procedure(), other.procedure())
                && one.from().equals(other.from())
                && Objects.equals(one.to(), other.to());
    }

    private String told(SourceScope scope) {
        return "%s, %s, hồ sơ tiếp nhận từ %s%s"
                .formatted(
                        scope.procedure() == null ? "mọi thủ tục" : "thủ tục " + scope.procedure(),
                        scope.agency() == null
                                ? "mọi cơ quan"
                                : agencies.byId(scope.agency()).name(),
                        VietnameseTime.date(scope.from()),
                        scope.to() == null ? "" : " đến " + VietnameseTime.date(scope.to()));
    }
}
