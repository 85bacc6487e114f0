package vn.motcua.papers;

import java.time.LocalDate;
import vn.motcua.dossiers.Regime;

/** The decrees that papers cite, as they stood on the day of the paper. */
final class PaperLaw {

    private static final LocalDate AMENDED_BY_367 = LocalDate.of(2025, 12, 31);
    private static final LocalDate AMENDED_BY_309 = LocalDate.of(2026, 8, 5);

    private PaperLaw() {}

    /** On what ground a dossier is not taken in. */
    static String refusalOfIntake(Regime regime, LocalDate on) {
        return switch (regime) {
            case R2021 -> "điểm c khoản 2 Điều 11 và Điều 17 Nghị định số 61/2018/NĐ-CP";
            case R2026 -> "Điều 17 " + decree(on);
        };
    }

    private static String decree(LocalDate on) {
        var decree = "Nghị định số 118/2025/NĐ-CP";
        if (on.isBefore(AMENDED_BY_367)) {
            return decree;
        }
        return on.isBefore(AMENDED_BY_309)
                ? decree + " (sửa đổi, bổ sung bởi Nghị định số 367/2025/NĐ-CP)"
                : decree + " (sửa đổi, bổ sung bởi các Nghị định số 367/2025/NĐ-CP, số 309/2026/NĐ-CP)";
    }
}
