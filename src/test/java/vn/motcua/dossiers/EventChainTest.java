package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.SampleTest;

/** Whoever changes a history past the application is found out. */
@SampleTest
class EventChainTest {

    @Autowired
    Cast cast;

    @Autowired
    Troupe troupe;

    @Autowired
    SubmitOnline submit;

    @Autowired
    ReceiveAtDesk receive;

    @Autowired
    EventChain chain;

    @Autowired
    ChainRounds rounds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @Test
    void aChangedNameOfAnActorIsFound() {
        var number = received();
        past("event", "update dossiers.event set actor_name = 'Người khác' where seq = 2 and dossier = ", number);

        assertThat(chain.fault(number))
                .hasValueSatisfying(fault -> assertThat(fault).contains("sự kiện 2"));
    }

    @Test
    void aDueTimeChangedBesideTheHistoryIsFound() {
        for (var change : new String[] {
            "update dossiers.dossier set due = due + interval '1 day' where id = ",
            "update dossiers.step set due = due + interval '1 day' where dossier = ",
            "update dossiers.leg set due = due + interval '1 day' where dossier = "
        }) {
            var number = received();
            jdbc.sql(change + id(number)).update();

            assertThat(chain.fault(number))
                    .as(change)
                    .hasValueSatisfying(fault -> assertThat(fault).contains("khác với lịch sử"));
        }
    }

    @Test
    void theNightlyRoundNamesWhatIsBrokenUntilItIsWholeAgain() {
        var number = received();
        jdbc.sql("update dossiers.step set due = due + interval '1 day' where dossier = " + id(number))
                .update();
        wholeRound();
        assertThat(rounds.broken()).extracting(ChainRounds.Broken::number).contains(number.value());

        jdbc.sql("update dossiers.step set due = due - interval '1 day' where dossier = " + id(number))
                .update();
        wholeRound();
        assertThat(rounds.broken()).extracting(ChainRounds.Broken::number).doesNotContain(number.value());
        assertThat(rounds.lastWholeRound()).isNotNull();
    }

    @Test
    void aRoundGoesOnWhereItStopped() {
        received();
        wholeRound();
        assertThat(rounds.go(Duration.ZERO)).isZero();
        assertThat(reached()).isZero();
        jdbc.sql("update dossiers.chain_round set reached = (select max(id) - 1 from dossiers.dossier)")
                .update();

        assertThat(rounds.go(Duration.ofMinutes(1))).isEqualTo(1);
        assertThat(reached()).isZero();
    }

    @Test
    void eventsOfTheFirstVersionAreVerifiedAsTheyWereWritten() throws Exception {
        var salt = "0123456789abcdef".getBytes(StandardCharsets.UTF_8);
        var digest = EventHash.sha256();
        digest.update(salt);
        var commitment = digest.digest("{\"reason\":\"x\"}".getBytes(StandardCharsets.UTF_8));

        var first = EventHash.ofVersion(1);
        assertThat(first.commitment(salt, "Nguyễn Thị Hoa", "{\"reason\":\"x\"}"))
                .isEqualTo(commitment);
        var at = Instant.ofEpochSecond(1, 1_000);
        var text = new ByteArrayOutputStream();
        text.write(new byte[32]);
        text.write(HexFormat.of().parseHex("000000000000000700000003" + "00000000000f4241"));
        text.write("CITIZEN:7\nWITHDRAWN\n".getBytes(StandardCharsets.UTF_8));
        text.write(commitment);
        assertThat(first.of(EventHash.GENESIS, 7, 3, at, "CITIZEN:7", EventType.WITHDRAWN, commitment))
                .isEqualTo(EventHash.sha256().digest(text.toByteArray()));
        assertThat(EventHash.ofVersion(2).of(EventHash.GENESIS, 7, 3, at, "CITIZEN:7", EventType.WITHDRAWN, commitment))
                .isNotEqualTo(EventHash.sha256().digest(text.toByteArray()));
    }

    private DossierNumber received() {
        var number = submit.submit(Cast.HOA, cast.filing("2.000815", Cast.QUY_NHON, Cast.HOA), RequestKey.random())
                .number();
        receive.receive(troupe.desk(number), number, null, RequestKey.random());
        assertThat(chain.isIntact(number)).isTrue();
        return number;
    }

    private void wholeRound() {
        jdbc.sql("update dossiers.chain_round set reached = 0, taken_until = null")
                .update();
        rounds.go(Duration.ofMinutes(5));
    }

    private long reached() {
        return jdbc.sql("select reached from dossiers.chain_round")
                .query(Long.class)
                .single();
    }

    private long id(DossierNumber number) {
        return jdbc.sql("select id from dossiers.dossier where number = :number")
                .param("number", number.value())
                .query(Long.class)
                .single();
    }

    /** As somebody would who owns the database: past the trigger. */
    private void past(String table, String change, DossierNumber number) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("alter table dossiers." + table + " disable trigger user").update();
            jdbc.sql(change + id(number)).update();
            jdbc.sql("alter table dossiers." + table + " enable trigger user").update();
        });
    }
}
