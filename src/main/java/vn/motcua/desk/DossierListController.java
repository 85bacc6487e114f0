package vn.motcua.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.calendar.Calendars;
import vn.motcua.dossiers.DossierSearch;
import vn.motcua.dossiers.DossierSearch.Query;
import vn.motcua.dossiers.DossierState;
import vn.motcua.mirrors.MirrorSearch;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Link;
import vn.motcua.web.Page;

/** Finds dossiers: the list, its export, and the scan box that opens the one it names. */
@Controller
class DossierListController {

    private static final int ROWS = 50;
    private static final int ROWS_OF_EXPORT = 200;

    private final DossierSearch search;
    private final MirrorSearch mirrors;
    private final Calendars calendars;
    private final Clock clock;

    DossierListController(DossierSearch search, MirrorSearch mirrors, Calendars calendars, Clock clock) {
        this.search = search;
        this.mirrors = mirrors;
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping("/desk/dossiers")
    Page show(
            Actor.Officer officer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable DossierState state,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String after) {
        var query = new Query(q.strip(), state, null, overdue);
        var now = clock.instant();
        var found = search.page(officer, query, after, ROWS, now);
        return new DossierListPage(
                query, found.rows(), found.next(), mirrors.numbered(officer, q), new Dues(calendars, now));
    }

    /** A list as a file for Excel, written page by page so that its length does not matter. */
    @GetMapping("/desk/dossiers.csv")
    void export(
            Actor.Officer officer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable DossierState state,
            @RequestParam(defaultValue = "false") boolean overdue,
            HttpServletResponse response)
            throws IOException {
        var query = new Query(q.strip(), state, null, overdue);
        var now = clock.instant();
        var page = search.page(officer, query, null, ROWS_OF_EXPORT, now);
        var csv = Csv.begin(response, "ho-so.csv");
        csv.row(
                "Mã hồ sơ",
                "Mã thủ tục",
                "Thủ tục",
                "Chủ hồ sơ",
                "Trạng thái",
                "Hình thức nộp",
                "Cơ quan giải quyết",
                "Ngày nộp",
                "Ngày tiếp nhận",
                "Hẹn trả",
                "Ngày xong");
        while (true) {
            for (var row : page.rows()) {
                csv.row(
                        row.number().value(),
                        row.procedureCode(),
                        row.procedure(),
                        row.applicant(),
                        row.state().label(),
                        Words.of(row.channel()),
                        row.agency(),
                        Csv.moment(row.submittedAt()),
                        Csv.moment(row.receivedAt()),
                        Csv.moment(row.due()),
                        Csv.moment(row.finishedAt()));
            }
            if (page.next() == null) {
                return;
            }
            page = search.page(officer, query, page.next(), ROWS_OF_EXPORT, now);
        }
    }

    /** A code that is no secret, as it stands on slips and labels: opens the dossier, or lists those that may be meant. */
    @GetMapping("/desk/open")
    Page open(Actor.Officer officer, @RequestParam(defaultValue = "") String code) {
        var number = DossierCode.in(code);
        if (number == null) {
            return Page.redirect("/desk/dossiers");
        }
        var found = found(officer, number.value());
        return found instanceof DossierListPage
                ? Page.redirect("/desk/dossiers?q=" + Link.query(number.value()))
                : found;
    }

    /** The scan box: opens the dossier that is meant, or lists those that may be; who is looked for stands in no address. */
    @PostMapping("/desk/open")
    Page scan(Actor.Officer officer, @RequestParam(defaultValue = "") String code) {
        var scanned = code.strip();
        if (scanned.isEmpty()) {
            return Page.redirect("/desk/work");
        }
        var card = IdentityCard.read(scanned);
        var number = DossierCode.in(scanned);
        if (card != null) {
            return found(officer, card.idNumber());
        }
        return found(officer, number == null ? scanned : number.value());
    }

    private Page found(Actor.Officer officer, String wanted) {
        var query = new Query(wanted, null, null, false);
        var now = clock.instant();
        var found = search.page(officer, query, null, ROWS, now);
        var rows = found.rows();
        var elsewhere = mirrors.numbered(officer, wanted);
        var exact =
                rows.stream().filter(row -> row.number().value().equals(wanted)).findFirst();
        if (elsewhere.isEmpty() && (exact.isPresent() || rows.size() == 1)) {
            return Page.redirect(
                    "/desk/dossiers/" + exact.orElse(rows.getFirst()).number());
        }
        if (rows.isEmpty() && elsewhere.size() == 1) {
            return Page.redirect(MirrorListPage.address(elsewhere.getFirst()));
        }
        return new DossierListPage(query, rows, found.next(), elsewhere, new Dues(calendars, now));
    }
}
