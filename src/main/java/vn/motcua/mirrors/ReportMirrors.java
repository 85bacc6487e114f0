package vn.motcua.mirrors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.mirrors.MirrorRows.Written;
import vn.motcua.mirrors.Reported.Outcome;
import vn.motcua.mirrors.SnapshotCheck.Checking;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.InvalidInput.Fault;

/**
 * Takes what a source system reports of its dossiers (NĐ 224/2026 Art 15): the newest version stands, in whatever order they come,
 * and every version that stood is kept. A correction is a newer version.
 */
@Component
public class ReportMirrors {

    /** Reports taken at once. */
    public static final int MOST = 500;

    private final SnapshotCheck check;
    private final MirrorRows rows;
    private final Refusals refusals;
    private final SourceSystems systems;
    private final Once once;

    ReportMirrors(SnapshotCheck check, MirrorRows rows, Refusals refusals, SourceSystems systems, Once once) {
        this.check = check;
        this.rows = rows;
        this.refusals = refusals;
        this.systems = systems;
        this.once = once;
    }

    /** A row of a batch after the check: what may be kept, or why not. */
    private record Checked(int no, String number, @Nullable SoundReport report, List<Fault> faults) {}

    /**
     * Takes one report.
     *
     * @throws InvalidInput when something in it cannot be right
     * @throws NewerVersion when a newer version, or another one of the same number, stands here
     * @throws vn.motcua.vocabulary.KeyReused when the key belongs to another request
     */
    public Reported report(ReportingSource by, Snapshot snapshot, RequestKey key) {
        systems.heard(by.system());
        var checked = checked(check.of(by.system()), 0, snapshot);
        var report = checked.report();
        if (report == null) {
            refusals.write(by.system().id(), checked.number(), checked.faults());
            throw new InvalidInput(checked.faults());
        }
        var taken = once.run(by, key, List.of(checked), now -> {
            var outcome = take(by, report, rows.write(by, report, now));
            if (outcome.outcome() == Outcome.OUTDATED) {
                throw new NewerVersion(outcome.faults().getFirst().message());
            }
            return List.of(outcome);
        });
        return taken.getFirst();
    }

    /**
     * Takes many reports, at most {@link #MOST}, and says of each what came of it, in the order they were given; one that is refused
     * stops no other. None at all says that the source is there and has nothing new.
     *
     * @throws InvalidInput when there are too many
     * @throws vn.motcua.vocabulary.KeyReused when the key belongs to another request
     */
    public List<Reported> reportAll(ReportingSource by, List<ReportedRow> given, RequestKey key) {
        systems.heard(by.system());
        if (given.size() > MOST) {
            throw new InvalidInput("rows", "Không quá %d hồ sơ một lần.".formatted(MOST));
        }
        var checking = check.of(by.system());
        var checked = IntStream.range(0, given.size())
                .mapToObj(no -> checked(checking, no, given.get(no)))
                .toList();
        return once.run(by, key, checked, now -> {
            var outcomes = new ArrayList<Optional<Reported>>();
            checked.forEach(row -> outcomes.add(Optional.empty()));
            // By number, so that two batches with the same dossiers wait for each other and never in a circle.
            checked.stream().sorted(inOrderOfNumbers()).forEach(row -> {
                var report = row.report();
                var outcome = report == null ? refused(by, row) : take(by, report, rows.write(by, report, now));
                outcomes.set(row.no(), Optional.of(outcome));
            });
            return outcomes.stream().flatMap(Optional::stream).toList();
        });
    }

    private static Checked checked(Checking checking, int no, ReportedRow given) {
        return switch (given) {
            case ReportedRow.Readable(var snapshot) -> checked(checking, no, snapshot);
            case ReportedRow.Unreadable(var number, var faults) -> new Checked(no, number, null, faults);
        };
    }

    private static Checked checked(Checking checking, int no, Snapshot snapshot) {
        var number = snapshot.number().value();
        try {
            return new Checked(no, number, checking.sound(snapshot), List.of());
        } catch (InvalidInput wrong) {
            return new Checked(no, number, null, wrong.faults());
        }
    }

    private static Comparator<Checked> inOrderOfNumbers() {
        return Comparator.comparing(Checked::number)
                .thenComparing(row -> row.report() == null ? 0 : row.report().version());
    }

    private Reported refused(ReportingSource by, Checked row) {
        refusals.write(by.system().id(), row.number(), row.faults());
        return new Reported(row.number(), 0, Outcome.REFUSED, row.faults());
    }

    private Reported take(ReportingSource by, SoundReport report, Optional<Written> written) {
        var number = report.number().value();
        if (written.isPresent()) {
            refusals.settle(by.system().id(), report.number());
            var outcome = written.get().created() ? Outcome.CREATED : Outcome.UPDATED;
            return new Reported(number, report.version(), outcome, List.of());
        }
        var present = rows.present(by.system().id(), report.number()).orElseThrow();
        var before = rows.content(present.id(), report.version());
        if (before.filter(report.content()::equals).isPresent()) {
            return new Reported(number, present.version(), Outcome.UNCHANGED, List.of());
        }
        var reason = before.isPresent()
                ? "Phiên bản %d đã được gửi với nội dung khác; đính chính là một phiên bản mới hơn phiên bản %d."
                        .formatted(report.version(), present.version())
                : "Đã có phiên bản %d, nhận %s, mới hơn phiên bản %d vừa gửi."
                        .formatted(present.version(), VietnameseTime.moment(present.reportedAt()), report.version());
        return new Reported(number, present.version(), Outcome.OUTDATED, List.of(new Fault("version", reason)));
    }
}
