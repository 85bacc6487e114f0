package vn.motcua.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.calendar.Province;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.RequiredDocument;
import vn.motcua.procedures.Procedures;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.IdentityNumber;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.SearchText;

/**
 * Papers a person need not bring again (NĐ 118/2025 Art 4(2a), NĐ 107/2021): files that fitted in an earlier, received dossier of
 * the same identity number which the officer may see, where the procedure says for how long such a paper holds. They are offered
 * and picked one by one, never taken by themselves.
 */
@Component
public class ReusablePapers {

    private static final int DOSSIERS = 50;

    private final DossierSearch search;
    private final Procedures procedures;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReusablePapers(DossierSearch search, Procedures procedures, JdbcClient jdbc, JsonMapper json) {
        this.search = search;
        this.procedures = procedures;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A paper that may be used again.
     *
     * @param document number of the required document it would stand for
     * @param until the last day it may be used again
     */
    public record Reusable(int document, DossierNumber from, LocalDate received, LocalDate until, List<UUID> files) {}

    private record Earlier(DossierNumber number, long revision, Instant received, Paper[] papers) {}

    /** What this person may use again for a case of a procedure, newest first. */
    @Transactional(readOnly = true)
    public List<Reusable> of(
            Actor.Officer officer,
            IdentityNumber applicant,
            ProcedureDocument procedure,
            String caseCode,
            Instant now) {
        var wanted = procedure.documentsOf(caseCode).stream()
                .filter(document -> document.reusableMonths() != null)
                .toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        var reusable = new ArrayList<Reusable>();
        for (var earlier : earlier(officer, applicant)) {
            for (var document : wanted) {
                add(reusable, document, earlier, Province.dateOf(now));
            }
        }
        return reusable;
    }

    /** The papers with the files of those that are used again. Throws {@link InvalidInput} for one that may not be. */
    List<Paper> resolved(Actor actor, Filing filing, Instant now) {
        if (filing.papers().stream().allMatch(paper -> paper.reusedFrom() == null)) {
            return filing.papers();
        }
        var id = IdentityNumber.read(
                Objects.requireNonNullElse(filing.applicant().idNumber(), ""));
        var offered = actor instanceof Actor.Officer officer && id.isPresent()
                ? of(
                        officer,
                        id.get(),
                        procedures.current(filing.procedureCode()).document(),
                        filing.caseCode(),
                        now)
                : List.<Reusable>of();
        return filing.papers().stream().map(paper -> resolved(paper, offered)).toList();
    }

    private static Paper resolved(Paper paper, List<Reusable> offered) {
        if (paper.reusedFrom() == null) {
            return paper;
        }
        return offered.stream()
                .filter(one -> one.document() == paper.document() && one.from().equals(paper.reusedFrom()))
                .findFirst()
                .map(one -> paper.with(one.files()))
                .orElseThrow(() -> new InvalidInput(
                        "papers." + paper.document(),
                        "Giấy tờ này không dùng lại được từ hồ sơ %s: đã hết hạn, hoặc không phải của người này."
                                .formatted(paper.reusedFrom())));
    }

    private void add(List<Reusable> reusable, RequiredDocument document, Earlier earlier, LocalDate today) {
        var months = document.reusableMonths();
        var received = Province.dateOf(earlier.received());
        if (months == null || received.plusMonths(months).isBefore(today)) {
            return;
        }
        var then = procedures.revision(earlier.revision()).document();
        for (var paper : earlier.papers()) {
            var same = then.document(paper.document())
                    .filter(one -> SearchText.fold(one.name()).equals(SearchText.fold(document.name())));
            if (same.isPresent()
                    && paper.check() == Paper.Check.FITS
                    && !paper.files().isEmpty()) {
                reusable.add(new Reusable(
                        document.no(), earlier.number(), received, received.plusMonths(months), paper.files()));
            }
        }
    }

    private List<Earlier> earlier(Actor.Officer officer, IdentityNumber applicant) {
        return jdbc.sql("""
                        select d.number, d.revision, d.received_at, f.papers from dossiers.dossier d
                        join dossiers.filing f on f.dossier = d.id
                        where d.applicant_id_number = :id and d.received_at is not null and %s
                        order by d.id desc limit :size""".formatted(DossierSearchSql.SEEN_BY_OFFICER))
                .param("id", applicant.value())
                .param("size", DOSSIERS)
                .params(search.sight(officer))
                .query((row, n) -> new Earlier(
                        new DossierNumber(row.getString("number")),
                        row.getLong("revision"),
                        Dossiers.instantNotNull(row, "received_at"),
                        json.readValue(row.getString("papers"), Paper[].class)))
                .list();
    }
}
