package vn.motcua.procedures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.agencies.AgencyKind;
import vn.motcua.calendar.Limit;
import vn.motcua.routes.Route;

/**
 * A whole procedure as one document: what a revision holds, what is exported and imported as JSON, what a page shows. A
 * published revision never changes; a correction is a new revision.
 *
 * @param code TTHC code, kept as text, e.g. {@code 1.001193}
 * @param promulgation the decision that promulgates this revision (quyết định công bố)
 * @param route the internal process; null while none is approved, then the procedure cannot be filed
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
        Letters letters) {

    /** Who promulgated the revision, when, and from when it applies. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Promulgation(
            String decision,
            @Nullable LocalDate date,
            @Nullable String issuer,
            LocalDate effectiveFrom) {}

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
    public record ProcedureCase(String code, String name, Limit limit, boolean afterFifteenNextDay) {}

    /** A row of "Cách thức thực hiện"; {@code limit} and {@code feeText} as the source states them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SubmissionChannel(
            Channel channel,
            Limit limit,
            @Nullable String feeText,
            @Nullable String note) {}

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
            @Nullable String formName) {}

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
            String group) {}

    /** What kind of answer a field takes. */
    public enum FieldKind {
        TEXT,
        LONG_TEXT,
        NUMBER,
        DATE,
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
            @Nullable String legalBasis) {}

    /** Phí or lệ phí. */
    public enum FeeKind {
        CHARGE,
        LEVY
    }

    /** A result, with its code {@code KQ.Gxx.nnnnnn} where known and for how long it is valid where the law says. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ResultType(@Nullable String code, String name) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LegalBasis(String number, String name) {}

    /**
     * Who decides (cơ quan có thẩm quyền) between two dates: one agency by code, or every agency of a kind.
     *
     * @param receptionPoints codes of agencies whose desks receive it besides the competent agency's own
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Competence(
            @Nullable String agencyCode,
            @Nullable AgencyKind agencyKind,
            List<String> receptionPoints,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** Texts of the letters of this procedure; null = the usual text. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Letters(
            @Nullable String slipNote,
            @Nullable String supplementIntro,
            @Nullable String approvalText) {}
}
