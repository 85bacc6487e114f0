package vn.motcua.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.agencies.Agency;
import vn.motcua.calendar.Province;
import vn.motcua.documents.Attachment;
import vn.motcua.documents.Files;
import vn.motcua.papers.DossierRegister;
import vn.motcua.papers.DossierRegister.Archived;
import vn.motcua.papers.DossierRegister.Book;
import vn.motcua.papers.DossierRegister.Format;
import vn.motcua.papers.HandOvers;
import vn.motcua.papers.RegisterSheets;
import vn.motcua.papers.RegisterWorkbook;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** The registers of the officer's desks: read, printed, exported, and closed when the year is over. */
@Controller
class RegisterController {

    private static final int ROWS = 50;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final DossierRegister register;
    private final RegisterSheets sheets;
    private final RegisterWorkbook workbook;
    private final HandOvers handOvers;
    private final Files files;
    private final Clock clock;

    RegisterController(
            DossierRegister register,
            RegisterSheets sheets,
            RegisterWorkbook workbook,
            HandOvers handOvers,
            Files files,
            Clock clock) {
        this.register = register;
        this.sheets = sheets;
        this.workbook = workbook;
        this.handOvers = handOvers;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/desk/registers")
    Page show(
            Actor.Officer officer,
            @RequestParam(required = false) @Nullable String desk,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "0") int after) {
        var desks = register.desks(officer);
        var shown = year == null ? thisYear() : year;
        if (desk == null && desks.isEmpty()) {
            return new RegisterPage(
                    desks, null, shown, List.of(), null, List.of(), null, List.of(), false, Faults.NONE);
        }
        return page(officer, desk == null ? desks.getFirst() : register.desk(officer, desk), shown, after, Faults.NONE);
    }

    @GetMapping("/desk/registers/{desk}/{year}/{volume}.pdf")
    void volume(
            Actor.Officer officer,
            @PathVariable String desk,
            @PathVariable int year,
            @PathVariable int volume,
            HttpServletResponse response)
            throws IOException {
        var agency = register.desk(officer, desk);
        var archived = archived(agency, year, volume, Format.PDF);
        Attachment.pdfToLookAt(response, "so-theo-doi-%s-%d-%02d.pdf".formatted(agency.code(), year, volume));
        if (archived == null) {
            response.getOutputStream().write(sheets.pdf(agency, year, volume));
        } else {
            send(archived, response);
        }
    }

    @GetMapping("/desk/registers/{desk}/{year}.xlsx")
    void workbook(
            Actor.Officer officer, @PathVariable String desk, @PathVariable int year, HttpServletResponse response)
            throws IOException {
        var agency = register.desk(officer, desk);
        var book = register.book(agency, year).orElseThrow(() -> new NotFound("Không tìm thấy sổ theo dõi này"));
        var archived = archived(agency, year, 0, Format.XLSX);
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"so-theo-doi-%s-%d.xlsx\"".formatted(agency.code(), year));
        if (archived == null) {
            workbook.write(book, response.getOutputStream());
        } else {
            send(archived, response);
        }
    }

    /** The minutes with which a day's dossiers go to their agencies; today's where no day is given. */
    @GetMapping("/desk/registers/{desk}/hand-over.pdf")
    void handOver(
            Actor.Officer officer,
            @PathVariable String desk,
            @RequestParam(required = false) @DateTimeFormat(pattern = "d/M/yyyy") @Nullable LocalDate day,
            HttpServletResponse response)
            throws IOException {
        var agency = register.desk(officer, desk);
        var on = day == null ? Province.dateOf(clock.instant()) : day;
        var minutes = handOvers.minutes(officer, agency, on);
        Attachment.pdfToLookAt(response, "ban-giao-%s-%s.pdf".formatted(agency.code(), on));
        response.getOutputStream().write(minutes);
    }

    /** Closing a book (khóa sổ) is creating its closure; once more changes nothing. */
    @PostMapping("/desk/registers/closures")
    Page close(Actor.Officer officer, @RequestParam String desk, @RequestParam int year) {
        var agency = register.desk(officer, desk);
        try {
            register.close(officer, agency, year);
        } catch (InvalidInput tooEarly) {
            return page(officer, agency, year, 0, Faults.of(tooEarly));
        }
        return Page.redirect(
                "/desk/registers?desk=" + agency.code() + "&year=" + year,
                "Đã khóa sổ năm %d. Bản lưu PDF và Excel được lập trong ít phút.".formatted(year));
    }

    private RegisterPage page(Actor.Officer officer, Agency desk, int year, int after, Faults faults) {
        var book = register.book(desk, year).orElse(null);
        var found = register.lines(officer, desk, year, after, ROWS + 1);
        var lines = found.subList(0, Math.min(ROWS, found.size()));
        return new RegisterPage(
                register.desks(officer),
                desk,
                year,
                register.books(desk),
                book,
                lines,
                found.size() > ROWS ? lines.getLast().entry().no() : null,
                book == null ? List.of() : register.archive(book),
                closable(officer, desk, book),
                faults);
    }

    private boolean closable(Actor.Officer officer, Agency desk, @Nullable Book book) {
        return book != null && !book.closed() && book.year() < thisYear() && register.mayClose(officer, desk);
    }

    private @Nullable Archived archived(Agency desk, int year, int volume, Format format) {
        return register.book(desk, year).stream()
                .flatMap(book -> register.archive(book).stream())
                .filter(one -> one.volume() == volume && one.format() == format)
                .findFirst()
                .orElse(null);
    }

    private void send(Archived archived, HttpServletResponse response) throws IOException {
        try (var content = files.open(archived.file())) {
            content.transferTo(response.getOutputStream());
        }
    }

    private int thisYear() {
        return Province.dateOf(clock.instant()).getYear();
    }
}
