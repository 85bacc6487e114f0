package vn.motcua.procedures;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Agency;
import vn.motcua.calendar.Province;

/** Sector, service level and agency of a query as SQL conditions; an agency finds what it decides and what its desk receives. */
@Component
class SearchFilters {

    private final Agencies agencies;
    private final Clock clock;

    SearchFilters(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    Filter of(ProcedureQuery query) {
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        conditions.add("p.current_revision is not null");
        if (query.sector() != null) {
            conditions.add("p.sector = :sector");
            parameters.put("sector", query.sector());
        }
        if (query.level() != null) {
            conditions.add("p.service_level = :level");
            parameters.put("level", query.level().name());
        }
        if (query.agency() != null) {
            conditions.add("""
                    p.code in (select c.procedure_code from procedures.competence c
                                where (c.agency_code = :agency
                                       or c.agency_kind = :kind and (c.line is null or c.line = :line)
                                       or c.reception_points @> array[cast(:agency as text)])
                                  and c.valid_from <= :today and (c.valid_to is null or c.valid_to >= :today))""");
            var agency = agencies.byCode(query.agency());
            parameters.put("agency", query.agency());
            parameters.put("kind", agency.map(a -> a.kind().name()).orElse(""));
            parameters.put("line", agency.map(Agency::line).orElse(""));
            parameters.put("today", Province.dateOf(clock.instant()));
        }
        return new Filter(String.join(" and ", conditions), parameters);
    }

    /** A condition over {@code procedures.procedure p} and its parameters. */
    record Filter(String condition, Map<String, Object> parameters) {}
}
