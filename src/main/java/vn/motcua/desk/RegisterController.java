package vn.motcua.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import vn.motcua.dossiers.Dates;
import vn.motcua.dossiers.RequestKey;
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
                    desks, null, shown, List.of(), null, List.of(), null, List.of(), List.of(), false, Faults.NONE);
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

    /** Draws up the minutes with which a day's dossiers go to their agencies; today's where no day is given. */
    @PostMapping("/desk/registers/hand-overs")
    Page handOver(
            Actor.Officer officer,
            @RequestParam String desk,
            @RequestParam(defaultValue = "") String day,
            @RequestParam RequestKey key) {
        var agency = register.desk(officer, desk);
        try {
            var drawn = handOvers.draw(officer, agency, day(day), key);
            return Page.redirect(
                    "/desk/registers?desk=" + agency.code() + "&year=" + drawn.year(),
                    "Đã lập phiếu bàn giao số %s, %d hồ sơ.".formatted(drawn.printed(), drawn.dossiers()));
        } catch (InvalidInput nothing) {
            return page(officer, agency, thisYear(), 0, Faults.of(nothing));
        }
    }

    private LocalDate day(String typed) {
        return typed.isBlank()
                ? Province.dateOf(clock.instant())
                : Dates.parse(typed).orElseThrow(() -> new InvalidInput("day", "Ngày chưa đúng. Ví dụ: 05/08/2021."));
    }

    @GetMapping("/desk/registers/{desk}/{year}/hand-overs/{no}.pdf")
    void handOver(
            Actor.Officer officer,
            @PathVariable String desk,
            @PathVariable int year,
            @PathVariable int no,
            HttpServletResponse response)
            throws IOException {
        var minutes = handOvers.open(officer, register.desk(officer, desk), year, no);
        Attachment.pdfToLookAt(response, "phieu-ban-giao-%s-%d-%02d.pdf".formatted(desk, year, no));
        try (var content = files.open(minutes.file())) {
            content.transferTo(response.getOutputStream());
        }
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
                handOvers.latest(desk, year),
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
