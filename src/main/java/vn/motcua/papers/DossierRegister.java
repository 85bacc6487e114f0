package vn.motcua.papers;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Agency;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.agencies.Position;
import vn.motcua.calendar.Province;
import vn.motcua.dossiers.DossierLine;
import vn.motcua.dossiers.DossierLines;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;

/**
 * The registers (sổ theo dõi hồ sơ, TT 01/2018 Art 10) as the officers of a desk and the leadership of its agency read them:
 * a book a year, closed when the year is over.
 */
@Component
public class DossierRegister {

    static final Actor.Machine KEEPER = new Actor.Machine("Sổ theo dõi hồ sơ");

    private final RegisterRows rows;
    private final DossierLines lines;
    private final Agencies agencies;
    private final Clock clock;

    DossierRegister(RegisterRows rows, DossierLines lines, Agencies agencies, Clock clock) {
        this.rows = rows;
        this.lines = lines;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** A desk's book of a year; {@code last} is the number of its last entry, {@code closedAt} null while it is open. */
    public record Book(
            long desk,
            int year,
            int last,
            @Nullable Instant closedAt,
            @Nullable String closedBy) {

        public int volumes() {
            return RegisterEntry.volumeOf(last);
        }

        public boolean closed() {
            return closedAt != null;
        }
    }

    /** An entry with what the dossier says of itself now. */
    public record Line(RegisterEntry entry, DossierLine dossier) {}

    /** In which form a closed book is archived. */
    public enum Format {
        PDF,
        XLSX
    }

    /** A file of a closed book; {@code volume} 0 is the workbook of the whole year. */
    public record Archived(int volume, Format format, UUID file, String sha256) {}

    /** The desks whose registers an officer may read, those that ended and left all their work to theirs too. */
    public List<Agency> desks(Actor.Officer officer) {
        return agencies.positionsOf(officer.officer()).stream()
                .filter(position -> position.role().atDesk() || position.role() == OfficerRole.APPROVER)
                .map(Position::agency)
                .flatMap(agencies::andWhatWasWhollyLeftTo)
                .distinct()
                .toList();
    }

    /** Whether an officer may close a desk's books: its head, or who leads the agency. */
    public boolean mayClose(Actor.Officer officer, Agency desk) {
        return agencies.positionsOf(officer.officer()).stream()
                .anyMatch(position -> position.agency() == desk.id()
                        && (position.role() == OfficerRole.DESK_HEAD || position.role() == OfficerRole.APPROVER));
    }

    /**
     * A desk by its agency's code.
     *
     * @throws NotFound when its registers are not this officer's to read
     */
    public Agency desk(Actor.Officer officer, String code) {
        return desks(officer).stream()
                .filter(desk -> desk.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("Không tìm thấy sổ theo dõi này"));
    }

    public List<Book> books(Agency desk) {
        return rows.books(desk.id());
    }

    public Optional<Book> book(Agency desk, int year) {
        return rows.book(desk.id(), year);
    }

    public List<Archived> archive(Book book) {
        return rows.archive(book.desk(), book.year());
    }

    /** Lines behind a number, in order, at most {@code limit}; that the officer reads them is put on record. */
    public List<Line> lines(Actor.Officer reader, Agency desk, int year, int after, int limit) {
        var what = "Sổ theo dõi hồ sơ %s/%d, sau số %d".formatted(desk.code(), year, after);
        return lines(reader, what, rows.entries(desk.id(), year, after, limit));
    }

    List<Line> lines(Agency desk, int year, int after, int limit) {
        return lines(rows.entries(desk.id(), year, after, limit));
    }

    List<Line> lines(List<RegisterEntry> entries) {
        return told(entries, lines.of(KEEPER, numbers(entries)));
    }

    List<Line> lines(Actor.Officer reader, String what, List<RegisterEntry> entries) {
        return told(entries, lines.of(reader, what, numbers(entries)));
    }

    private static List<DossierNumber> numbers(List<RegisterEntry> entries) {
        return entries.stream().map(RegisterEntry::dossier).toList();
    }

    private static List<Line> told(List<RegisterEntry> entries, List<DossierLine> lines) {
        var dossiers = lines.stream().collect(Collectors.toMap(DossierLine::number, Function.identity()));
        var told = new ArrayList<Line>();
        for (var entry : entries) {
            var dossier = dossiers.get(entry.dossier());
            if (dossier == null) {
                throw new IllegalStateException("the register names " + entry.dossier() + ", which is no dossier");
            }
            told.add(new Line(entry, dossier));
        }
        return told;
    }

    /**
     * Closes the book of a year that is over; closing it again changes nothing. Its archive is made soon after, see
     * {@link RegisterArchive}.
     *
     * @throws InvalidInput while the year runs, field {@code year}
     * @throws NotFound when it is not this officer's to close, or there is no such book
     */
    public void close(Actor.Officer officer, Agency desk, int year) {
        var now = clock.instant();
        if (!mayClose(officer, desk)) {
            throw new NotFound("Không tìm thấy sổ theo dõi này");
        }
        if (year >= Province.dateOf(now).getYear()) {
            throw new InvalidInput("year", "Sổ năm %d chỉ khóa được từ ngày 01/01/%d.".formatted(year, year + 1));
        }
        if (rows.book(desk.id(), year).isEmpty()) {
            throw new NotFound("Không tìm thấy sổ theo dõi này");
        }
        rows.close(desk.id(), year, officer.name(), now);
    }
}
