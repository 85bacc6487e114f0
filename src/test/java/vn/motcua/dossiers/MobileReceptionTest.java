package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.SampleTest;
import vn.motcua.papers.IssuedPapers;
import vn.motcua.papers.PrintReason;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.procedures.ProcedureJson;
import vn.motcua.procedures.Procedures;
import vn.motcua.procedures.PublishRevision;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.InvalidInput.Fault;

/** What is received in a village or on the spot of an inspection says where, and nothing else differs. */
@SampleTest
class MobileReceptionTest {

    private static final String CERTIFIED_COPY = "2.000815";
    private static final String EXEMPT = "9.000815";
    private static final String VILLAGE = "Nhà văn hóa thôn Hải Bắc";

    @Autowired
    Cast cast;

    @Autowired
    TakeAtCounter take;

    @Autowired
    DossierReading reading;

    @Autowired
    IssuedPapers papers;

    @Autowired
    Procedures procedures;

    @Autowired
    PublishRevision publish;

    @Test
    void receptionAndSlipSayWhereItWas() throws Exception {
        var mai = cast.officer("mai.qn");
        var number = take.take(mai, filing(CERTIFIED_COPY), away(VILLAGE), RequestKey.random())
                .number();

        var dossier = reading.read(mai, number);
        assertThat(MobileReception.sentence(
                        dossier.timeline().getFirst().details().get(MobileReception.DETAIL)))
                .isEqualTo("Tiếp nhận lưu động tại Nhà văn hóa thôn Hải Bắc");
        assertThat(dossier.times().due()).as("the limit counts as at the desk").isNotNull();
        var slip = dossier.letters().getFirst().no();
        try (var pdf = Loader.loadPDF(papers.letter(mai, number, slip, PrintReason.VIEWED))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Trực tiếp, tiếp nhận lưu động tại Nhà văn hóa thôn Hải Bắc");
        }
    }

    @Test
    void whatTheDecisionExemptsFromTheDeskIsReceivedAwayFromItOnly() {
        publish.publish(exempt(), new Actor.Machine("kiểm thử"));

        assertThat(faults(EXEMPT, null))
                .singleElement()
                .satisfies(fault -> assertThat(fault.field()).isEqualTo("place"));
        assertThat(take.take(cast.officer("mai.qn"), filing(EXEMPT), away(VILLAGE), RequestKey.random()))
                .isNotNull();
    }

    @Test
    void aPlaceIsSaidOfWhatOneReceivesInPersonOnly() {
        var byPost = new Arrival(Channel.POSTAL, PostalHandOver.BLANK, VILLAGE);

        assertThat(catchThrowableOfType(
                                InvalidInput.class,
                                () -> take.take(
                                        cast.officer("mai.qn"), filing(CERTIFIED_COPY), byPost, RequestKey.random()))
                        .faults())
                .extracting(Fault::field)
                .containsExactly("place");
        assertThat(faults(CERTIFIED_COPY, "x".repeat(201)))
                .extracting(Fault::field)
                .containsExactly("place");
    }

    private ProcedureDocument exempt() {
        var written = new ByteArrayOutputStream();
        ProcedureJson.write(procedures.current(CERTIFIED_COPY).document(), written);
        var text = written.toString(StandardCharsets.UTF_8)
                .replaceFirst("\"code\" : \"" + CERTIFIED_COPY + "\"", "\"code\" : \"" + EXEMPT + "\"")
                .replace("\"receivedAtOneStop\" : true", "\"receivedAtOneStop\" : false");
        return ProcedureJson.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private List<Fault> faults(String procedure, @Nullable String place) {
        return catchThrowableOfType(
                        InvalidInput.class,
                        () -> take.take(cast.officer("mai.qn"), filing(procedure), away(place), RequestKey.random()))
                .faults();
    }

    private Filing filing(String procedure) {
        return cast.filing(procedure, Cast.QUY_NHON, cast.officer("mai.qn"));
    }

    private static Arrival away(@Nullable String place) {
        return new Arrival(Channel.COUNTER, PostalHandOver.BLANK, place);
    }
}
