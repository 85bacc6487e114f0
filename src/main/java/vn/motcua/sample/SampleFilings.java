package vn.motcua.sample;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Province;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.documents.Files;
import vn.motcua.documents.Papers;
import vn.motcua.dossiers.Delivery;
import vn.motcua.dossiers.Filing;
import vn.motcua.dossiers.Paper;
import vn.motcua.dossiers.Party;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.procedures.ProcedureDocument.FormField;
import vn.motcua.procedures.ProcedureDocument.RequiredDocument;
import vn.motcua.procedures.Procedures;
import vn.motcua.vocabulary.Actor;

/** Fills in what the people of the sample province hand in: every required answer, every mandatory paper. */
@Component
@ConditionalOnBooleanProperty("motcua.sample")
class SampleFilings {

    private static final String PAPER = """
            <html lang="vi"><head><title>Giấy tờ mẫu</title><style>@page { size: A4; margin: 25mm }
            body { font-family: 'Tinos', serif; font-size: 14pt }</style></head>
            <body><h1>Giấy tờ mẫu</h1><p>Bản quét minh họa của tỉnh mẫu, không có giá trị pháp lý.</p></body></html>""";

    private final Procedures procedures;
    private final Files files;
    private final Papers papers;
    private byte @Nullable [] page;

    SampleFilings(Procedures procedures, Files files, Papers papers) {
        this.procedures = procedures;
        this.files = files;
        this.papers = papers;
    }

    Filing filing(SampleStory story, Party applicant, @Nullable Party submitter, Actor by, Random random) {
        var document = procedures.current(story.procedure()).document();
        return new Filing(
                story.procedure(),
                story.caseCode(),
                story.agency(),
                applicant,
                submitter,
                answers(document, Province.dateOf(story.start()).minusDays(10)),
                handedIn(document, story, by, random),
                new Delivery(story.channel() == Channel.ONLINE ? Delivery.Way.ONLINE : Delivery.Way.AT_DESK, null));
    }

    /** What the desk was asked for: the first paper again, this time readable. */
    static List<Paper> supplement() {
        return List.of(new Paper(1, Paper.Form.ORIGINAL, 1, Paper.Check.FITS, null, List.of()));
    }

    /** A scanned page that the actor has stored. */
    UUID scan(Actor by) {
        return files.store(new ByteArrayInputStream(page()), "giay-to-quet.pdf", by)
                .id();
    }

    private byte[] page() {
        var set = page;
        if (set == null) {
            set = papers.render(PAPER);
            page = set;
        }
        return set;
    }

    private List<Paper> handedIn(ProcedureDocument document, SampleStory story, Actor by, Random random) {
        var online = story.channel() == Channel.ONLINE;
        var scanned = online ? List.of(scan(by)) : List.<UUID>of();
        return document.documentsOf(story.caseCode()).stream()
                .filter(RequiredDocument::mandatory)
                .map(required -> online
                        ? Paper.uploaded(required.no(), scanned)
                        : new Paper(
                                required.no(),
                                random.nextBoolean() ? Paper.Form.ORIGINAL : Paper.Form.CERTIFIED_COPY,
                                1,
                                Paper.Check.FITS,
                                null,
                                List.of()))
                .toList();
    }

    private static Map<String, String> answers(ProcedureDocument document, LocalDate day) {
        var answers = new LinkedHashMap<String, String>();
        document.form().stream()
                .filter(FormField::required)
                .forEach(field -> answers.put(field.key(), answer(field, day)));
        return answers;
    }

    private static String answer(FormField field, LocalDate day) {
        var hint = field.hint();
        return switch (field.kind()) {
            case TEXT, LONG_TEXT ->
                hint != null && hint.startsWith("Ví dụ: ")
                        ? hint.substring("Ví dụ: ".length()).split("[;.]")[0]
                        : "Theo giấy tờ kèm theo";
            case IDENTITY_NUMBER -> "052085004321";
            // "Năm tốt nghiệp" is a year, "Số năm kinh nghiệm" a count of them.
            case NUMBER -> field.label().startsWith("Năm") ? String.valueOf(day.getYear() - 9) : "2";
            case DATE, PAST_DATE -> VietnameseTime.date(day);
            case CHOICE -> field.options().getFirst();
            case YES_NO -> "yes";
        };
    }
}
