package vn.motcua.papers;

import static vn.motcua.dossiers.Regime.R2021;
import static vn.motcua.dossiers.Regime.R2026;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.Regime;

/**
 * The templates of the papers, each of one rule set with the days it may be issued under. A dossier keeps its rule set to the
 * end, so a paper of an older one is still set by the older template.
 */
public enum PaperTemplate {
    APPOINTMENT_SLIP_2018(PaperKind.APPOINTMENT_SLIP, R2021, "Mẫu số 01", 2),
    SUPPLEMENT_REQUEST_2018(PaperKind.SUPPLEMENT_REQUEST, R2021, "Mẫu số 02", 2),
    INTAKE_REFUSAL_2018(PaperKind.INTAKE_REFUSAL, R2021, "Mẫu số 03", 2),
    APOLOGY_NOTICE_2018(PaperKind.APOLOGY_NOTICE, R2021, "Mẫu số 04", 1),
    STOP_NOTICE_2018(PaperKind.STOP_NOTICE, R2021, null, 1),
    ROUTING_SHEET_2018(PaperKind.ROUTING_SHEET, R2021, "Mẫu số 05", 2),
    COLLECTION_RECEIPT_2018(PaperKind.COLLECTION_RECEIPT, R2021, null, 2),
    RESULT_LETTER_2018(PaperKind.RESULT_LETTER, R2021, null, 2),
    POSTAL_MINUTES_2018(PaperKind.POSTAL_MINUTES, R2021, null, 1),
    FEE_RECEIPT_2018(PaperKind.FEE_RECEIPT, R2021, null, 1),
    CANCELLED_FEE_RECEIPT_2018(PaperKind.CANCELLED_FEE_RECEIPT, R2021, null, 1),
    APPOINTMENT_SLIP_2025(PaperKind.APPOINTMENT_SLIP, R2026, "Mẫu số 01", 2),
    SUPPLEMENT_REQUEST_2025(PaperKind.SUPPLEMENT_REQUEST, R2026, "Mẫu số 02", 2),
    INTAKE_REFUSAL_2025(PaperKind.INTAKE_REFUSAL, R2026, "Mẫu số 03", 2),
    APOLOGY_NOTICE_2025(PaperKind.APOLOGY_NOTICE, R2026, "Mẫu số 04", 1),
    STOP_NOTICE_2025(PaperKind.STOP_NOTICE, R2026, "Mẫu số 05", 1),
    ROUTING_SHEET_2025(PaperKind.ROUTING_SHEET, R2026, "Mẫu số 06", 2),
    COLLECTION_RECEIPT_2025(PaperKind.COLLECTION_RECEIPT, R2026, null, 2),
    RESULT_LETTER_2025(PaperKind.RESULT_LETTER, R2026, null, 2),
    POSTAL_MINUTES_2025(PaperKind.POSTAL_MINUTES, R2026, null, 1),
    FEE_RECEIPT_2025(PaperKind.FEE_RECEIPT, R2026, null, 1),
    CANCELLED_FEE_RECEIPT_2025(PaperKind.CANCELLED_FEE_RECEIPT, R2026, null, 1);

    private static final LocalDate SINCE_2018 = LocalDate.of(2018, 6, 21);
    private static final LocalDate SINCE_2025 = LocalDate.of(2025, 7, 1);

    private final PaperKind kind;
    private final Regime regime;
    private final @Nullable String form;
    private final int version;

    PaperTemplate(PaperKind kind, Regime regime, @Nullable String form, int version) {
        this.kind = kind;
        this.regime = regime;
        this.form = form;
        this.version = version;
    }

    static PaperTemplate of(PaperKind kind, Regime regime) {
        return Arrays.stream(values())
                .filter(template -> template.kind == kind && template.regime == regime)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no template of " + kind + " under " + regime));
    }

    public PaperKind kind() {
        return kind;
    }

    public Regime regime() {
        return regime;
    }

    /** The number of the form in the circular; null for a paper that practice made and no circular prescribes. */
    public @Nullable String form() {
        return form;
    }

    /** Counts the wordings and layouts of this template; kept with each paper. */
    public int version() {
        return version;
    }

    /** First day on which a dossier may be filed under it. */
    public LocalDate validFrom() {
        return switch (regime) {
            case R2021 -> SINCE_2018;
            case R2026 -> SINCE_2025;
        };
    }

    /** Last such day; null while it is in force. */
    public @Nullable LocalDate validTo() {
        return switch (regime) {
            case R2021 -> SINCE_2025.minusDays(1);
            case R2026 -> null;
        };
    }
}
