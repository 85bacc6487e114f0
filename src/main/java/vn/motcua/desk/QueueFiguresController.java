package vn.motcua.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.bookings.QueueFigures;
import vn.motcua.bookings.QueueFigures.Stay;
import vn.motcua.bookings.QueueRights;
import vn.motcua.calendar.Province;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.dossiers.Dates;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** How long people waited and were served, by counter and by officer, with the rows the figures come from. */
@Controller
class QueueFiguresController {

    private final QueueRights rights;
    private final QueueFigures figures;
    private final Clock clock;

    QueueFiguresController(QueueRights rights, QueueFigures figures, Clock clock) {
        this.rights = rights;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping("/desk/queue/figures")
    Page show(
            Actor.Officer officer,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        var first = day(from);
        var last = day(to);
        try {
            return new QueueFiguresPage(first, last, stays(officer, first, last), Faults.NONE);
        } catch (InvalidInput invalid) {
            return new QueueFiguresPage(first, last, List.of(), Faults.of(invalid));
        }
    }

    @GetMapping("/desk/queue/figures.csv")
    void export(
            Actor.Officer officer,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            HttpServletResponse response)
            throws IOException {
        var rows = stays(officer, day(from), day(to));
        var csv = Csv.begin(response, "hang-doi.csv");
        csv.row(
                "Ngày",
                "Số",
                "Lĩnh vực",
                "Quầy",
                "Cán bộ",
                "Bắt đầu chờ",
                "Gọi",
                "Đến quầy",
                "Kết thúc",
                "Kết quả",
                "Chờ (giây)",
                "Phục vụ (giây)");
        for (var row : rows) {
            csv.row(
                    VietnameseTime.date(row.day()),
                    row.code(),
                    row.sector(),
                    String.valueOf(row.counter()),
                    row.officerName(),
                    Csv.moment(row.came()),
                    Csv.moment(row.called()),
                    Csv.moment(row.served()),
                    Csv.moment(row.ended()),
                    Objects.requireNonNullElse(row.outcome(), ""),
                    seconds(row.waited()),
                    seconds(row.serving()));
        }
    }

    private List<Stay> stays(Actor.Officer officer, LocalDate first, LocalDate last) {
        return rights.desksOf(officer).stream()
                .flatMap(desk -> figures.stays(officer, desk.id(), first, last).stream())
                .toList();
    }

    private LocalDate day(String typed) {
        return Dates.parse(typed).orElseGet(() -> Province.dateOf(clock.instant()));
    }

    private static String seconds(@Nullable Duration time) {
        return time == null ? "" : String.valueOf(time.toSeconds());
    }
}
