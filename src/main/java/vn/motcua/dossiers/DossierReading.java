package vn.motcua.dossiers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.agencies.Agencies;
import vn.motcua.calendar.Calendars;
import vn.motcua.documents.Files;
import vn.motcua.documents.StoredFile;
import vn.motcua.dossiers.Dossier.Facts;
import vn.motcua.dossiers.DossierView.Answer;
import vn.motcua.dossiers.DossierView.FiledView;
import vn.motcua.dossiers.DossierView.PaperView;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.FieldKind;
import vn.motcua.procedures.Procedures;
import vn.motcua.vocabulary.Actor;

/**
 * Reads a dossier for somebody with the right to it: the whole of it for officers, for its owner what is theirs to know.
 * Who asks decides what type is read, so that no door can show the one to the other.
 */
@Component
public class DossierReading {

    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

    private final Dossiers dossiers;
    private final DossierRows rows;
    private final Gate gate;
    private final Offers offers;
    private final Procedures procedures;
    private final Agencies agencies;
    private final Deadlines deadlines;
    private final Calendars calendars;
    private final Files files;
    private final SameHands sameHands;
    private final ReadingLog log;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    DossierReading(
            Dossiers dossiers,
            DossierRows rows,
            Gate gate,
            Offers offers,
            Procedures procedures,
            Agencies agencies,
            Deadlines deadlines,
            Calendars calendars,
            Files files,
            SameHands sameHands,
            ReadingLog log,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock) {
        this.dossiers = dossiers;
        this.rows = rows;
        this.gate = gate;
        this.offers = offers;
        this.procedures = procedures;
        this.agencies = agencies;
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.files = files;
        this.sameHands = sameHands;
        this.log = log;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Reads a dossier for its owner.
     *
     * @throws vn.motcua.vocabulary.NotFound when it does not exist or is another's
     */
    @Transactional(readOnly = true)
    public OwnDossier read(Actor.Citizen owner, DossierNumber number) {
        return OwnReading.of(whole(owner, number));
    }

    /**
     * Reads a whole dossier for an officer, and puts on record that they did.
     *
     * @throws vn.motcua.vocabulary.NotFound when it does not exist or no agency of theirs has a part in it
     */
    @Transactional
    public DossierView read(Actor.Officer officer, DossierNumber number) {
        var dossier = dossiers.find(number);
        var view = view(officer, dossier);
        log.dossier(officer, dossier.facts());
        return view;
    }

    /** Reads a whole dossier for the system itself. */
    @Transactional(readOnly = true)
    public DossierView read(Actor.Machine machine, DossierNumber number) {
        return whole(machine, number);
    }

    /** All there is, for papers that are set from it, after asking the gate whether the actor sees the dossier at all. */
    @Transactional(readOnly = true)
    DossierView whole(Actor actor, DossierNumber number) {
        return view(actor, dossiers.find(number));
    }

    private DossierView view(Actor actor, Dossier dossier) {
        var facts = dossier.facts();
        gate.requireSight(actor, facts);
        var document = procedures.revision(facts.revision()).document();
        var questions = rows.questions(facts.id());
        var now = clock.instant();
        var offered = offers.to(actor, dossier, questions, now);
        var ending = rows.ending(facts.id());
        var pauses = rows.pauses(facts.id());
        return new DossierView(
                facts.number(),
                facts.lookupCode(),
                facts.state(),
                facts.version(),
                document,
                Deadlines.caseOf(document, facts.caseCode()),
                facts.regime(),
                facts.channel(),
                agencies.byId(facts.agency()),
                agencies.byId(facts.desk()),
                new DossierView.Times(
                        facts.submittedAt(),
                        facts.intakeDue(),
                        facts.receivedAt(),
                        ending.firstDue(),
                        facts.due(),
                        facts.clockStoppedAt(),
                        ending.finished(),
                        ending.returned()),
                ending.decision(),
                ending.fee(),
                filed(facts, document),
                rows.legs(facts, document.route(), new WorkedTimes(calendars::forAgency, pauses, now)),
                rows.timeline(facts.id()),
                pauses,
                rows.letters(facts.id()),
                rows.results(facts.id(), ending.decision()),
                questions.stream().map(DossierRows.Question::view).toList(),
                rows.visits(facts.id()),
                deadlines.explained(facts, now),
                offered.offers(),
                offered.step(),
                offered.question(),
                offered.visit(),
                offered.supplementTurn(),
                offered.offers().contains(DossierView.Offer.APPROVE) && sameHands.wouldDecide(actor, facts),
                offered.onBehalf());
    }

    private FiledView filed(Facts facts, ProcedureDocument document) {
        return jdbc.sql(YearRange.ofId(facts.id()).in("""
                        select applicant, submitter, answers, papers, delivery from dossiers.filing_{year}
                        where dossier = :dossier"""))
                .param("dossier", facts.id())
                .query((row, n) -> new FiledView(
                        json.readValue(row.getString("applicant"), Party.class),
                        json.readValue(row.getString("submitter"), Party.class),
                        answers(json.readValue(row.getString("answers"), ANSWERS), document),
                        papers(json.readValue(row.getString("papers"), Paper[].class), document),
                        json.readValue(row.getString("delivery"), Delivery.class)))
                .single();
    }

    private static List<Answer> answers(Map<String, String> given, ProcedureDocument document) {
        var answers = new ArrayList<Answer>();
        for (var field : document.form()) {
            var value = given.get(field.key());
            if (value != null && !value.isBlank()) {
                answers.add(new Answer(
                        field.group(), field.label(), field.kind() == FieldKind.YES_NO ? yesNo(value) : value));
            }
        }
        return answers;
    }

    private static String yesNo(String value) {
        return value.equals("yes") ? "Có" : "Không";
    }

    private List<PaperView> papers(Paper[] given, ProcedureDocument document) {
        var papers = new ArrayList<PaperView>();
        for (var required : document.documents()) {
            for (var paper : given) {
                if (paper.document() == required.no()) {
                    papers.add(new PaperView(paper, required.name(), required.mandatory(), stored(paper)));
                }
            }
        }
        return papers;
    }

    private List<StoredFile> stored(Paper paper) {
        return paper.files().stream().map(files::get).toList();
    }
}
