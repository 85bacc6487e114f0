package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.SampleTest;
import vn.motcua.dossiers.RequestSupplement.MissingPaper;
import vn.motcua.papers.IssuedPapers;
import vn.motcua.papers.PrintReason;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.procedures.Procedures;

/** The words a procedure has for its letters stand on them. */
@SampleTest
class LetterWordsTest {

    private static final String BIRTH = "1.001193";

    @Autowired
    Cast cast;

    @Autowired
    Procedures procedures;

    @Autowired
    ReceiveAtDesk receive;

    @Autowired
    RequestSupplement supplement;

    @Autowired
    DossierReading reading;

    @Autowired
    IssuedPapers papers;

    @Test
    void theSlipHasTheProceduresNoteAndTheSupplementItsOpening() throws IOException {
        var mai = cast.officer("mai.qn");
        var filing = cast.filing(BIRTH, Cast.QUY_NHON, mai);
        var words = procedures.current(BIRTH).document().letters();
        assertThat(words).isNotEqualTo(ProcedureDocument.Letters.USUAL);

        var received = receive.receiveAtCounter(mai, filing, RequestKey.random());
        var asked = supplement.requestAtCounter(
                mai,
                filing,
                Channel.COUNTER,
                List.of(new MissingPaper(1, "Thiếu chữ ký")),
                "Tờ khai chưa ký, chưa đủ căn cứ.",
                RequestKey.random());

        assertThat(letter(received.number())).contains("Lưu ý: " + words.slipNote());
        assertThat(letter(asked.number()))
                .contains(String.valueOf(words.supplementIntro()), "Thời gian chờ bổ sung không tính vào thời hạn");
    }

    private String letter(DossierNumber number) throws IOException {
        var mai = cast.officer("mai.qn");
        var no = reading.read(mai, number).letters().getFirst().no();
        try (var pdf = Loader.loadPDF(papers.letter(mai, number, no, PrintReason.VIEWED))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
