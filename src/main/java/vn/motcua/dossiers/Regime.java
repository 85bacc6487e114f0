package vn.motcua.dossiers;

import java.time.LocalDate;

/** The rule set in force when a dossier was received; it keeps it to the end. */
public enum Regime {
    /** NĐ 61/2018/NĐ-CP and TT 01/2018/TT-VPCP, until 30/06/2025. */
    R2021(true),
    /** NĐ 118/2025/NĐ-CP as amended and TT 03/2025/TT-VPCP, from 01/07/2025. */
    R2026(false);

    private static final LocalDate SECOND_FROM = LocalDate.of(2025, 7, 1);

    private final boolean supplementRestartsLimit;

    Regime(boolean supplementRestartsLimit) {
        this.supplementRestartsLimit = supplementRestartsLimit;
    }

    /** Whether the whole limit runs anew from the full supplement (NĐ 61/2018 Art 19(4)) instead of going on. */
    public boolean supplementRestartsLimit() {
        return supplementRestartsLimit;
    }

    public static Regime on(LocalDate received) {
        return received.isBefore(SECOND_FROM) ? R2021 : R2026;
    }
}
