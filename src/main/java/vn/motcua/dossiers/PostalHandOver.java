package vn.motcua.dossiers;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Province;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.vocabulary.InvalidInput.Fault;

/**
 * What the minutes (biên bản giao nhận) say with which the public post hands a dossier to the desk: signing them is the
 * submission before the law (QĐ 45/2016/QĐ-TTg Art 7(4)), so the clock starts then and not when an officer enters it.
 *
 * @param consignment number of the consignment (số hiệu bưu gửi)
 * @param at when both signed; the same working day or the one before, earlier only with {@code lateReason}, at most
 *     {@link #EARLIEST} ago
 * @param by who handed over for the post
 * @param lateReason why it is entered later than the next working day; null when it is not
 */
public record PostalHandOver(
        String consignment,
        @Nullable Instant at,
        String by,
        @Nullable String lateReason) {

    /** A moment further back is a year or a month mistyped, and would put the dossier under another rule set. */
    public static final Duration EARLIEST = Duration.ofDays(90);

    /** Nothing said yet. */
    public static final PostalHandOver BLANK = new PostalHandOver("", null, "", null);

    static final String DETAIL = "postal";

    private static final int LONGEST_NAME = 200;

    /** Everything that is wrong with it when it is entered at {@code now}, by the calendar of who decides. */
    List<Fault> faults(WorkingCalendar calendar, Instant now) {
        var faults = new ArrayList<Fault>();
        if (Consignment.read(consignment).isEmpty()) {
            faults.add(new Fault("handOver.consignment", Consignment.ASKED));
        }
        if (by.isBlank() || by.length() > LONGEST_NAME) {
            faults.add(new Fault("handOver.by", "Nhập họ tên người của bưu chính đã bàn giao."));
        }
        if (at == null) {
            faults.add(new Fault("handOver.at", "Nhập giờ và ngày bàn giao ghi trên biên bản giao nhận."));
        } else if (at.isAfter(now)) {
            faults.add(new Fault("handOver.at", "Thời điểm bàn giao chưa tới."));
        } else if (at.isBefore(now.minus(EARLIEST))) {
            faults.add(new Fault(
                    "handOver.at",
                    "Thời điểm bàn giao đã quá %d ngày. Hãy kiểm tra lại ngày, tháng, năm."
                            .formatted(EARLIEST.toDays())));
        } else if (isLate(calendar, at, now)) {
            Reason.faults("handOver.lateReason", lateReason).stream()
                    .map(fault -> new Fault(
                            fault.field(), "Bưu chính bàn giao từ trước ngày làm việc liền trước. " + fault.message()))
                    .forEach(faults::add);
        }
        return faults;
    }

    /** When the clock starts, of one without faults, as exact as the database keeps it. */
    Instant handedOver() {
        return Objects.requireNonNull(at).truncatedTo(ChronoUnit.MICROS);
    }

    /** What the event and the minutes keep of it, of one without faults. */
    Map<String, Object> said(WorkingCalendar calendar, Instant now) {
        var said = new LinkedHashMap<String, Object>();
        said.put("consignment", Consignment.read(consignment).orElseThrow());
        said.put("at", handedOver().toString());
        said.put("by", by.strip());
        if (isLate(calendar, handedOver(), now)) {
            said.put("lateReason", Objects.requireNonNull(lateReason).strip());
        }
        return said;
    }

    /** What an event kept of a hand-over, in a sentence; null when it was none. */
    public static @Nullable String sentence(@Nullable Object kept) {
        if (!(kept instanceof Map<?, ?> said)) {
            return null;
        }
        var late = said.get("lateReason");
        return "Bưu chính bàn giao lúc %s, số hiệu bưu gửi %s, người bàn giao %s%s"
                .formatted(
                        VietnameseTime.moment(Instant.parse(String.valueOf(said.get("at")))),
                        said.get("consignment"),
                        said.get("by"),
                        late == null ? "" : ". Nhập muộn: " + late);
    }

    private static boolean isLate(WorkingCalendar calendar, Instant at, Instant now) {
        return Province.dateOf(at).isBefore(calendar.workingDayBefore(Province.dateOf(now)));
    }
}
