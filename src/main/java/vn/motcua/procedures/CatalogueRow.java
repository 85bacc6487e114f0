package vn.motcua.procedures;

import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Agency;
import vn.motcua.calendar.Province;
import vn.motcua.procedures.ProcedureDocument.Competence;
import vn.motcua.procedures.ProcedureDocument.ResultType;
import vn.motcua.procedures.ProcedureDocument.SourceText;

/** Keeps the columns lists and reports need in step with the current revision. */
@Component
class CatalogueRow {

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final Clock clock;

    CatalogueRow(JdbcClient jdbc, Agencies agencies, Clock clock) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Makes sure the row exists and locks it, so that two publications of one procedure come one after the other. */
    void ensure(String code) {
        jdbc.sql("""
                        insert into procedures.procedure (code, name, sector, levels, service_level, received_at_desk,
                               agency_text, obstacles, sort_name, name_words, search_words)
                        values (:code, '', '', '{}', 'NOT_STATED', false, '', '{}', '', '', '')
                        on conflict (code) do nothing
                        """).param("code", code).update();
        jdbc.sql("select code from procedures.procedure where code = :code for update")
                .param("code", code)
                .query(String.class)
                .single();
    }

    void write(ProcedureDocument document, long revision) {
        jdbc.sql("""
                        update procedures.procedure
                           set current_revision = :revision, name = :name, sector = :sector, levels = :levels,
                               service_level = :serviceLevel, received_at_desk = :receivedAtDesk,
                               agency_text = :agencyText, obstacles = :obstacles, sort_name = :sortName,
                               name_words = :nameWords, search_words = :searchWords
                         where code = :code
                        """)
                .param("revision", revision)
                .param("name", document.name())
                .param("sector", document.sector())
                .param("levels", document.levels().stream().map(Enum::name).toArray(String[]::new))
                .param("serviceLevel", document.serviceLevel().name())
                .param("receivedAtDesk", document.receivedAtOneStop())
                .param("agencyText", agencyText(document))
                .param("obstacles", document.obstaclesToFiling().toArray(String[]::new))
                .param("sortName", SearchWords.sortKey(document.name()))
                .param("nameWords", nameWords(document))
                .param("searchWords", searchWords(document))
                .param("code", document.code())
                .update();
        jdbc.sql("delete from procedures.competence where procedure_code = :code")
                .param("code", document.code())
                .update();
        document.competences().forEach(competence -> write(document.code(), competence));
    }

    private void write(String code, Competence competence) {
        jdbc.sql("""
                        insert into procedures.competence
                               (procedure_code, agency_code, agency_kind, line, reception_points, valid_from, valid_to)
                        values (:code, :agency, :kind, :line, :points, :from, :to)
                        """)
                .param("code", code)
                .param("agency", competence.agencyCode(), Types.VARCHAR)
                .param("kind", Objects.toString(competence.agencyKind(), null), Types.VARCHAR)
                .param("line", competence.line(), Types.VARCHAR)
                .param("points", competence.receptionPoints().toArray(String[]::new))
                .param("from", competence.from())
                .param("to", competence.to(), Types.DATE)
                .update();
    }

    /** Who decides, in words: of the competences that still hold, else as the imported source says it. */
    private String agencyText(ProcedureDocument document) {
        var today = Province.dateOf(clock.instant());
        var named = document.competences().stream()
                .filter(competence ->
                        competence.to() == null || !competence.to().isBefore(today))
                .map(this::named)
                .distinct()
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? String.join(", ", sourceAgencies(document)) : named;
    }

    private String named(Competence competence) {
        if (competence.agencyCode() != null) {
            var code = competence.agencyCode();
            return agencies.byCode(code).map(Agency::name).orElse(code);
        }
        if (competence.agencyKind() == null) {
            return "";
        }
        return switch (competence.agencyKind()) {
            case PROVINCE -> "UBND tỉnh";
            case SERVICE_CENTRE -> "Trung tâm Phục vụ hành chính công";
            case DEPARTMENT -> "Sở, ban, ngành";
            case DISTRICT -> "UBND cấp huyện";
            case COMMUNE -> "UBND cấp xã";
            case CENTRAL_BRANCH -> "Cơ quan ngành dọc";
        };
    }

    private static List<String> sourceAgencies(ProcedureDocument document) {
        return document.sourceTexts().stream()
                .filter(text -> text.label().equals(SourceText.PERFORMING_AGENCY)
                        || text.label().equals(SourceText.COMPETENT_AGENCY))
                .map(SourceText::text)
                .distinct()
                .toList();
    }

    /** What the procedure is called: by its name, and by the words people have for it. */
    private static String nameWords(ProcedureDocument document) {
        return SearchWords.column(Stream.concat(Stream.of(document.name()), document.keywords().stream())
                .toArray(String[]::new));
    }

    private String searchWords(ProcedureDocument document) {
        var results = document.results().stream().map(ResultType::name);
        var texts = Stream.of(
                        Stream.of(
                                document.code(), document.code().replace(".", ""), document.name(), document.sector()),
                        Stream.of(agencyText(document)),
                        sourceAgencies(document).stream(),
                        document.audiences().stream(),
                        results,
                        document.keywords().stream())
                .flatMap(words -> words);
        return SearchWords.column(texts.toArray(String[]::new));
    }
}
