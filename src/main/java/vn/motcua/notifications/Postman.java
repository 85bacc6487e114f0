package vn.motcua.notifications;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Carries what waits in the outbox to the server, outside every transaction; leaves off early, since jobs have few threads. */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration ROUND = Duration.ofSeconds(20);

    private final Outbox outbox;
    private final MailServer server;
    private final String address;

    Postman(Outbox outbox, MailServer server, @Value("${motcua.public.url}") String address) {
        this.outbox = outbox;
        this.server = server;
        this.address = address;
    }

    /** One round: until nothing is due, the time is up, or the server takes nothing. */
    void carry() {
        var end = System.nanoTime() + ROUND.toNanos();
        var goesOn = server.configured();
        while (goesOn && System.nanoTime() < end) {
            goesOn = outbox.take().map(this::carry).orElse(false);
        }
    }

    /** Whether it is worth going on with others. */
    private boolean carry(Outbox.Mail mail) {
        var to = outbox.addressOf(mail);
        if (to.isEmpty()) {
            outbox.dropped(mail);
            return true;
        }
        return switch (server.send(id(mail), to.get(), mail.subject(), mail.body(), mail.written())) {
            case MailServer.Outcome.Taken() -> {
                outbox.sent(mail);
                yield true;
            }
            case MailServer.Outcome.Refused(var answer) -> {
                outbox.refused(mail, answer);
                yield true;
            }
            case MailServer.Outcome.Later(var answer, var all) -> {
                LOG.warn("mail {} was not taken, try {}: {}", mail.id(), mail.tries(), answer);
                outbox.later(mail, answer);
                yield !all;
            }
        };
    }

    private String id(Outbox.Mail mail) {
        var host = UriComponentsBuilder.fromUriString(address).build().getHost();
        return "<%d.%d@%s>".formatted(mail.id(), mail.written().toEpochMilli(), host == null ? "motcua" : host);
    }
}
