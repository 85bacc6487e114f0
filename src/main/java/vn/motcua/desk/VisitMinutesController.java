package vn.motcua.desk;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.RecordVisit;
import vn.motcua.dossiers.VisitMinutes;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** The minutes of a visit. */
@Controller
class VisitMinutesController {

    private final DossierActions actions;
    private final RecordVisit record;

    VisitMinutesController(DossierActions actions, RecordVisit record) {
        this.actions = actions;
        this.record = record;
    }

    @PostMapping("/desk/dossiers/{number}/visit-minutes")
    Page create(
            Actor.Officer officer,
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile upload) {
        return actions.stayWithFile(
                officer,
                ActionForm.of(number, Offer.RECORD_VISIT, sent),
                upload,
                "Đã ghi biên bản xác minh thực tế",
                form -> record.record(
                        officer,
                        form.number(),
                        form.step(),
                        form.question("visit"),
                        new VisitMinutes(
                                TypedMoment.of(form.typed(), "day", "held"),
                                form.text("present"),
                                form.text("finding"),
                                form.file("file")),
                        form.key()));
    }
}
