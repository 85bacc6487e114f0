package vn.motcua.dossiers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The rule set in force on the day a dossier was filed (ADR 8); it keeps it to the end. */
public enum Regime {
    /** NĐ 61/2018/NĐ-CP and TT 01/2018/TT-VPCP, until 30/06/2025. */
    R2021(
            true,
            3,
            "điểm c khoản 2 Điều 11, khoản 3 Điều 15 và khoản 4 Điều 19 Nghị định số 61/2018/NĐ-CP",
            "Điểm c khoản 2 Điều 11 và Điều 17 Nghị định số 61/2018/NĐ-CP",
            "Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ về thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính"),
    /** NĐ 118/2025/NĐ-CP as amended and TT 03/2025/TT-VPCP, from 01/07/2025. */
    R2026(
            false,
            null,
            "Nghị định số 118/2025/NĐ-CP",
            "Điều 17 Nghị định số 118/2025/NĐ-CP (được sửa đổi, bổ sung)",
            "Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông tại Bộ phận Một cửa và Cổng Dịch vụ công quốc gia (được sửa đổi, bổ sung)");

    private static final LocalDate SECOND_FROM = LocalDate.of(2025, 7, 1);

    private final boolean supplementRestartsLimit;

    private final @Nullable Integer daysToAskForSupplement;

    private final String supplementBasis;

    private final String intakeBasis;

    private final String decree;

    Regime(
            boolean supplementRestartsLimit,
            @Nullable Integer daysToAskForSupplement,
            String supplementBasis,
            String intakeBasis,
            String decree) {
        this.supplementRestartsLimit = supplementRestartsLimit;
        this.daysToAskForSupplement = daysToAskForSupplement;
        this.supplementBasis = supplementBasis;
        this.intakeBasis = intakeBasis;
        this.decree = decree;
    }

    /** Whether the whole limit runs anew from the full supplement (NĐ 61/2018 Art 19(4)) instead of going on. */
    public boolean supplementRestartsLimit() {
        return supplementRestartsLimit;
    }

    /** Whether a desk may take in what an agency elsewhere decides (NĐ 118/2025 Arts 14, 17). */
    boolean receivesAnywhere() {
        return this == R2026;
    }

    /**
     * Working days from the start of a stage in which a supplement may be asked for (NĐ 61/2018 Art 19(4)); null = no such
     * limit.
     */
    @Nullable
    Integer daysToAskForSupplement() {
        return daysToAskForSupplement;
    }

    /** Where it is laid down how often and when a supplement may be asked for. */
    String supplementBasis() {
        return supplementBasis;
    }

    /** Where it is laid down that a dossier may not be received. */
    String intakeBasis() {
        return intakeBasis;
    }

    /** The decree on the one-stop mechanism, as letters cite it. */
    String decree() {
        return decree;
    }

    public static Regime on(LocalDate filed) {
        return filed.isBefore(SECOND_FROM) ? R2021 : R2026;
    }
}
