package vn.motcua.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Agency;
import vn.motcua.calendar.Province;
import vn.motcua.dossiers.Dates;
import vn.motcua.payments.Receipts;
import vn.motcua.payments.Takings;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** What a desk took, receipt by receipt, and what of it is whose. */
@Controller
class TakingsController {

    private final Receipts receipts;
    private final Agencies agencies;
    private final Clock clock;

    TakingsController(Receipts receipts, Agencies agencies, Clock clock) {
        this.receipts = receipts;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping("/desk/receipts")
    Page show(
            Actor.Officer officer,
            @RequestParam(required = false) @Nullable String desk,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        var desks = receipts.desks(officer);
        var first = day(from);
        var last = day(to);
        if (desks.isEmpty()) {
            return new TakingsPage(desks, null, first, last, Takings.NONE, Faults.NONE);
        }
        var shown = desk(desks, desk);
        try {
            return new TakingsPage(
                    desks, shown, first, last, receipts.takenAt(officer, shown.id(), first, last), Faults.NONE);
        } catch (InvalidInput tooLong) {
            return new TakingsPage(desks, shown, first, last, Takings.NONE, Faults.of(tooLong));
        }
    }

    @GetMapping("/desk/receipts.csv")
    void export(
            Actor.Officer officer,
            @RequestParam String desk,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            HttpServletResponse response)
            throws IOException {
        var shown = desk(receipts.desks(officer), desk);
        var taken = receipts.takenAt(officer, shown.id(), day(from), day(to));
        var csv = Csv.begin(response, "bien-lai.csv");
        csv.row(
                "Mẫu số",
                "Ký hiệu",
                "Số",
                "Ngày thu",
                "Mã hồ sơ",
                "Người nộp",
                "Cơ quan giải quyết",
                "Khoản thu",
                "Mức thu",
                "Số lượng",
                "Thành tiền",
                "Hình thức",
                "Người thu",
                "Lý do hủy",
                "Hủy lúc");
        var all = Stream.concat(taken.receipts().stream(), taken.cancelledOfBefore().stream())
                .toList();
        for (var receipt : all) {
            var agency = agencies.byId(receipt.agency()).name();
            for (var line : receipt.lines()) {
                csv.row(
                        receipt.pattern(),
                        receipt.series(),
                        receipt.printed(),
                        Csv.moment(receipt.takenAt()),
                        receipt.dossier().value(),
                        receipt.payer().name(),
                        agency,
                        line.fee(),
                        String.valueOf(line.rate().amount()),
                        String.valueOf(line.quantity()),
                        String.valueOf(line.amount().amount()),
                        receipt.method().label(),
                        receipt.cashier(),
                        receipt.cancelled() == null ? "" : receipt.cancelled().reason(),
                        receipt.cancelled() == null
                                ? ""
                                : Csv.moment(receipt.cancelled().at()));
            }
        }
    }

    private static Agency desk(List<Agency> desks, @Nullable String code) {
        return desks.stream()
                .filter(agency -> code == null || agency.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("takings of desk " + Objects.requireNonNullElse(code, "")));
    }

    private LocalDate day(String typed) {
        return Dates.parse(typed).orElseGet(() -> Province.dateOf(clock.instant()));
    }
}
