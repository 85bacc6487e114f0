package vn.motcua.desk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.MockMvc;
import vn.motcua.agencies.Agencies;
import vn.motcua.documents.Files;
import vn.motcua.dossiers.Delivery;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.Filing;
import vn.motcua.dossiers.Paper;
import vn.motcua.dossiers.Party;
import vn.motcua.dossiers.ReceiveAtDesk;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.SubmitOnline;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.FormField;
import vn.motcua.procedures.Procedures;
import vn.motcua.vocabulary.Actor;

/** Officers of the sample province and dossiers that reach them. */
@TestComponent
public class DeskCast {

    static final String CERTIFIED_COPY = "2.000815";
    static final String BUILDING_PERMIT = "1.013225";
    static final String QUY_NHON = "H21.180";

    private static final Actor.Citizen HOA = new Actor.Citizen(7_100_001, "Nguyễn Thị Hoa");

    private final MockMvc mvc;
    private final Agencies agencies;
    private final Procedures procedures;
    private final Files files;
    private final SubmitOnline submit;
    private final ReceiveAtDesk receive;
    private final Clock clock;

    DeskCast(
            MockMvc mvc,
            Agencies agencies,
            Procedures procedures,
            Files files,
            SubmitOnline submit,
            ReceiveAtDesk receive,
            Clock clock) {
        this.mvc = mvc;
        this.agencies = agencies;
        this.procedures = procedures;
        this.files = files;
        this.submit = submit;
        this.receive = receive;
        this.clock = clock;
    }

    DeskVisitor at(String username) {
        return new DeskVisitor(mvc, officer(username), clock);
    }

    Actor.Officer officer(String username) {
        var officer = agencies.officerByUsername(username).orElseThrow();
        return new Actor.Officer(officer.id(), officer.name());
    }

    /** A dossier that waits at the desk of phường Quy Nhơn. */
    DossierNumber filedOnline(String procedure) {
        return submit.submit(HOA, filing(procedure), RequestKey.random()).number();
    }

    /** A dossier that the desk of phường Quy Nhơn has received. */
    DossierNumber received(String procedure) {
        var number = filedOnline(procedure);
        receive.receive(officer("mai.qn"), number, null, RequestKey.random());
        return number;
    }

    private Filing filing(String procedure) {
        var document = procedures.current(procedure).document();
        var caseCode = document.cases().getFirst().code();
        var file = files.store(new ByteArrayInputStream(pdf()), "don.pdf", HOA).id();
        return new Filing(
                procedure,
                caseCode,
                QUY_NHON,
                new Party(
                        Party.Kind.PERSON,
                        "Nguyễn Thị Hoa",
                        "052190001234",
                        LocalDate.of(1990, 3, 12),
                        "0905123456",
                        "hoa@example.vn",
                        "12 Lê Lợi, phường Quy Nhơn",
                        null),
                null,
                answers(document),
                document.documents().stream()
                        .filter(required -> required.mandatory()
                                && (required.cases().isEmpty()
                                        || required.cases().contains(caseCode)))
                        .map(required -> Paper.uploaded(required.no(), List.of(file)))
                        .toList(),
                new Delivery(Delivery.Way.AT_DESK, null));
    }

    static byte[] pdf() {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> answers(ProcedureDocument document) {
        var answers = new LinkedHashMap<String, String>();
        document.form().stream().filter(FormField::required).forEach(field -> answers.put(field.key(), answer(field)));
        return answers;
    }

    private static String answer(FormField field) {
        return switch (field.kind()) {
            case TEXT, LONG_TEXT -> "Nội dung khai";
            case IDENTITY_NUMBER -> "052190001234";
            case NUMBER -> "2";
            case DATE, PAST_DATE -> "05/08/2021";
            case CHOICE -> field.options().getFirst();
            case YES_NO -> "yes";
        };
    }
}
