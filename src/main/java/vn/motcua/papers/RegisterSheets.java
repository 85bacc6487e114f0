package vn.motcua.papers;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Agency;
import vn.motcua.documents.Papers;
import vn.motcua.documents.RegisterSheet;
import vn.motcua.dossiers.DossierLine;
import vn.motcua.dossiers.DossierState;
import vn.motcua.dossiers.Regime;
import vn.motcua.papers.DossierRegister.Book;
import vn.motcua.papers.DossierRegister.Line;
import vn.motcua.vocabulary.NotFound;

/** The registers on paper (Mẫu 06 of 2018, Mẫu 07 of 2025): a PDF a volume. */
@Component
public class RegisterSheets {

    private final RegisterRows rows;
    private final DossierRegister register;
    private final PaperParts parts;
    private final Papers papers;
    private final Agencies agencies;
    private final Clock clock;

    RegisterSheets(
            RegisterRows rows,
            DossierRegister register,
            PaperParts parts,
            Papers papers,
            Agencies agencies,
            Clock clock) {
        this.rows = rows;
        this.register = register;
        this.parts = parts;
        this.papers = papers;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** A volume as it stands. */
    public byte[] pdf(Agency desk, int year, int volume) {
        var book = rows.book(desk.id(), year)
                .filter(one -> volume >= 1 && volume <= one.volumes())
                .orElseThrow(() -> new NotFound("Không tìm thấy quyển sổ này"));
        return pdf(book, volume);
    }

    byte[] pdf(Book book, int volume) {
        var desk = agencies.byId(book.desk());
        var first = (volume - 1) * RegisterEntry.PER_VOLUME;
        var lines = register.lines(rows.entries(desk.id(), book.year(), first, RegisterEntry.PER_VOLUME));
        var at = book.closedAt() == null ? clock.instant() : book.closedAt();
        return new RegisterSheet(
                        PaperParts.rules(Regime.on(lastDay(book))),
                        parts.head(desk, at, null),
                        parts.deskName(desk),
                        book.year(),
                        volume,
                        lines.stream().map(RegisterSheets::entry).toList(),
                        closing(book, volume))
                .toPdf(papers);
    }

    /** A book is of the form in force when its year ended: one year, one form. */
    private static LocalDate lastDay(Book book) {
        return LocalDate.of(book.year(), 12, 31);
    }

    private static RegisterSheet.@Nullable Closing closing(Book book, int volume) {
        return book.closedAt() == null || book.closedBy() == null || volume < book.volumes()
                ? null
                : new RegisterSheet.Closing(book.last(), book.closedAt(), book.closedBy());
    }

    private static RegisterSheet.Entry entry(Line line) {
        var dossier = line.dossier();
        var applicant = dossier.applicant();
        return new RegisterSheet.Entry(
                line.entry().no(),
                dossier.number().value(),
                dossier.procedure(),
                1,
                applicant.name(),
                applicant.address() == null ? "" : applicant.address(),
                applicant.phone(),
                dossier.agency(),
                dossier.received(),
                dossier.due(),
                dossier.returned(),
                dossier.delivery().way().label(),
                dossier.collector(),
                note(dossier));
    }

    /** What a reader of the book would ask: why there is no day of return. */
    static @Nullable String note(DossierLine dossier) {
        return dossier.state() == DossierState.WITHDRAWN || dossier.state() == DossierState.STOPPED
                ? dossier.state().label()
                : null;
    }
}
