package vn.motcua.desk;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.agencies.Agency;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.papers.DossierRegister.Archived;
import vn.motcua.papers.DossierRegister.Book;
import vn.motcua.papers.DossierRegister.Format;
import vn.motcua.papers.DossierRegister.Line;
import vn.motcua.papers.HandOver;
import vn.motcua.web.Choice;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/**
 * A desk's register of a year, a page at a time.
 *
 * @param desks whose registers the officer may read; {@code desk} is the one shown, null when there is none
 * @param book null while the desk has received nothing that year
 * @param next number behind which the next page begins; null on the last
 * @param handOvers the latest minutes of hand-overs of that year
 * @param closable whether this officer may close it now
 */
public record RegisterPage(
        List<Agency> desks,
        @Nullable Agency desk,
        int year,
        List<Book> books,
        @Nullable Book book,
        List<Line> lines,
        @Nullable Integer next,
        List<Archived> archive,
        List<HandOver> handOvers,
        boolean closable,
        Faults faults)
        implements Page {

    @Override
    public String template() {
        return "desk/register";
    }

    public List<Choice> deskChoices() {
        return desks.stream().map(one -> new Choice(one.code(), one.name())).toList();
    }

    public List<Choice> years() {
        return Stream.concat(Stream.of(year), books.stream().map(Book::year))
                .distinct()
                .sorted((one, other) -> other - one)
                .map(one -> new Choice(Integer.toString(one), Integer.toString(one)))
                .toList();
    }

    public List<Integer> volumes() {
        return book == null
                ? List.of()
                : IntStream.rangeClosed(1, book.volumes()).boxed().toList();
    }

    public String pdf(int volume) {
        return path() + "/" + volume + ".pdf";
    }

    public String workbook() {
        return path() + ".xlsx";
    }

    public String pdf(HandOver minutes) {
        return path() + "/hand-overs/" + minutes.no() + ".pdf";
    }

    public @Nullable String nextPage() {
        return next == null || desk == null
                ? null
                : "/desk/registers?desk=" + desk.code() + "&year=" + year + "&after=" + next;
    }

    /** Whether the closed book's files are all there. */
    public boolean archived() {
        return book != null && archive.size() > book.volumes();
    }

    public @Nullable String sha256(int volume) {
        return archive.stream()
                .filter(one -> one.format() == Format.PDF && one.volume() == volume)
                .map(Archived::sha256)
                .findFirst()
                .orElse(null);
    }

    public String date(@Nullable Instant at) {
        return at == null ? "" : VietnameseTime.date(at);
    }

    private String path() {
        return "/desk/registers/" + (desk == null ? "" : desk.code()) + "/" + year;
    }
}
