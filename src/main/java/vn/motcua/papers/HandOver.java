package vn.motcua.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Minutes that were drawn up (phiếu bàn giao).
 *
 * @param desk id of the agency whose desk it is
 * @param no of the desk's year, from 1
 * @param day on which its dossiers were received
 * @param dossiers how many
 */
public record HandOver(
        long desk, int year, int no, LocalDate day, int dossiers, String giver, Instant at, UUID file, String sha256) {

    /** "07/2026", as it is printed. */
    public String printed() {
        return "%02d/%d".formatted(no, year);
    }
}
