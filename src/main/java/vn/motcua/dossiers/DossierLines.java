package vn.motcua.dossiers;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.agencies.Agencies;
import vn.motcua.vocabulary.Actor;

/** Many dossiers in a line each, for the registers that the system keeps of them. */
@Component
public class DossierLines {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Agencies agencies;
    private final ReadingLog log;

    DossierLines(JdbcClient jdbc, JsonMapper json, Agencies agencies, ReadingLog log) {
        this.jdbc = jdbc;
        this.json = json;
        this.agencies = agencies;
        this.log = log;
    }

    /**
     * The lines of the named dossiers, in no order; one statement a year.
     *
     * @param keeper only the system itself reads past the rights of persons; it answers for whom it shows them to
     */
    public List<DossierLine> of(Actor.Machine keeper, Collection<DossierNumber> numbers) {
        return lines(numbers);
    }

    /**
     * The same, shown to an officer, which is put on record.
     *
     * @param list what the officer looks at, in words
     */
    @Transactional
    public List<DossierLine> of(Actor.Officer reader, String list, Collection<DossierNumber> numbers) {
        log.search(reader, list);
        return lines(numbers);
    }

    private List<DossierLine> lines(Collection<DossierNumber> numbers) {
        return numbers.stream().collect(Collectors.groupingBy(YearRange::of)).entrySet().stream()
                .filter(year -> year.getKey().isKept())
                .flatMap(year -> ofYear(year.getKey(), year.getValue()).stream())
                .toList();
    }

    private List<DossierLine> ofYear(YearRange year, List<DossierNumber> numbers) {
        return jdbc.sql(year.in("""
                        select d.number, d.state, d.procedure_name, d.agency, d.received_at, d.due, d.returned_at,
                               f.applicant, f.delivery,
                               (select l.content ->> 'name' from dossiers.letter_{year} l
                                where l.dossier = d.id and l.kind = 'COLLECTION_RECEIPT'
                                order by l.no desc limit 1) as collector
                        from dossiers.dossier_{year} d join dossiers.filing_{year} f on f.dossier = d.id
                        where d.number = any(:numbers)"""))
                .param("numbers", numbers.stream().map(DossierNumber::value).toArray(String[]::new))
                .query((row, n) -> new DossierLine(
                        new DossierNumber(row.getString("number")),
                        DossierState.valueOf(row.getString("state")),
                        row.getString("procedure_name"),
                        json.readValue(row.getString("applicant"), Party.class),
                        json.readValue(row.getString("delivery"), Delivery.class),
                        agencies.byId(row.getLong("agency")).name(),
                        Dossiers.instant(row, "received_at"),
                        Dossiers.instant(row, "due"),
                        Dossiers.instant(row, "returned_at"),
                        row.getString("collector")))
                .list();
    }
}
