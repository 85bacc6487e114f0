package vn.motcua.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.Tracking;
import vn.motcua.dossiers.Tracking.Progress;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.InvalidInput.Fault;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.web.Faults;
import vn.motcua.web.GuessLimit;

/** Follows a dossier by what is printed on its slip, without an account; guessing is slowed down. */
@Controller
class TrackingController {

    private final Tracking tracking;
    private final GuessLimit guesses;
    private final Clock clock;

    TrackingController(Tracking tracking, GuessLimit guesses, Clock clock) {
        this.tracking = tracking;
        this.guesses = guesses;
        this.clock = clock;
    }

    @GetMapping("/tracking")
    TrackingPage show(
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String code,
            HttpServletRequest request) {
        if (number == null && code == null) {
            return page(null, null, Faults.NONE, null);
        }
        try {
            return page(number, code, Faults.NONE, look(number, code, request.getRemoteAddr()));
        } catch (InvalidInput input) {
            return page(number, code, Faults.of(input), null);
        } catch (NotFound unknown) {
            var fault = new InvalidInput(
                    "number", "Không tìm thấy hồ sơ với mã này. Hãy xem lại cả hai mã in trên giấy tiếp nhận.");
            return page(number, code, Faults.of(fault), null);
        }
    }

    private Progress look(@Nullable String number, @Nullable String code, String from) {
        if (number == null || number.isBlank() || code == null || code.isBlank()) {
            throw new InvalidInput(missing(number, code));
        }
        var dossier = DossierNumber.parse(number);
        return guesses.openTo(from, dossier.value(), () -> tracking.progress(dossier, code));
    }

    private static List<Fault> missing(@Nullable String number, @Nullable String code) {
        var faults = new ArrayList<Fault>();
        if (number == null || number.isBlank()) {
            faults.add(new Fault("number", "Nhập mã hồ sơ"));
        }
        if (code == null || code.isBlank()) {
            faults.add(new Fault("code", "Nhập mã tra cứu"));
        }
        return faults;
    }

    private TrackingPage page(@Nullable String number, @Nullable String code, Faults faults, @Nullable Progress found) {
        return new TrackingPage(number, code, faults, found, clock.instant());
    }
}
