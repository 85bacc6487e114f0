package vn.motcua.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.dossiers.AnswerConsultation;
import vn.motcua.dossiers.Appraise;
import vn.motcua.dossiers.Delivery;
import vn.motcua.dossiers.DossierState;
import vn.motcua.dossiers.DossierView.Happening;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.web.Tone;

/** Terms of the dossiers in the words officers use. */
public final class Words {

    private Words() {}

    public static String of(Channel channel) {
        return switch (channel) {
            case COUNTER -> "Trực tiếp";
            case ONLINE -> "Trực tuyến";
            case POSTAL -> "Bưu chính";
        };
    }

    public static Tone tone(DossierState state) {
        return switch (state) {
            case SUBMITTED, IN_PROGRESS -> Tone.INFO;
            case AWAITING_SUPPLEMENT, AWAITING_PAYMENT, SUSPENDED -> Tone.WARN;
            case RESULT_READY, RETURNED -> Tone.GOOD;
            case DECLINED, STOPPED -> Tone.BAD;
            case WITHDRAWN -> Tone.NEUTRAL;
        };
    }

    /** A value as part of a link's query. */
    public static String query(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** "1.000+" where counting stopped. */
    public static String count(int number, int countedUpTo) {
        return number < countedUpTo
                ? Integer.toString(number)
                : "%,d+".formatted(countedUpTo).replace(',', '.');
    }

    /** What was said when something happened, line by line. */
    public static List<String> said(Happening happening, ProcedureDocument procedure) {
        var lines = new ArrayList<String>();
        var details = happening.details();
        line(lines, "Bước: ", details.get("step"));
        line(lines, "Gửi: ", details.get("to"));
        if (details.get("finding") instanceof String finding) {
            lines.add(Appraise.Finding.valueOf(finding).label());
        }
        if (details.get("verdict") instanceof String verdict) {
            lines.add(AnswerConsultation.Verdict.valueOf(verdict).label());
        }
        missing(lines, details.get("missing"), procedure);
        for (var key : List.of("opinion", "question", "text", "reason", "note", "evidence")) {
            line(lines, "", details.get(key));
        }
        line(lines, "Căn cứ: ", details.get("legalBasis"));
        line(lines, "Kết quả: ", details.get("result"));
        if (details.get("way") instanceof String way) {
            lines.add(Delivery.Way.valueOf(way).label() + ", người nhận: " + details.getOrDefault("name", ""));
        }
        if (details.get("due") instanceof String due) {
            lines.add("Hạn: " + moment(due));
        }
        return lines;
    }

    private static void missing(List<String> lines, @Nullable Object missing, ProcedureDocument procedure) {
        if (missing instanceof List<?> papers) {
            for (var one : papers) {
                if (one instanceof Map<?, ?> paper && paper.get("document") instanceof Number no) {
                    lines.add(paperName(procedure, no.intValue()) + ": " + paper.get("what"));
                }
            }
        }
    }

    static String paperName(ProcedureDocument procedure, int no) {
        return procedure
                .document(no)
                .map(ProcedureDocument.RequiredDocument::name)
                .orElse("Giấy tờ " + no);
    }

    private static void line(List<String> lines, String label, @Nullable Object value) {
        if (value instanceof String text && !text.isBlank()) {
            lines.add(label + text);
        }
    }

    private static String moment(String instant) {
        try {
            return VietnameseTime.moment(Instant.parse(instant));
        } catch (DateTimeParseException written) {
            return instant;
        }
    }
}
