package vn.motcua.desk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.agencies.Agency;
import vn.motcua.payments.Takings;
import vn.motcua.vocabulary.Vnd;
import vn.motcua.web.Choice;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/**
 * What a desk took in a span of days.
 *
 * @param desk null for an officer of no desk
 */
public record TakingsPage(
        List<Agency> desks, @Nullable Agency desk, LocalDate from, LocalDate to, Takings takings, Faults faults)
        implements Page {

    @Override
    public String template() {
        return "desk/takings";
    }

    public List<Choice> deskChoices() {
        return desks.stream()
                .map(agency -> new Choice(agency.code(), agency.name()))
                .toList();
    }

    /** An amount that may lie below nothing, as people write it. */
    public static String amount(long owed) {
        return owed < 0 ? "−" + new Vnd(-owed) : new Vnd(owed).toString();
    }

    /** The same as a spreadsheet. */
    public String csv() {
        return "/desk/receipts.csv?desk=%s&from=%s&to=%s"
                .formatted(desk == null ? "" : desk.code(), typed(from), typed(to));
    }

    /** A day as its field holds it. */
    public String typed(LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
