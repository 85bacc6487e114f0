package vn.motcua.dossiers;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.vocabulary.Actor;

/**
 * Takes a dossier from whoever stands at the counter (tiếp nhận trực tiếp), or from the post: received where its own desk sits,
 * taken in for the competent agency where it is handed in elsewhere.
 */
@Component
public class TakeAtCounter {

    private final ReceiveAtDesk receive;
    private final TakeInForAnother forAnother;
    private final Clock clock;

    TakeAtCounter(ReceiveAtDesk receive, TakeInForAnother forAnother, Clock clock) {
        this.receive = receive;
        this.forAnother = forAnother;
        this.clock = clock;
    }

    /**
     * Takes it.
     *
     * @param channel how it came: by {@link Channel#POSTAL} or over the counter
     * @param handOver the minutes of the post, which count for that channel only
     * @throws NotYours when the actor sits at no desk that may take it
     */
    public Standing take(
            Actor.Officer officer, Filing filing, Channel channel, PostalHandOver handOver, RequestKey key) {
        if (channel == Channel.POSTAL) {
            return receive.receiveByPost(officer, filing, handOver, key);
        }
        return forAnother.isElsewhere(officer, filing, clock.instant())
                ? forAnother.takeIn(officer, filing, key)
                : receive.receiveAtCounter(officer, filing, key);
    }
}
