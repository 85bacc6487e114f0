package vn.motcua.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.agencies.Capacities;
import vn.motcua.notifications.Notices;
import vn.motcua.vocabulary.Actor;

/** Makes the frame for the page that answers a request. */
@Component
class Frames {

    static final String MESSAGE = "message";
    static final String REFUSAL = "refusal";

    private final Site site;
    private final Assets assets;
    private final AdministrationRights rights;
    private final Capacities capacities;
    private final Notices notices;
    private final Duration idle;

    Frames(
            Site site,
            Assets assets,
            AdministrationRights rights,
            Capacities capacities,
            Notices notices,
            @Value("${server.servlet.session.timeout:30m}") Duration idle) {
        this.site = site;
        this.assets = assets;
        this.rights = rights;
        this.capacities = capacities;
        this.notices = notices;
        this.idle = idle;
    }

    Frame of(HttpServletRequest request) {
        var actor = CurrentActor.find().orElse(null);
        return new Frame(
                actor,
                actor instanceof Actor.Officer officer && atDesk(officer),
                actor != null && rights.isAdministrator(actor),
                request.getRequestURI(),
                nonce(request),
                said(request, MESSAGE),
                said(request, REFUSAL),
                actor == null ? 0 : Math.toIntExact(idle.toSeconds()),
                site,
                assets,
                () -> (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
                () -> actor instanceof Actor.Officer officer ? notices.unread(officer) : 0);
    }

    /** A frame that asks neither session nor database for anything, for when they are what failed. */
    Frame bare(HttpServletRequest request) {
        return new Frame(
                null,
                false,
                false,
                request.getRequestURI(),
                nonce(request),
                null,
                null,
                0,
                site,
                assets,
                () -> null,
                () -> 0);
    }

    private boolean atDesk(Actor.Officer officer) {
        return capacities.of(officer.officer()).stream()
                .anyMatch(capacity -> capacity.position().role().atDesk());
    }

    private static String nonce(HttpServletRequest request) {
        return request.getAttribute(SecurityHeaders.NONCE) instanceof String nonce ? nonce : "";
    }

    private static @Nullable String said(HttpServletRequest request, String key) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null ? null : (String) flash.get(key);
    }
}
