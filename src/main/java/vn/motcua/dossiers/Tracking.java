package vn.motcua.dossiers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.vocabulary.NotFound;

/**
 * Follows a dossier without signing in, by its number and the short look-up code printed on the slip: progress and dates
 * only, nobody's name (TT 01/2018 Art 16(2)(d)).
 */
@Component
public class Tracking {

    private static final int STEPS = 4;

    private final JdbcClient jdbc;
    private final PublicAddress portal;

    Tracking(JdbcClient jdbc, PublicAddress portal) {
        this.jdbc = jdbc;
        this.portal = portal;
    }

    /** The public address that shows the progress at once, as it stands in QR codes. */
    public String address(DossierNumber number, String lookupCode) {
        return portal.tracking(number, lookupCode);
    }

    /**
     * How far a dossier is.
     *
     * @param percent degree of completion, 0 to 100; one that ended early stays where it was
     * @param milestones the way in order, those reached with their time
     */
    public record Progress(
            DossierNumber number,
            DossierState state,
            int percent,
            Instant submittedAt,
            @Nullable Instant receivedAt,
            @Nullable Instant due,
            @Nullable Instant finishedAt,
            @Nullable Instant returnedAt,
            List<Milestone> milestones) {}

    /** A point of the way; {@code at} is null while it is ahead. */
    public record Milestone(String label, @Nullable Instant at) {}

    /**
     * Shows the progress of a dossier.
     *
     * @throws NotFound when there is no such number, or the code is not its code: both look the same
     */
    public Progress progress(DossierNumber number, String lookupCode) {
        record Row(String code, Progress progress) {}
        var years = YearRange.of(number);
        if (!years.isKept()) {
            throw new NotFound("Không tìm thấy hồ sơ với mã này");
        }
        var row = jdbc.sql(years.in("""
                        select lookup_code, state, submitted_at, received_at, due, finished_at, returned_at
                        from dossiers.dossier_{year} where number = :number"""))
                .param("number", number.value())
                .query((rows, n) -> new Row(
                        rows.getString("lookup_code"),
                        progress(
                                number,
                                DossierState.valueOf(rows.getString("state")),
                                Dossiers.instantNotNull(rows, "submitted_at"),
                                Dossiers.instant(rows, "received_at"),
                                Dossiers.instant(rows, "due"),
                                Dossiers.instant(rows, "finished_at"),
                                Dossiers.instant(rows, "returned_at"))))
                .optional();
        return row.filter(found -> same(found.code(), lookupCode))
                .orElseThrow(() -> new NotFound("Không tìm thấy hồ sơ với mã này"))
                .progress();
    }

    private static Progress progress(
            DossierNumber number,
            DossierState state,
            Instant submitted,
            @Nullable Instant received,
            @Nullable Instant due,
            @Nullable Instant finished,
            @Nullable Instant returned) {
        var milestones = List.of(
                new Milestone("Nộp hồ sơ", submitted),
                new Milestone("Tiếp nhận", received),
                new Milestone(ending(state), finished),
                new Milestone("Trả kết quả", returned));
        var reached = milestones.stream().filter(stone -> stone.at() != null).count();
        var early = state.closed() && returned == null;
        var percent = (int) ((early ? reached - 1 : reached) * 100 / STEPS);
        return new Progress(number, state, percent, submitted, received, due, finished, returned, milestones);
    }

    /** What the end of processing is called: a dossier that ended early is not said to be done. */
    private static String ending(DossierState state) {
        return switch (state) {
            case DECLINED -> "Không tiếp nhận";
            case WITHDRAWN -> "Đã rút hồ sơ";
            case STOPPED -> "Dừng giải quyết";
            case SUBMITTED, IN_PROGRESS, AWAITING_SUPPLEMENT, AWAITING_PAYMENT, SUSPENDED -> "Giải quyết hồ sơ";
            case RESULT_READY, RETURNED -> "Giải quyết xong";
        };
    }

    private static boolean same(String code, String typed) {
        return MessageDigest.isEqual(
                code.getBytes(StandardCharsets.UTF_8),
                typed.strip().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }
}
