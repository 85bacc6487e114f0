package vn.motcua.portal;

import java.util.Comparator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.procedures.Procedures;
import vn.motcua.procedures.SectorCount;

/** Where everybody comes in. */
@Controller
class HomeController {

    private static final int CARDS = 12;

    private final Procedures procedures;

    HomeController(Procedures procedures) {
        this.procedures = procedures;
    }

    @GetMapping("/")
    HomePage show() {
        var sectors = procedures.sectors();
        var busiest = sectors.stream()
                .sorted(Comparator.comparingInt(SectorCount::procedures).reversed())
                .limit(CARDS)
                .toList();
        var all = sectors.stream().mapToInt(SectorCount::procedures).sum();
        return new HomePage(busiest, sectors, all);
    }
}
