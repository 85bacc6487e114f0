package vn.motcua.calendar;

import static java.util.stream.Collectors.joining;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.vocabulary.InvalidInput;

/** The hours of one day, written "07:00–11:30, 13:30–17:00": spans of whole minutes, in order, apart from each other. */
public record DayHours(List<Span> spans) {

    /** From opening until closing; the closing minute itself is no longer inside. */
    public record Span(LocalTime opens, LocalTime closes) {}

    static final long NANOS_PER_MINUTE = 60_000_000_000L;

    public static final DayHours NONE = new DayHours(List.of());
    public static final DayHours STANDARD = parse("07:00–11:30, 13:30–17:00");

    public DayHours {
        spans = List.copyOf(spans);
        var previous = LocalTime.MIN;
        for (Span span : spans) {
            if (span.opens().isBefore(previous) || !span.opens().isBefore(span.closes())) {
                throw new InvalidInput("hours", "Các buổi làm việc phải theo thứ tự và không chồng lên nhau");
            }
            previous = span.closes();
        }
    }

    /** Reads what an administrator types; a plain hyphen will do, and an empty text means closed all day. */
    public static DayHours parse(String text) {
        var spans = new ArrayList<Span>();
        for (String part : text.strip().split("[,;]", 0)) {
            if (!part.isBlank()) {
                spans.add(span(part.strip()));
            }
        }
        return new DayHours(spans);
    }

    private static Span span(String text) {
        var ends = text.split("\\s*[-–]\\s*", -1);
        try {
            if (ends.length == 2 && ends[0].length() == 5 && ends[1].length() == 5) {
                return new Span(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
            }
        } catch (DateTimeException notATime) {
            throw unreadable(text);
        }
        throw unreadable(text);
    }

    private static InvalidInput unreadable(String text) {
        return new InvalidInput("hours", "Giờ làm việc phải viết như 07:00–11:30, 13:30–17:00; không hiểu: " + text);
    }

    public boolean isEmpty() {
        return spans.isEmpty();
    }

    public LocalTime opens() {
        return spans.getFirst().opens();
    }

    public LocalTime closes() {
        return spans.getLast().closes();
    }

    public boolean covers(LocalTime time) {
        return spans.stream().anyMatch(span -> !time.isBefore(span.opens()) && time.isBefore(span.closes()));
    }

    /** These hours and the others together. */
    DayHours and(DayHours others) {
        var together = new ArrayList<Span>();
        Stream.concat(spans.stream(), others.spans().stream())
                .sorted(Comparator.comparing(Span::opens))
                .forEach(span -> {
                    if (together.isEmpty() || together.getLast().closes().isBefore(span.opens())) {
                        together.add(span);
                    } else if (together.getLast().closes().isBefore(span.closes())) {
                        together.add(new Span(together.removeLast().opens(), span.closes()));
                    }
                });
        return new DayHours(together);
    }

    public int minutes() {
        return (int) (nanosBefore(LocalTime.MAX) / NANOS_PER_MINUTE);
    }

    /** How much of these hours has passed at the time, in nanoseconds. */
    long nanosBefore(LocalTime time) {
        long now = time.toNanoOfDay();
        long passed = 0;
        for (Span span : spans) {
            long opens = span.opens().toNanoOfDay();
            passed += Math.max(0, Math.min(now, span.closes().toNanoOfDay()) - opens);
        }
        return passed;
    }

    /** The earliest time at which so many nanoseconds (more than 0, at most all) of these hours have passed. */
    LocalTime timeAfter(long nanos) {
        long left = nanos;
        for (Span span : spans) {
            long opens = span.opens().toNanoOfDay();
            long length = span.closes().toNanoOfDay() - opens;
            if (left <= length) {
                return LocalTime.ofNanoOfDay(opens + left);
            }
            left -= length;
        }
        throw new IllegalArgumentException("%d ns do not fit into %s".formatted(nanos, this));
    }

    @Override
    public String toString() {
        return spans.stream().map(span -> span.opens() + "–" + span.closes()).collect(joining(", "));
    }
}
