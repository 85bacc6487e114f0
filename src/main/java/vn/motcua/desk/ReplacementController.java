package vn.motcua.desk;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.ReplaceResult;
import vn.motcua.dossiers.ResultDocument;
import vn.motcua.papers.SignResult;
import vn.motcua.signatures.KeyOwner;
import vn.motcua.signatures.SigningKeys;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** Another document in the place of a result that was taken back before it was handed out. */
@Controller
class ReplacementController {

    private final SignedResults results;
    private final ReplaceResult replace;
    private final SignResult sign;
    private final SigningKeys keys;
    private final Uploads uploads;

    ReplacementController(
            SignedResults results, ReplaceResult replace, SignResult sign, SigningKeys keys, Uploads uploads) {
        this.results = results;
        this.replace = replace;
        this.sign = sign;
        this.keys = keys;
        this.uploads = uploads;
    }

    @GetMapping("/desk/dossiers/{number}/results/{no}/replacement")
    Page show(Actor.Officer officer, @PathVariable String number, @PathVariable int no) {
        return page(officer, DossierNumber.parse(number), no, Typed.NOTHING, Faults.NONE);
    }

    @PostMapping("/desk/dossiers/{number}/results/{no}/replacement")
    Page create(
            Actor.Officer officer,
            @PathVariable String number,
            @PathVariable int no,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile upload) {
        var form = ActionForm.of(number, Offer.APPROVE, sent);
        try {
            if (upload != null && Uploads.given(upload)) {
                form = form.with("file", uploads.take(upload, "upload", officer).toString());
            }
            replace.replace(officer, form.number(), no, document(officer, form, no), form.text("note"), form.key());
        } catch (InvalidInput invalid) {
            return page(officer, form.number(), no, form.typed(), Faults.of(invalid));
        }
        return Page.redirect(DossierActions.address(form.number(), null), "Đã ban hành kết quả thay thế.");
    }

    private ResultDocument document(Actor.Officer officer, ActionForm form, int no) {
        var document = ApprovalController.result(form);
        return Pens.none(form)
                ? document
                : sign.forReplacement(officer, form.number(), no, document, Pens.of(form), form.key());
    }

    private Page page(Actor.Officer officer, DossierNumber number, int no, Typed typed, Faults faults) {
        var pens = new Pens(keys.usable(new KeyOwner.OfOfficer(officer.officer())));
        return new ReplacementPage(number, results.one(officer, number, no), pens, typed, faults);
    }
}
