package vn.motcua.dossiers;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.documents.Files;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/** The papers of a filing and the files behind them: nobody may name a file that somebody else has stored. */
@Component
class FiledPapers {

    private final Files files;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    FiledPapers(Files files, JdbcClient jdbc, JsonMapper json) {
        this.files = files;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The papers of a dossier as they stand. */
    List<Paper> of(long dossier) {
        return jdbc.sql(YearRange.ofId(dossier)
                        .in("select papers from dossiers.filing_{year} where dossier = :dossier"))
                .param("dossier", dossier)
                .query((row, n) -> List.of(json.readValue(row.getString("papers"), Paper[].class)))
                .single();
    }

    /** Required documents that the latest request for a supplement names, by {@code RequiredDocument.no}. */
    Set<Integer> lastAskedFor(long dossier) {
        return Set.copyOf(jdbc.sql(YearRange.ofId(dossier).in("""
                        select (item ->> 'document')::int
                        from (select payload from dossiers.event_{year}
                              where dossier = :dossier and type = 'SUPPLEMENT_REQUESTED'
                              order by seq desc limit 1) request
                        cross join json_array_elements(request.payload -> 'missing') item"""))
                .param("dossier", dossier)
                .query(Integer.class)
                .list());
    }

    /** The papers of a dossier with what the desk found over them, in the order of the procedure's list. */
    List<Paper> ticked(long dossier, List<Tick> ticks) {
        var papers = new TreeMap<Integer, Paper>();
        of(dossier).forEach(paper -> papers.put(paper.document(), paper));
        ticks.forEach(tick -> papers.compute(tick.document(), (document, filed) -> tick.over(filed)));
        return List.copyOf(papers.values());
    }

    /** The papers themselves, unless their files together are more than one dossier may hold. */
    List<Paper> requireRoom(List<Paper> papers) {
        files.requireRoom(
                papers.stream().flatMap(paper -> paper.files().stream()).toList());
        return papers;
    }

    /**
     * Hangs the files on the dossier that is being written; refuses one that is missing or somebody else's, and more than one
     * dossier may hold.
     */
    void attachOwn(Actor actor, List<Paper> papers) {
        requireRoom(papers);
        for (var paper : papers) {
            if (paper.reusedFrom() != null) {
                throw new InvalidInput(
                        "papers." + paper.document(), "Giấy tờ chỉ được dùng lại từ kho khi tiếp nhận tại quầy.");
            }
            for (var file : paper.files()) {
                if (!files.attach(file, actor)) {
                    throw new InvalidInput("papers." + paper.document(), "Tệp đính kèm không còn. Hãy tải lên lại.");
                }
            }
        }
    }
}
