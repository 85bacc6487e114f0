package vn.motcua;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** A person at a browser without scripts: keeps the cookie, reads pages, fills in their forms. */
public final class Visitor {

    private final MockMvc mvc;
    private @Nullable Cookie cookie;

    public Visitor(MockMvc mvc) {
        this.mvc = mvc;
    }

    public MockHttpServletResponse open(String path) throws Exception {
        return send(get(path));
    }

    public Document read(String path) throws Exception {
        return Jsoup.parse(open(path).getContentAsString());
    }

    /** Opens the page and sends its first form of that action, with the values given in pairs; the rest as the page has it. */
    public MockHttpServletResponse fillIn(String path, String action, String... pairs) throws Exception {
        var form = read(path).selectFirst("form[action=" + action + "]");
        if (form == null) {
            throw new AssertionError("no form for " + action + " on " + path);
        }
        var request = post(action);
        fields(form, pairs).forEach(request::param);
        return send(request);
    }

    public MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        if (cookie != null) {
            request.cookie(cookie);
        }
        var response = mvc.perform(request).andReturn().getResponse();
        var sent = response.getCookie("motcua");
        if (sent != null) {
            cookie = sent;
        }
        return response;
    }

    /** The session's id as the browser holds it. */
    public String session() {
        return cookie == null ? "" : cookie.getValue();
    }

    private static Map<String, String> fields(Element form, String... pairs) {
        var fields = new LinkedHashMap<String, String>();
        form.select("input[type=hidden]").forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        for (var i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return fields;
    }
}
