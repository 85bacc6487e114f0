package vn.motcua.dossiers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Agency;
import vn.motcua.agencies.Capacities;
import vn.motcua.calendar.Province;
import vn.motcua.procedures.Procedures;
import vn.motcua.routes.OnTheSpotRoute;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;

/**
 * How much of what an agency decides is settled whole at its one-stop desk (tỷ lệ giải quyết tại chỗ, TT 01/2018 Arts 6 and 13): of its
 * procedures as they are published today, and of the dossiers it decided in a period. A dossier counts by the revision it was received under.
 */
@Component
public class OnTheSpotShares {

    /** Of fewer dossiers a percentage says more about them than about the agency. */
    public static final int FEWEST = 30;

    /** Longest period, in days. */
    private static final int LONGEST = 366;

    private final JdbcClient jdbc;
    private final Procedures procedures;
    private final Agencies agencies;
    private final Capacities capacities;
    private final AdministrationRights rights;

    OnTheSpotShares(
            JdbcClient jdbc,
            Procedures procedures,
            Agencies agencies,
            Capacities capacities,
            AdministrationRights rights) {
        this.jdbc = jdbc;
        this.procedures = procedures;
        this.agencies = agencies;
        this.capacities = capacities;
        this.rights = rights;
    }

    /**
     * One agency's.
     *
     * @param procedures it decides and dossiers can be filed for today; {@code proceduresOnTheSpot} of them
     * @param dossiers it decided in the period; {@code dossiersOnTheSpot} of them
     */
    public record Share(Agency agency, int procedures, int proceduresOnTheSpot, int dossiers, int dossiersOnTheSpot) {

        /** Per cent of the procedures, to one decimal; null where there is none. */
        public @Nullable Double ofProcedures() {
            return procedures == 0 ? null : perCent(proceduresOnTheSpot, procedures);
        }

        /** Per cent of the dossiers, to one decimal; null below {@link #FEWEST}. */
        public @Nullable Double ofDossiers() {
            return dossiers < FEWEST ? null : perCent(dossiersOnTheSpot, dossiers);
        }

        /**
         * Per cent of the procedures from which on an agency of its kind has full marks (TT 01/2018 Art 13, criterion 5: province
         * 20, district 50, commune 100); null for agencies that it does not mark.
         */
        public @Nullable Integer target() {
            return switch (agency.kind()) {
                case PROVINCE, SERVICE_CENTRE, DEPARTMENT -> 20;
                case DISTRICT -> 50;
                case COMMUNE -> 100;
                case CENTRAL_BRANCH -> null;
            };
        }

        /** Whether the target is reached, by the exact share; false where there is neither. */
        public boolean reached() {
            var target = target();
            return target != null && procedures > 0 && 100L * proceduresOnTheSpot >= (long) target * procedures;
        }

        private static double perCent(int part, int whole) {
            return Math.round(1000.0 * part / whole) / 10.0;
        }
    }

    private record Count(int all, int onTheSpot) {

        static final Count NONE = new Count(0, 0);

        Count and(boolean spot) {
            return new Count(all + 1, onTheSpot + (spot ? 1 : 0));
        }
    }

    /**
     * For whoever leads or administers an agency, of those; for whoever administers the province, of all. Both days are inclusive.
     *
     * @throws NotFound for anybody else
     */
    @Transactional
    public List<Share> of(Actor.Officer officer, LocalDate from, LocalDate to) {
        var mine = agencies(officer, to);
        if (to.isBefore(from)) {
            throw new InvalidInput("to", "Ngày cuối không được trước ngày đầu.");
        }
        if (from.plusDays(LONGEST).isBefore(to)) {
            throw new InvalidInput("to", "Chọn tối đa một năm.");
        }
        var ofProcedures = procedures(to);
        var ofDossiers = dossiers(mine, from, to);
        return mine.stream()
                .map(agency -> {
                    var listed = ofProcedures.getOrDefault(agency.id(), Count.NONE);
                    var decided = ofDossiers.getOrDefault(agency.id(), Count.NONE);
                    return new Share(agency, listed.all(), listed.onTheSpot(), decided.all(), decided.onTheSpot());
                })
                .filter(share -> share.procedures() + share.dossiers() > 0)
                .sorted(Comparator.comparing(share -> share.agency().name()))
                .toList();
    }

    /** Whether there is anything for an officer to look at. */
    public boolean offeredTo(Actor.Officer officer) {
        return rights.isAdministrator(officer) || led(officer).findAny().isPresent();
    }

    private Collection<Agency> agencies(Actor.Officer officer, LocalDate on) {
        if (!offeredTo(officer)) {
            throw new NotFound("shares on the spot");
        }
        return rights.isProvinceAdmin(officer)
                ? agencies.existing(on)
                : new HashSet<>(Stream.concat(rights.agenciesOf(officer).stream(), led(officer))
                        .toList());
    }

    private Stream<Agency> led(Actor.Officer officer) {
        return capacities.of(officer.officer()).stream()
                .map(capacity -> capacity.position())
                .filter(position -> position.role().leads())
                .map(position -> agencies.byId(position.agency()));
    }

    private Map<Long, Count> procedures(LocalDate on) {
        var counts = new HashMap<Long, Count>();
        for (var revision : procedures.fileable()) {
            var spot = OnTheSpotRoute.of(revision.document().route()).isPresent();
            procedures
                    .deciding(revision.document(), on)
                    .forEach(agency -> counts.merge(agency.id(), Count.NONE.and(spot), (had, one) -> had.and(spot)));
        }
        return counts;
    }

    private Map<Long, Count> dossiers(Collection<Agency> of, LocalDate from, LocalDate to) {
        var counts = new HashMap<Long, Count>();
        jdbc.sql("""
                        select agency, count(*) as decided, count(*) filter (where revision = any(:onTheSpot)) as on_the_spot
                        from dossiers.dossier
                        where agency = any(:agencies) and outcome is not null and finished_at >= :from and finished_at < :to
                        group by agency""")
                .param("agencies", of.stream().map(Agency::id).toArray(Long[]::new))
                .param("onTheSpot", procedures.onTheSpotRevisions().toArray(Long[]::new))
                .param("from", from.atStartOfDay(Province.ZONE).toOffsetDateTime())
                .param("to", to.plusDays(1).atStartOfDay(Province.ZONE).toOffsetDateTime())
                .query(row -> {
                    counts.put(row.getLong("agency"), new Count(row.getInt("decided"), row.getInt("on_the_spot")));
                });
        return counts;
    }
}
