package vn.motcua.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.agencies.Agency;
import vn.motcua.agencies.OneStopDesk;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.dossiers.UsualTimes.UsualTime;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.Fee;
import vn.motcua.procedures.ProcedureDocument.ProcedureCase;
import vn.motcua.procedures.ProcedureDocument.RequiredDocument;
import vn.motcua.procedures.ProcedureDocument.ServiceLevel;
import vn.motcua.procedures.ProcedureDocument.SourceText;
import vn.motcua.procedures.ProcedureDocument.SubmissionChannel;
import vn.motcua.web.Choice;
import vn.motcua.web.Page;

/**
 * A procedure as a citizen reads it, in the order of the national portal.
 *
 * @param agencies those a person may choose from today
 * @param changesOn the day from which something else is in force, when it is published already; null: nothing is
 * @param usual how long it really takes; null while too few dossiers say
 * @param chosen code of the agency chosen so far; null while none is
 * @param desk where the chosen agency receives people; null while none is chosen, or when it has no desk
 */
public record ProcedureShown(
        ProcedureDocument procedure,
        List<Agency> agencies,
        @Nullable LocalDate changesOn,
        @Nullable UsualTime usual,
        @Nullable String chosen,
        @Nullable OneStopDesk desk)
        implements Page {

    private static final String OTHER_PAPERS = "";

    @Override
    public String template() {
        return "portal/procedure";
    }

    @Override
    public boolean impersonal() {
        return true;
    }

    /** Whether a dossier can be filed from here at all. */
    public boolean fileableOnline() {
        return procedure.obstaclesToFiling().isEmpty()
                && procedure.serviceLevel() != ServiceLevel.INFORMATION
                && !agencies.isEmpty();
    }

    public List<Choice> choices() {
        return agencies.stream()
                .map(agency -> new Choice(agency.code(), agency.name()))
                .toList();
    }

    /** Who decides, in words short enough to read. */
    public @Nullable String competent() {
        return switch (agencies.size()) {
            case 0 -> null;
            case 1 -> agencies.getFirst().name();
            default -> agencies.size() + " cơ quan, chọn ở cuối trang";
        };
    }

    /** "56/QĐ-BXD ngày 14/01/2026 của Bộ trưởng Bộ Xây dựng"; null when the source does not say. */
    public @Nullable String promulgated() {
        var by = procedure.promulgation();
        if (by.decision().isEmpty()) {
            return null;
        }
        return by.decision()
                + (by.date() == null ? "" : " ngày " + VietnameseTime.date(by.date()))
                + (by.issuer() == null ? "" : " của " + by.issuer());
    }

    /** The limit in one line; null when the source does not name any case. */
    public @Nullable String limit() {
        return switch (procedure.cases().size()) {
            case 0 -> null;
            case 1 -> limit(procedure.cases().getFirst());
            default -> "Tùy trường hợp, xem bên dưới";
        };
    }

    public String limit(ProcedureCase given) {
        return VietnameseTime.limit(given.limit());
    }

    public String limit(SubmissionChannel channel) {
        return channel.limitText() != null ? channel.limitText() : VietnameseTime.limit(channel.limit());
    }

    /** "Thường giải quyết trong 2 ngày làm việc; 9/10 hồ sơ trong 4 ngày làm việc (…)"; null when nothing can be said. */
    public @Nullable String usually() {
        return usual == null
                ? null
                : "Thường giải quyết trong %s làm việc; 9/10 hồ sơ trong %s làm việc (theo %d hồ sơ đã giải quyết trong một năm qua, không kể thời gian tạm dừng)"
                        .formatted(
                                VietnameseTime.span(usual.half()),
                                VietnameseTime.span(usual.nineOfTen()),
                                usual.dossiers());
    }

    /** The papers under the headings they stand under. */
    public Map<String, List<RequiredDocument>> papers() {
        return procedure.documents().stream()
                .collect(Collectors.groupingBy(
                        paper -> paper.group() == null ? OTHER_PAPERS : paper.group(),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    public boolean withForms(List<RequiredDocument> papers) {
        return papers.stream().anyMatch(paper -> paper.formName() != null);
    }

    public boolean withNotes() {
        return procedure.channels().stream().anyMatch(way -> way.note() != null);
    }

    /** "1 bản chính, 2 bản sao". */
    public String copies(RequiredDocument paper) {
        var words = new ArrayList<String>();
        if (paper.originals() > 0) {
            words.add(paper.originals() + " bản chính");
        }
        if (paper.copies() > 0) {
            words.add(paper.copies() + " bản sao");
        }
        return words.isEmpty() ? "Không nêu" : String.join(", ", words);
    }

    /** When a paper is needed, in words; null when always. */
    public @Nullable String onlyFor(RequiredDocument paper) {
        return paper.cases().isEmpty()
                ? null
                : paper.cases().stream().map(this::caseName).collect(Collectors.joining("; "));
    }

    /** What a fee depends on, in words; null when on nothing. */
    public @Nullable String onlyFor(Fee fee) {
        var words = new ArrayList<String>();
        if (fee.caseCode() != null) {
            words.add(caseName(fee.caseCode()));
        }
        if (fee.channel() != null) {
            words.add(Words.of(fee.channel()).toLowerCase(Locale.ROOT));
        }
        return words.isEmpty() ? null : String.join(", ", words);
    }

    /** What the source says beyond what the page shows in structure. */
    public List<SourceText> furtherTexts() {
        return procedure.sourceTexts().stream()
                .filter(text -> !text.structured())
                .toList();
    }

    private String caseName(String code) {
        return procedure.caseOf(code).map(ProcedureCase::name).orElse(code);
    }
}
