package vn.motcua.procedures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.motcua.agencies.AgencyKind;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.LimitUnit;
import vn.motcua.routes.Route;

/**
 * A whole procedure as one document: what a revision holds, what is exported and imported as JSON, what a page shows. A
 * published revision never changes; a correction is a new revision.
 *
 * @param code TTHC code, kept as text, e.g. {@code 1.001193}
 * @param promulgation the decision that promulgates this revision (quyết định công bố)
 * @param route the internal process; null while none is approved, then the procedure cannot be filed
 * @param keywords plain words people search by, e.g. "sổ đỏ"
 * @param sourceTexts what an imported source says, word for word, where the document cannot hold it in structure or
 *     could have misread it; a procedure page shows those that are not {@code structured}
 * @param source where an imported document comes from; null when it was written here
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProcedureDocument(
        String code,
        String name,
        String sector,
        Promulgation promulgation,
        Set<GovernmentLevel> levels,
        List<String> audiences,
        ServiceLevel serviceLevel,
        @Nullable String partialReason,
        boolean receivedAtOneStop,
        boolean anywhere,
        String sequence,
        String requirements,
        List<ProcedureCase> cases,
        List<SubmissionChannel> channels,
        List<RequiredDocument> documents,
        List<FormField> form,
        List<Fee> fees,
        List<ResultType> results,
        List<LegalBasis> legalBases,
        List<Competence> competences,
        @Nullable Route route,
        Letters letters,
        List<String> keywords,
        List<SourceText> sourceTexts,
        @Nullable Source source) {

    /** What a hand-written JSON leaves out is empty; sets are sorted so that equal documents are equal text. */
    public ProcedureDocument {
        code = text(code);
        name = text(name);
        sector = text(sector);
        promulgation = promulgation == null ? Promulgation.UNKNOWN : promulgation;
        levels = sorted(levels);
        audiences = list(audiences);
        serviceLevel = serviceLevel == null ? ServiceLevel.NOT_STATED : serviceLevel;
        sequence = text(sequence);
        requirements = text(requirements);
        cases = list(cases);
        channels = list(channels);
        documents = list(documents);
        form = list(form);
        fees = list(fees);
        results = list(results);
        legalBases = list(legalBases);
        competences = list(competences);
        letters = letters == null ? Letters.USUAL : letters;
        keywords = list(keywords);
        sourceTexts = list(sourceTexts);
    }

    /** The case of a code; empty when there is none. */
    public Optional<ProcedureCase> caseOf(String code) {
        return cases.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** The required document of a number; empty when there is none. */
    public Optional<RequiredDocument> document(int no) {
        return documents.stream().filter(one -> one.no() == no).findFirst();
    }

    /** What has to be handed in for a case. */
    public List<RequiredDocument> documentsOf(String caseCode) {
        return documents.stream().filter(one -> one.appliesTo(caseCode)).toList();
    }

    /** What a case costs when it is filed by a channel. */
    public List<Fee> feesOf(String caseCode, Channel by) {
        return fees.stream().filter(fee -> fee.appliesTo(caseCode, by)).toList();
    }

    /** Why no dossier can be filed under this document, in Vietnamese, for the self-check; empty when one can. */
    public List<String> obstaclesToFiling() {
        var obstacles = new ArrayList<String>();
        if (route == null) {
            obstacles.add("Chưa có quy trình nội bộ được phê duyệt");
        }
        if (competences.isEmpty()) {
            obstacles.add("Chưa xác định cơ quan có thẩm quyền");
        }
        if (cases.isEmpty() || cases.stream().anyMatch(c -> c.limit().unit() == LimitUnit.NOT_STATED)) {
            obstacles.add("Thời hạn giải quyết chưa rõ");
        }
        return List.copyOf(obstacles);
    }

    /** The same document with another route. */
    public ProcedureDocument withRoute(Route other) {
        return with(promulgation, competences, other);
    }

    /** The same document with other agencies that decide. */
    public ProcedureDocument decidedBy(List<Competence> others) {
        return with(promulgation, others, route);
    }

    /** The same document by another decision. */
    public ProcedureDocument promulgatedBy(Promulgation other) {
        return with(other, competences, route);
    }

    private ProcedureDocument with(Promulgation decision, List<Competence> deciding, @Nullable Route other) {
        return new ProcedureDocument(
                code,
                name,
                sector,
                decision,
                levels,
                audiences,
                serviceLevel,
                partialReason,
                receivedAtOneStop,
                anywhere,
                sequence,
                requirements,
                cases,
                channels,
                documents,
                form,
                fees,
                results,
                legalBases,
                deciding,
                other,
                letters,
                keywords,
                sourceTexts,
                source);
    }

    private static final Limit NOT_STATED = new Limit(null, LimitUnit.NOT_STATED);

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    private static <T> List<T> list(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    private static <T extends Comparable<T>> Set<T> sorted(@Nullable Collection<T> given) {
        return given == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(given));
    }

    /** Who promulgated the revision, when, and from when it applies; a date the source does not state stays null. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Promulgation(
            String decision,
            @Nullable LocalDate date,
            @Nullable String issuer,
            @Nullable LocalDate effectiveFrom) {

        static final Promulgation UNKNOWN = new Promulgation("", null, null, null);

        public Promulgation {
            decision = text(decision);
        }
    }

    /** At which level of government the procedure is performed. */
    public enum GovernmentLevel {
        PROVINCE,
        DISTRICT,
        COMMUNE
    }

    /** How far the procedure runs online. */
    public enum ServiceLevel {
        /** Cung cấp thông tin (mức độ 2 and below). */
        INFORMATION,
        /** Một phần (mức độ 3). */
        PARTIAL,
        /** Toàn trình (mức độ 4). */
        FULL,
        /** The source does not say. */
        NOT_STATED
    }

    /**
     * A case (trường hợp giải quyết) with its own limit, e.g. "Nhà ở riêng lẻ dưới 7 tầng".
     *
     * @param afterFifteenNextDay whether a dossier received after 15:00 counts from the next working day
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProcedureCase(String code, String name, Limit limit, boolean afterFifteenNextDay) {

        public ProcedureCase {
            code = text(code);
            name = text(name);
            limit = limit == null ? NOT_STATED : limit;
        }
    }

    /**
     * A row of "Cách thức thực hiện"; a procedure may have several rows for one channel.
     *
     * @param limitText the limit in the source's words, where {@code limit} does not say it all
     * @param feeText fees in the source's words; null = the source says nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SubmissionChannel(
            Channel channel,
            Limit limit,
            @Nullable String limitText,
            @Nullable String feeText,
            @Nullable String note) {

        public SubmissionChannel {
            limit = limit == null ? NOT_STATED : limit;
        }
    }

    /** How a dossier comes in. */
    public enum Channel {
        COUNTER,
        ONLINE,
        POSTAL
    }

    /**
     * A row of "Thành phần hồ sơ".
     *
     * @param no position in the list, from 1; a dossier's papers refer to it
     * @param cases codes of the cases that need it; empty = all
     * @param group heading it stands under, e.g. "Giấy tờ phải nộp"
     * @param mandatory whether a dossier without it is incomplete
     * @param formName the form that goes with the paper, shown beside it
     * @param reusableMonths for how many months after its dossier was received a file of it that fitted may be used again by the
     *     same person; null = it has to be handed in each time
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RequiredDocument(
            int no,
            Set<String> cases,
            @Nullable String group,
            String name,
            int originals,
            int copies,
            boolean mandatory,
            @Nullable String formName,
            @Nullable Integer reusableMonths) {

        public RequiredDocument {
            cases = sorted(cases);
            name = text(name);
        }

        /** A paper that has to be handed in each time. */
        public RequiredDocument(
                int no,
                Set<String> cases,
                @Nullable String group,
                String name,
                int originals,
                int copies,
                boolean mandatory,
                @Nullable String formName) {
            this(no, cases, group, name, originals, copies, mandatory, formName, null);
        }

        public boolean appliesTo(String caseCode) {
            return cases.isEmpty() || cases.contains(caseCode);
        }
    }

    /**
     * A field of the electronic form.
     *
     * @param key identifier of the answer, unique in the procedure
     * @param group the page of questions it belongs to
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FormField(
            String key,
            String label,
            FieldKind kind,
            boolean required,
            @Nullable String hint,
            List<String> options,
            String group) {

        public FormField {
            key = text(key);
            label = text(label);
            options = list(options);
            group = text(group);
        }
    }

    /** What kind of answer a field takes. */
    public enum FieldKind {
        TEXT,
        LONG_TEXT,
        /** Số định danh cá nhân, 12 digits. */
        IDENTITY_NUMBER,
        NUMBER,
        DATE,
        /** A day that has come: of a birth, of a death. */
        PAST_DATE,
        CHOICE,
        YES_NO
    }

    /** A fee: charge (phí) or levy (lệ phí); {@code channel} and {@code caseCode} narrow it, null = all. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fee(
            String name,
            FeeKind kind,
            long amount,
            String unit,
            @Nullable Channel channel,
            @Nullable String caseCode,
            @Nullable String legalBasis) {

        public Fee {
            name = text(name);
            unit = text(unit);
        }

        public boolean appliesTo(String chosenCase, Channel by) {
            return (channel == null || channel == by) && (caseCode == null || caseCode.equals(chosenCase));
        }
    }

    /** Phí or lệ phí. */
    public enum FeeKind {
        CHARGE,
        LEVY
    }

    /** A result, with its code {@code KQ.Gxx.nnnnnn} where known. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ResultType(@Nullable String code, String name) {

        public ResultType {
            name = text(name);
        }
    }

    /** A legal basis; {@code number} is empty where the source gives a text without its number. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LegalBasis(String number, String name) {

        public LegalBasis {
            number = text(number);
            name = text(name);
        }
    }

    /**
     * Who decides (cơ quan có thẩm quyền) between two dates, both inclusive: one agency by code, or every agency of a
     * kind, narrowed to a line where the kind has several (e.g. {@code CENTRAL_BRANCH} of line {@code POLICE}).
     *
     * @param receptionPoints codes of the agencies whose desks receive it, the first that exists on the day; none: wherever the
     *     competent agency receives people, see {@link ReceptionPoints}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Competence(
            @Nullable String agencyCode,
            @Nullable AgencyKind agencyKind,
            @Nullable String line,
            List<String> receptionPoints,
            LocalDate from,
            @Nullable LocalDate to) {

        public Competence {
            receptionPoints = list(receptionPoints);
        }

        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** Texts of the letters of this procedure; null = the usual text. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Letters(
            @Nullable String slipNote,
            @Nullable String supplementIntro,
            @Nullable String approvalText) {

        public static final Letters USUAL = new Letters(null, null, null);
    }

    /**
     * A part of an imported source, word for word.
     *
     * @param label what the source calls it, e.g. "Cơ quan phối hợp"
     * @param structured whether the document holds the same in structure, so that a page need not show it twice
     */
    public record SourceText(String label, String text, boolean structured) {

        static final String COMPETENT_AGENCY = "Cơ quan có thẩm quyền";
        static final String PERFORMING_AGENCY = "Cơ quan thực hiện";
    }

    /** Where an imported document comes from: {@code format} names the importer's reader. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Source(String format, @Nullable String url) {}
}
