package vn.motcua.agencies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.Province;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;

/**
 * Records written authorisations (ủy quyền) and their end, for whoever administers the agency. What a person can correct is
 * {@link InvalidInput} in Vietnamese; who may not is answered with {@link NotFound}.
 */
@Component
public class DelegationAdministration {

    private static final int LONGEST_NUMBER = 100;
    private static final String PROCEDURE = "[0-9A-Za-z][0-9A-Za-z.\\-]{0,59}";

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final AdministrationRights rights;
    private final DirectoryCache cache;
    private final ChangeLog changes;
    private final Clock clock;

    DelegationAdministration(
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

    /**
     * What is lent to whom and by which document; {@code from} holds the role there.
     *
     * @param unit null = wherever in the agency {@code from} holds it
     * @param procedures empty = all
     */
    public record Authorisation(
            long from,
            long to,
            long agency,
            @Nullable Long unit,
            OfficerRole role,
            List<String> procedures,
            String document,
            LocalDate documentDate,
            LocalDate validFrom,
            LocalDate validTo) {}

    /** Records an authorisation that was signed; recorded once more, it is the same. */
    @Transactional
    public long record(Authorisation given, Actor by) {
        rights.requireAgency(by, given.agency());
        var agency = agencies.byId(given.agency());
        agencies.officer(given.from());
        var receiver = agencies.officer(given.to());
        cache.beginChange();
        var same = same(given);
        if (same != null) {
            return same;
        }
        check(given, agency, receiver, by);
        var id = insert(given);
        changes.write(
                by,
                ChangeLog.Subject.OFFICER,
                given.from(),
                "ủy quyền",
                "%s tại %s cho %s, văn bản số %s, từ %s đến hết %s"
                        .formatted(
                                given.role().title(),
                                agency.name(),
                                receiver.name(),
                                given.document().strip(),
                                given.validFrom(),
                                given.validTo()));
        return id;
    }

    /**
     * Ends an authorisation after a day, yesterday at the earliest: what was done under it before stays covered. One that has not
     * begun is taken back.
     */
    @Transactional
    public void end(long id, LocalDate lastDay, Actor by) {
        var delegation = byId(id, by);
        cache.beginChange();
        if (lastDay.isAfter(delegation.validTo())) {
            throw new InvalidInput(
                    "lastDay", "Ủy quyền này đã hết hạn sớm hơn ngày đó; muốn kéo dài phải có văn bản mới.");
        }
        StandIn.requireEndable(delegation.validFrom(), lastDay, Province.dateOf(clock.instant()));
        if (lastDay.isBefore(delegation.validFrom())) {
            jdbc.sql("delete from agencies.delegation where id = :id")
                    .param("id", id)
                    .update();
        } else {
            jdbc.sql("update agencies.delegation set valid_to = :lastDay where id = :id")
                    .param("lastDay", lastDay)
                    .param("id", id)
                    .update();
        }
        changes.write(
                by,
                ChangeLog.Subject.OFFICER,
                delegation.principal(),
                "chấm dứt ủy quyền",
                "văn bản số " + delegation.document() + " sau " + lastDay);
    }

    /** One authorisation, for whoever administers its agency. */
    public Delegation byId(long id, Actor by) {
        var delegation = StandInRows.delegation(jdbc, id).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("delegation " + id));
        rights.requireAgency(by, delegation.agency());
        return delegation;
    }

    /** What an officer gave or was given, also what is over; the latest first. */
    public List<Delegation> of(long officer) {
        return StandInRows.delegationsOf(jdbc, officer);
    }

    private void check(Authorisation given, Agency agency, Officer receiver, Actor by) {
        new Faults()
                .require(given.role().worksOnDossiers(), "role", "Vai trò quản trị không ủy quyền được.")
                .require(given.from() != given.to(), "to", "Chọn người khác với người ủy quyền.")
                .require(receiver.active(), "to", "Tài khoản của người này đang bị khóa.")
                .require(holds(given), "role", "Người ủy quyền không giữ vai trò này tại đó vào ngày bắt đầu.")
                .require(
                        !given.document().isBlank() && given.document().length() <= LONGEST_NUMBER,
                        "document",
                        "Nhập số văn bản ủy quyền, ví dụ 12/UQ-UBND.")
                .require(
                        !given.documentDate().isAfter(given.validFrom()),
                        "documentDate",
                        "Văn bản ủy quyền phải có trước ngày bắt đầu.")
                .require(
                        by instanceof Actor.Machine || !given.validFrom().isBefore(Province.dateOf(clock.instant())),
                        "validFrom",
                        "Ủy quyền ghi vào hệ thống bắt đầu sớm nhất là hôm nay; không ghi lùi ngày.")
                .require(
                        !given.validTo().isBefore(given.validFrom()),
                        "validTo",
                        "Ngày kết thúc không được trước ngày bắt đầu.")
                .require(
                        given.procedures().stream().allMatch(code -> code.matches(PROCEDURE)),
                        "procedures",
                        "Mã thủ tục không đúng; ví dụ 1.001193.")
                .require(agency.existsOn(given.validFrom()), "validFrom", "Cơ quan không hoạt động vào ngày bắt đầu.")
                .throwIfAny();
    }

    private boolean holds(Authorisation given) {
        var lent = new Position(
                given.from(), given.agency(), given.unit(), given.role(), given.validFrom(), given.validTo());
        return agencies.allPositionsOf(given.from()).stream()
                .anyMatch(position -> position.heldOn(given.validFrom()) && position.includes(lent));
    }

    private @Nullable Long same(Authorisation given) {
        return of(given.from()).stream()
                .filter(other -> given.equals(new Authorisation(
                        other.principal(),
                        other.substitute(),
                        other.agency(),
                        other.unit(),
                        other.role(),
                        other.procedures(),
                        other.document(),
                        other.documentDate(),
                        other.validFrom(),
                        other.validTo())))
                .map(Delegation::id)
                .findFirst()
                .orElse(null);
    }

    private long insert(Authorisation given) {
        return jdbc.sql("""
                        insert into agencies.delegation (from_officer, to_officer, agency_id, unit_id, role, procedures,
                            document, document_date, valid_from, valid_to)
                        values (:from, :to, :agency, :unit, :role, :procedures, :document, :documentDate, :validFrom, :validTo)
                        returning id
                        """)
                .param("from", given.from())
                .param("to", given.to())
                .param("agency", given.agency())
                .param("unit", given.unit())
                .param("role", given.role().name())
                .param("procedures", given.procedures().toArray(String[]::new))
                .param("document", given.document().strip())
                .param("documentDate", given.documentDate())
                .param("validFrom", given.validFrom())
                .param("validTo", given.validTo())
                .query(Long.class)
                .single();
    }
}
