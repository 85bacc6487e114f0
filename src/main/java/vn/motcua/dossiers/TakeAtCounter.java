package vn.motcua.dossiers;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

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
     * @throws NotYours when the actor sits at no desk that may take it
     * @throws InvalidInput for {@code place} also where what is received away from the desk is the post's or another's
     */
    public Standing take(Actor.Officer officer, Filing filing, Arrival arrival, RequestKey key) {
        var post = arrival.channel() == Channel.POSTAL;
        var elsewhere = !post && forAnother.isElsewhere(officer, filing, clock.instant());
        if (arrival.place() != null && (post || elsewhere)) {
            throw new InvalidInput(
                    MobileReception.FIELD, "Chỉ ghi nơi tiếp nhận lưu động cho hồ sơ nộp trực tiếp của cơ quan mình.");
        }
        if (post) {
            return receive.receiveByPost(officer, filing, arrival.handOver(), key);
        }
        return elsewhere
                ? forAnother.takeIn(officer, filing, key)
                : receive.receiveInPerson(officer, filing, arrival.place(), key);
    }
}
