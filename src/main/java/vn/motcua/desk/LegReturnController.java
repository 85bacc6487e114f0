package vn.motcua.desk;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.ReturnLeg;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** One agency's part, given back to it to be done again. */
@Controller
class LegReturnController {

    private static final Pattern PART = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");

    private final DossierActions actions;
    private final ReturnLeg returnLeg;

    LegReturnController(DossierActions actions, ReturnLeg returnLeg) {
        this.actions = actions;
        this.returnLeg = returnLeg;
    }

    @PostMapping("/desk/dossiers/{number}/leg-returns")
    Page create(Actor.Officer officer, @PathVariable String number, @RequestParam Map<String, String> sent) {
        return actions.stay(
                officer,
                ActionForm.of(number, Offer.RETURN_LEG, sent),
                "Đã trả lại phần việc để làm lại",
                form -> returnLeg.giveBack(
                        officer, form.number(), form.step(), part(form.text("part")), form.text("reason"), form.key()));
    }

    /** A step of a leg as the form names it, see {@link DossierPage#returnable}; null for anything else. */
    private static ReturnLeg.@Nullable Part part(String text) {
        var read = PART.matcher(text);
        return read.matches() ? new ReturnLeg.Part(no(read.group(1)), no(read.group(2)), no(read.group(3))) : null;
    }

    private static int no(String digits) {
        return Integer.parseInt(digits);
    }
}
