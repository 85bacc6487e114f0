package vn.motcua.dossiers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.springframework.boot.test.context.TestComponent;
import vn.motcua.agencies.Agencies;
import vn.motcua.documents.Files;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.FormField;
import vn.motcua.procedures.Procedures;
import vn.motcua.vocabulary.Actor;

/** People and filings of the sample province that the tests of actions play with. */
@TestComponent
public class Cast {

    public static final Actor.Citizen HOA = new Actor.Citizen(7_000_001, "Nguyễn Thị Hoa");
    public static final Actor.Citizen STRANGER = new Actor.Citizen(7_000_002, "Người Lạ");
    public static final String QUY_NHON = "H21.180";

    private final Agencies agencies;
    private final Procedures procedures;
    private final Files files;

    Cast(Agencies agencies, Procedures procedures, Files files) {
        this.agencies = agencies;
        this.procedures = procedures;
        this.files = files;
    }

    public Actor.Officer officer(String username) {
        var officer = agencies.officerByUsername(username).orElseThrow();
        return new Actor.Officer(officer.id(), officer.name());
    }

    /** The id of an agency. */
    public long agency(String code) {
        return agencies.byCode(code).orElseThrow().id();
    }

    /** A complete filing of the first case, every mandatory paper with a file stored by {@code owner}. */
    public Filing filing(String procedure, String agency, Actor owner) {
        var document = procedures.current(procedure).document();
        var caseCode = document.cases().getFirst().code();
        var file = pdf(owner);
        return new Filing(
                procedure,
                caseCode,
                agency,
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
                        .map(required -> new Paper(
                                required.no(), Paper.Form.ORIGINAL, 1, Paper.Check.NOT_CHECKED, null, List.of(file)))
                        .toList(),
                new Delivery(Delivery.Way.AT_DESK, null));
    }

    /** The same filing for an applicant of another number. */
    static Filing by(String idNumber, Filing filing) {
        var applicant = filing.applicant();
        return new Filing(
                filing.procedureCode(),
                filing.caseCode(),
                filing.agency(),
                new Party(
                        applicant.kind(),
                        applicant.name(),
                        idNumber,
                        applicant.birthDate(),
                        applicant.phone(),
                        applicant.email(),
                        applicant.address(),
                        null),
                filing.submitter(),
                filing.answers(),
                filing.papers(),
                filing.delivery());
    }

    public UUID pdf(Actor owner) {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(bytes);
            return files.store(new ByteArrayInputStream(bytes.toByteArray()), "don.pdf", owner)
                    .id();
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
