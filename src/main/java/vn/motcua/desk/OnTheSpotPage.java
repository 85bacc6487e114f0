package vn.motcua.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.dossiers.OnTheSpotShares.Share;
import vn.motcua.web.Faults;
import vn.motcua.web.Link;
import vn.motcua.web.Page;

/** The shares of what is settled on the spot in a period, both days inclusive. */
public record OnTheSpotPage(LocalDate from, LocalDate to, List<Share> shares, Faults faults) implements Page {

    @Override
    public String template() {
        return "desk/on-the-spot";
    }

    public String export() {
        return "/desk/on-the-spot.csv?from=" + Link.query(VietnameseTime.date(from)) + "&to="
                + Link.query(VietnameseTime.date(to));
    }

    /** "62,5"; a dash where too few say too much. */
    public static String perCent(@Nullable Double share) {
        return share == null ? "–" : String.format(Locale.of("vi"), "%.1f", share);
    }
}
