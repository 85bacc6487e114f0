package vn.motcua.dossiers;

import java.util.ArrayList;
import java.util.regex.Pattern;
import vn.motcua.dossiers.DossierSearch.Query;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.IdentityNumber;

/**
 * The SQL of the lists. An officer sees a dossier in five ways: an agency of theirs receives it, decides it, has a leg of it, was
 * consulted and not by mistake, or took it in for another. A list asks each way by itself for its newest rows, by an index in
 * that order, and takes the newest of all; so the list of a small commune costs the same beside ten million dossiers of others.
 * It asks one year after the other, the newest first, since planning over all years costs ten times what reading a page does.
 */
final class DossierSearchSql {

    /** Whether an officer sees {@code d}; for statements that look at few dossiers. */
    static final String SEEN_BY_OFFICER = """
            exists (select 1 from unnest(:agencies, :limits) as mine (agency, limited)
                    where mine.limited in ('', d.procedure_code)
                      and (d.desk = mine.agency or d.agency = mine.agency
                           or exists (select 1 from dossiers.leg l where l.dossier = d.id and l.agency = mine.agency)
                           or exists (select 1 from dossiers.consultation c
                                      where c.dossier = d.id and c.to_agency = mine.agency
                                        and c.closed_as is distinct from 'WITHDRAWN')
                           or exists (select 1 from dossiers.taken_in a
                                      where a.dossier = d.id and a.desk = mine.agency)))""";

    private static final String COLUMNS = """
            select d.id, d.number, d.procedure_code, d.procedure_name, d.applicant_name, d.state, d.channel,
                d.agency, d.submitted_at, d.received_at, d.due, d.finished_at
            from dossiers.dossier_{year} d
            where\s""";

    private static final String NEWEST = " order by d.id desc limit :size";

    private static final Pattern END_OF_NUMBER = Pattern.compile("(\\d{6}-)?\\d{4,6}");
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z.]+-\\d{6}-\\d{4,6}");

    private DossierSearchSql() {}

    static String page(Actor actor, Query query, String text) {
        var wanted = conditions(query, text);
        return switch (actor) {
            case Actor.Citizen citizen -> COLUMNS + "d.account = :account and " + wanted + NEWEST;
            case Actor.Officer officer -> COLUMNS + "d.id in (" + newestOfEachWay(wanted) + ")" + NEWEST;
            case Actor.Machine machine -> COLUMNS + "false" + NEWEST;
        };
    }

    private static String newestOfEachWay(String wanted) {
        return """
                select seen.id from unnest(:agencies, :limits) as mine (agency, limited) cross join lateral (
                    (select d.id from dossiers.dossier_{year} d
                     where d.desk = mine.agency and %1$s order by d.id desc limit :size)
                    union all
                    (select d.id from dossiers.dossier_{year} d
                     where d.agency = mine.agency and %1$s order by d.id desc limit :size)
                    union all
                    (select distinct l.dossier from dossiers.leg_{year} l
                     join dossiers.dossier_{year} d on d.id = l.dossier
                     where l.agency = mine.agency and l.dossier < :before and %1$s order by l.dossier desc limit :size)
                    union all
                    (select distinct c.dossier from dossiers.consultation_{year} c
                     join dossiers.dossier_{year} d on d.id = c.dossier
                     where c.to_agency = mine.agency and c.dossier < :before
                       and c.closed_as is distinct from 'WITHDRAWN' and %1$s
                     order by c.dossier desc limit :size)
                    union all
                    (select a.dossier from dossiers.taken_in_{year} a
                     join dossiers.dossier_{year} d on d.id = a.dossier
                     where a.desk = mine.agency and a.dossier < :before and %1$s
                     order by a.dossier desc limit :size)
                ) seen (id)""".formatted(wanted + " and mine.limited in ('', d.procedure_code)");
    }

    private static String conditions(Query query, String text) {
        var conditions = new ArrayList<String>();
        conditions.add("d.id < :before");
        if (query.state() != null) {
            conditions.add("d.state = :state");
        }
        if (query.procedureCode() != null && !query.procedureCode().isBlank()) {
            conditions.add("d.procedure_code = :procedure");
        }
        if (query.overdueOnly()) {
            conditions.add("d.finished_at is null and d.clock_stopped_at is null and d.due < :now");
        }
        if (!text.isEmpty()) {
            conditions.add(matching(text));
        }
        return String.join(" and ", conditions);
    }

    /** Whether a text is a whole number, of a dossier or of a person. */
    static boolean asksForOne(String text) {
        return NUMBER.matcher(text).matches() || IdentityNumber.read(text).isPresent();
    }

    /** What a text is decides which index finds it: a number, the end of one, an identity number, or words of a name. */
    private static String matching(String text) {
        if (END_OF_NUMBER.matcher(text).matches()) {
            return "reverse(d.number) like reverse('-' || :text) || '%'";
        }
        if (IdentityNumber.read(text).isPresent()) {
            return "d.applicant_id_number = :identity";
        }
        return NUMBER.matcher(text).matches() ? "d.number = :text" : "d.applicant_folded like '%' || :folded || '%'";
    }
}
