package vn.motcua.desk;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.motcua.Visitor;
import vn.motcua.accounts.SignedIn;
import vn.motcua.vocabulary.Actor;

/** A signed-in officer at a browser without scripts. */
final class DeskVisitor {

    private final Visitor browser;
    private final RequestPostProcessor signedIn;

    DeskVisitor(MockMvc mvc, Actor.Officer officer, Clock clock) {
        this.browser = new Visitor(mvc);
        this.signedIn = authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(officer, clock.instant(), null),
                null,
                AuthorityUtils.createAuthorityList("ROLE_OFFICER")));
    }

    MockHttpServletResponse open(String path) throws Exception {
        return browser.send(get(path).with(signedIn));
    }

    Document read(String path) throws Exception {
        return page(open(path));
    }

    static Document page(MockHttpServletResponse response) throws Exception {
        return Jsoup.parse(response.getContentAsString());
    }

    /** The fields of the page's form for that action as a browser would send them, with the values given in pairs. */
    Map<String, String> form(String path, String action, String... pairs) throws Exception {
        var form = read(path).selectFirst("form[action=" + action + "], form:has([formaction=" + action + "])");
        if (form == null) {
            throw new AssertionError("no form for " + action + " on " + path);
        }
        var fields = fields(form);
        for (var i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    MockHttpServletResponse send(String action, Map<String, String> fields) throws Exception {
        var request = post(action).with(signedIn);
        fields.forEach(request::param);
        return browser.send(request);
    }

    /** Sends a form with several rows ticked. */
    MockHttpServletResponse sendRows(String action, Map<String, String> fields, String... rows) throws Exception {
        var request = post(action).with(signedIn);
        fields.forEach(request::param);
        request.param("row", rows);
        return browser.send(request);
    }

    MockHttpServletResponse send(String action, Map<String, String> fields, MockMultipartFile... files)
            throws Exception {
        var request = multipart(action);
        for (var file : files) {
            request.file(file);
        }
        request.with(signedIn);
        fields.forEach(request::param);
        return browser.send(request);
    }

    MockHttpServletResponse fillIn(String path, String action, String... pairs) throws Exception {
        return send(action, form(path, action, pairs));
    }

    private static Map<String, String> fields(Element form) {
        var fields = new LinkedHashMap<String, String>();
        for (var input : form.select("input[name]:not([type=file])")) {
            var ticked = !input.attr("type").matches("radio|checkbox") || input.hasAttr("checked");
            if (ticked) {
                fields.put(input.attr("name"), input.attr("value"));
            }
        }
        form.select("textarea[name]").forEach(area -> fields.put(area.attr("name"), area.wholeText()));
        for (var select : form.select("select[name]")) {
            var chosen = select.selectFirst("option[selected]");
            var shown = chosen == null ? select.selectFirst("option") : chosen;
            fields.put(select.attr("name"), shown == null ? "" : shown.attr("value"));
        }
        return fields;
    }
}
