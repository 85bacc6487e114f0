package vn.motcua.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.calendar.Province;
import vn.motcua.dossiers.Dates;
import vn.motcua.dossiers.OnTheSpotShares;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** How much is settled whole at one-stop desks, by agency and period. */
@Controller
class OnTheSpotController {

    private final OnTheSpotShares shares;
    private final Clock clock;

    OnTheSpotController(OnTheSpotShares shares, Clock clock) {
        this.shares = shares;
        this.clock = clock;
    }

    @GetMapping("/desk/on-the-spot")
    Page show(
            Actor.Officer officer,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        var first = first(from);
        var last = last(to);
        try {
            return new OnTheSpotPage(first, last, shares.of(officer, first, last), Faults.NONE);
        } catch (InvalidInput invalid) {
            return new OnTheSpotPage(first, last, List.of(), Faults.of(invalid));
        }
    }

    @GetMapping("/desk/on-the-spot.csv")
    void export(
            Actor.Officer officer,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            HttpServletResponse response)
            throws IOException {
        var rows = shares.of(officer, first(from), last(to));
        var csv = Csv.begin(response, "giai-quyet-tai-cho.csv");
        csv.row(
                "Mã cơ quan",
                "Cơ quan",
                "Thủ tục",
                "Thủ tục tại chỗ",
                "Tỷ lệ thủ tục (%)",
                "Chỉ tiêu (%)",
                "Hồ sơ đã giải quyết",
                "Hồ sơ tại chỗ",
                "Tỷ lệ hồ sơ (%)");
        for (var row : rows) {
            csv.row(
                    row.agency().code(),
                    row.agency().name(),
                    String.valueOf(row.procedures()),
                    String.valueOf(row.proceduresOnTheSpot()),
                    perCent(row.ofProcedures()),
                    row.target() == null ? "" : row.target() + "",
                    String.valueOf(row.dossiers()),
                    String.valueOf(row.dossiersOnTheSpot()),
                    perCent(row.ofDossiers()));
        }
    }

    /** This year until today, unless another period is asked for. */
    private LocalDate first(String typed) {
        return Dates.parse(typed).orElseGet(() -> today().withDayOfYear(1));
    }

    private LocalDate last(String typed) {
        return Dates.parse(typed).orElseGet(this::today);
    }

    private LocalDate today() {
        return Province.dateOf(clock.instant());
    }

    private static String perCent(@Nullable Double share) {
        return share == null ? "" : OnTheSpotPage.perCent(share);
    }
}
