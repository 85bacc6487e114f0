package vn.motcua.papers;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.motcua.documents.Files;
import vn.motcua.papers.DossierRegister.Book;
import vn.motcua.papers.DossierRegister.Format;

/**
 * Archives closed books, each volume as a PDF and the year as a workbook. It looks for what is missing every minute, so a
 * book closed while a node went down is archived all the same; what is archived stays, whatever the dossiers do later.
 */
@Component
public class RegisterArchive {

    private static final int WHOLE_YEAR = 0;

    private final RegisterRows rows;
    private final RegisterSheets sheets;
    private final RegisterWorkbook workbook;
    private final Files files;
    private final Clock clock;

    RegisterArchive(RegisterRows rows, RegisterSheets sheets, RegisterWorkbook workbook, Files files, Clock clock) {
        this.rows = rows;
        this.sheets = sheets;
        this.workbook = workbook;
        this.files = files;
        this.clock = clock;
    }

    public void archiveWhatIsClosed() {
        rows.unarchived().forEach(this::archive);
    }

    private void archive(Book book) {
        var kept = rows.archive(book.desk(), book.year());
        for (var volume = 1; volume <= book.volumes(); volume++) {
            var number = volume;
            if (kept.stream().noneMatch(one -> one.volume() == number)) {
                var name = "So theo doi %d quyen %02d.pdf".formatted(book.year(), volume);
                var pdf = files.keep(sheets.pdf(book, volume), name, "application/pdf");
                rows.archive(book, volume, Format.PDF, pdf, clock.instant());
            }
        }
        if (kept.stream().noneMatch(one -> one.format() == Format.XLSX)) {
            var name = "So theo doi %d.xlsx".formatted(book.year());
            var xlsx = files.keep(
                    workbook.bytes(book), name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            rows.archive(book, WHOLE_YEAR, Format.XLSX, xlsx, clock.instant());
        }
    }
}
