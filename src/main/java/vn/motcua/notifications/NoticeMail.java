package vn.motcua.notifications;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.AwaitedWork.Awaited;
import vn.motcua.dossiers.DossierNumber;

/** Writes the e-mail of a notice in its transaction; none without a server, so that none is sent weeks later. */
@Component
class NoticeMail {

    private final Outbox outbox;
    private final MailServer server;
    private final Letter.Writer letters;

    NoticeMail(Outbox outbox, MailServer server, Letter.Writer letters) {
        this.outbox = outbox;
        this.server = server;
        this.letters = letters;
    }

    /** @param officers those who were just told, and nobody who had been told before */
    void write(List<Long> officers, NoticeKind kind, DossierNumber number, Awaited work) {
        if (officers.isEmpty() || !server.configured()) {
            return;
        }
        var what = "notice:%s:%s:%d:%d:%s"
                .formatted(number.value(), work.kind(), work.no(), work.due().toEpochMilli(), kind);
        outbox.write(Outbox.Kind.NOTICE, MailWish.AT_ONCE, officers, what, letters.notice(kind, number, work));
    }
}
