package vn.motcua.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the portal says about itself. */
@Controller
class TextController {

    @GetMapping("/help")
    TextPage help() {
        return new TextPage("portal/help");
    }

    @GetMapping("/accessibility")
    TextPage accessibility() {
        return new TextPage("portal/accessibility");
    }
}
