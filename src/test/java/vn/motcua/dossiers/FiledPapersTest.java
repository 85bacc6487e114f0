package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.SampleTest;
import vn.motcua.dossiers.RequestSupplement.MissingPaper;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/** Whoever names the file of somebody else would read it on the dossier's page; no action takes one. */
@SampleTest
class FiledPapersTest {

    private static final String CERTIFIED_COPY = "2.000815";
    private static final String REASON = "Giấy tờ không thuộc thành phần hồ sơ của thủ tục này.";

    @Autowired
    Cast cast;

    @Autowired
    ReceiveAtDesk receive;

    @Autowired
    DeclineIntake decline;

    @Autowired
    RequestSupplement requestSupplement;

    @Test
    void noActionAtTheCounterTakesAFileThatSomebodyElseStored() {
        var foreign = cast.filing(CERTIFIED_COPY, Cast.QUY_NHON, Cast.STRANGER);
        var missing = List.of(new MissingPaper(1, "Chưa có"));

        refused(() -> receive.receiveAtCounter(mai(), foreign, RequestKey.random()));
        refused(() -> decline.declineAtCounter(mai(), foreign, Channel.COUNTER, REASON, RequestKey.random()));
        refused(() -> requestSupplement.requestAtCounter(
                mai(), foreign, Channel.COUNTER, missing, REASON, RequestKey.random()));
    }

    private static void refused(ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        input -> assertThat(input.faults())
                                .extracting(InvalidInput.Fault::field)
                                .allMatch(field -> field.startsWith("papers.")));
    }

    private Actor.Officer mai() {
        return cast.officer("mai.qn");
    }
}
