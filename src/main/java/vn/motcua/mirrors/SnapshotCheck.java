package vn.motcua.mirrors;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Agency;
import vn.motcua.calendar.Province;
import vn.motcua.mirrors.Snapshot.Happening;
import vn.motcua.procedures.Procedures;
import vn.motcua.vocabulary.IdentityNumber;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.InvalidInput.Fault;

/** Checks what a source tells before a word of it is kept: against the catalogue, the tree, the source's scope, and time. */
@Component
class SnapshotCheck {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_TEXT = 500;
    private static final int MOST_HAPPENINGS = 100;

    /** Line ends, other control characters, and those that turn the direction of what is read. */
    private static final Pattern MISLEADING = Pattern.compile("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069]");

    /** By so much clocks may differ. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final Procedures procedures;
    private final Agencies agencies;
    private final SourceSystems systems;
    private final IdentityHash hashes;
    private final Clock clock;

    SnapshotCheck(Procedures procedures, Agencies agencies, SourceSystems systems, IdentityHash hashes, Clock clock) {
        this.procedures = procedures;
        this.agencies = agencies;
        this.systems = systems;
        this.hashes = hashes;
        this.clock = clock;
    }

    /** The check for one request of a source, which looks each thing up once. */
    Checking of(SourceSystem source) {
        return new Checking(source, systems.scopes(source.id()), clock.instant());
    }

    /** Checks snapshots of one request. */
    final class Checking {

        private final SourceSystem source;
        private final List<SourceScope> scopes;
        private final Instant now;
        private final Map<String, Optional<String>> names = new HashMap<>();

        private Checking(SourceSystem source, List<SourceScope> scopes, Instant now) {
            this.source = source;
            this.scopes = scopes;
            this.now = now;
        }

        /** What may be kept. Throws {@link InvalidInput} with all that is wrong. */
        SoundReport sound(Snapshot told) {
            var faults = new ArrayList<Fault>();
            var name = names.computeIfAbsent(told.procedure(), this::nameOf);
            var agency = agencies.byCode(told.agency());
            if (told.version() < 1) {
                faults.add(new Fault("version", "Số phiên bản là số nguyên từ 1."));
            }
            if (name.isEmpty()) {
                faults.add(new Fault(
                        "procedure", "Thủ tục “%s” không có trong danh mục của tỉnh.".formatted(told.procedure())));
            }
            if (agency.isEmpty()) {
                faults.add(new Fault("agency", "Không có cơ quan nào mang mã “%s”.".formatted(told.agency())));
            }
            if (name.isPresent() && agency.isPresent()) {
                scope(told, agency.get(), faults);
            }
            applicant(told, faults);
            times(told, faults);
            happenings(told.happenings(), faults);
            if (!faults.isEmpty()) {
                throw new InvalidInput(faults);
            }
            return new SoundReport(
                    told.number(),
                    told.version(),
                    name.orElseThrow(),
                    agency.orElseThrow().id(),
                    content(told));
        }

        private Optional<String> nameOf(String procedure) {
            return procedures
                    .latest(procedure)
                    .map(revision -> revision.document().name());
        }

        private void scope(Snapshot told, Agency agency, List<Fault> faults) {
            var received = Province.dateOf(told.receivedAt());
            if (scopes.stream().noneMatch(scope -> scope.covers(agency.id(), told.procedure(), received))) {
                faults.add(new Fault(
                        "procedure",
                        "Hệ thống %s không được báo hồ sơ thủ tục %s của %s tiếp nhận ngày này; quản trị tỉnh mở phạm vi của hệ thống nguồn."
                                .formatted(source.code(), told.procedure(), agency.name())));
            }
        }

        private void times(Snapshot told, List<Fault> faults) {
            var received = told.receivedAt();
            notInFuture("receivedAt", received, faults);
            var due = told.due();
            if (due != null && due.isBefore(received)) {
                faults.add(new Fault("due", "Hạn trả không được trước lúc tiếp nhận."));
            }
            var result = told.resultAt();
            if (result == null && told.state().decided()) {
                faults.add(new Fault("resultAt", "Hồ sơ đã có kết quả thì nêu thời điểm có kết quả."));
            }
            if (result != null) {
                notInFuture("resultAt", result, faults);
                if (result.isBefore(received)) {
                    faults.add(new Fault("resultAt", "Kết quả không được có trước lúc tiếp nhận."));
                }
            }
        }

        private void happenings(List<Happening> happenings, List<Fault> faults) {
            if (happenings.size() > MOST_HAPPENINGS) {
                faults.add(new Fault("happenings", "Không quá %d diễn biến.".formatted(MOST_HAPPENINGS)));
                return;
            }
            for (var no = 0; no < happenings.size(); no++) {
                var field = "happenings[%d]".formatted(no);
                var one = happenings.get(no);
                notInFuture(field + ".at", one.at(), faults);
                if (one.what().isBlank() || unreadable(one.what())) {
                    faults.add(
                            new Fault(field + ".what", "Nêu việc đã làm, không quá %d ký tự.".formatted(LONGEST_TEXT)));
                }
                if (one.by() != null && unreadable(one.by())) {
                    faults.add(
                            new Fault(field + ".by", "Tên người, đơn vị không quá %d ký tự.".formatted(LONGEST_TEXT)));
                }
            }
        }

        private void notInFuture(String field, Instant at, List<Fault> faults) {
            if (at.isAfter(now.plus(TOLERANCE))) {
                faults.add(new Fault(field, "Thời điểm này chưa tới."));
            }
        }
    }

    private static void applicant(Snapshot told, List<Fault> faults) {
        var name = told.applicant();
        if (name.isBlank()
                || name.length() > LONGEST_NAME
                || MISLEADING.matcher(name).find()) {
            faults.add(new Fault(
                    "applicant.name",
                    "Nhập tên chủ hồ sơ, không quá %d ký tự và không có ký tự ẩn.".formatted(LONGEST_NAME)));
        }
        if (told.idNumber() != null && IdentityNumber.read(told.idNumber()).isEmpty()) {
            faults.add(
                    new Fault(
                            "applicant.idNumber",
                            "Số định danh phải là số định danh cá nhân, số hộ chiếu hoặc mã số thuế, đủ chữ số; không biết thì bỏ trống."));
        }
    }

    private static boolean unreadable(String text) {
        return text.length() > LONGEST_TEXT || MISLEADING.matcher(text).find();
    }

    private Content content(Snapshot told) {
        var identity = Optional.ofNullable(told.idNumber()).flatMap(IdentityNumber::read);
        return new Content(
                told.procedure(),
                told.agency(),
                told.applicant().strip(),
                identity.map(IdentityHash::mask).orElse(null),
                identity.map(number -> HexFormat.of().formatHex(hashes.of(number)))
                        .orElse(null),
                micros(told.receivedAt()),
                told.due() == null ? null : micros(told.due()),
                told.state(),
                told.resultAt() == null ? null : micros(told.resultAt()),
                told.happenings().stream().map(SnapshotCheck::kept).toList());
    }

    private static Happening kept(Happening told) {
        var by = told.by();
        return new Happening(micros(told.at()), told.what().strip(), by == null || by.isBlank() ? null : by.strip());
    }

    private static Instant micros(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}
