package vn.motcua.desk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.web.Page;

/** Help on the keys of the desk. */
@Controller
class KeysController {

    @GetMapping("/desk/keys")
    Page show() {
        return new KeysPage();
    }
}
