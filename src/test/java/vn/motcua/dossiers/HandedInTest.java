package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.SampleTest;
import vn.motcua.dossiers.RequestSupplement.MissingPaper;
import vn.motcua.dossiers.ReturnResult.Collector;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.InvalidInput.Fault;
import vn.motcua.vocabulary.KeyReused;

/** What an applicant may say of what is handed in, and that nothing of it is lost on the way. */
@SampleTest
class HandedInTest {

    private static final String BIRTH = "1.001193";

    @Autowired
    Cast cast;

    @Autowired
    SubmitOnline submit;

    @Autowired
    RequestSupplement requestSupplement;

    @Autowired
    SupplementDossier supplement;

    @Autowired
    ReceiveAtDesk receive;

    @Autowired
    ForwardDossier forward;

    @Autowired
    SubmitForSignature submitForSignature;

    @Autowired
    ReturnResult giveBack;

    @Autowired
    DossierReading reading;

    @Test
    void anApplicantHandsInFilesAndDoesNotSayWhatTheDeskWillFind() {
        var filing = cast.filing(BIRTH, Cast.QUY_NHON, Cast.HOA);
        var number = submit(with(
                filing,
                filing.papers().stream()
                        .map(paper -> new Paper(
                                paper.document(),
                                Paper.Form.ORIGINAL,
                                Integer.MAX_VALUE,
                                Paper.Check.FITS,
                                "đã đối chiếu bản gốc",
                                paper.files()))
                        .toList()));

        assertThat(papers(number)).allSatisfy(paper -> {
            assertThat(paper.form()).isEqualTo(Paper.Form.FILE);
            assertThat(paper.copies()).isZero();
            assertThat(paper.check()).isEqualTo(Paper.Check.NOT_CHECKED);
            assertThat(paper.remark()).isNull();
        });
    }

    @Test
    void aPaperIsNamedOnceSoThatNothingOfItHidesBehindTheOther() {
        var filing = cast.filing(BIRTH, Cast.QUY_NHON, Cast.HOA);
        var twice = Stream.concat(
                        filing.papers().stream(), filing.papers().stream().limit(1))
                .toList();

        assertThat(faults(() -> submit(with(filing, twice)))).containsExactly("papers.1");
    }

    @Test
    void aSupplementIsAFileAndNotTheWordOfTheApplicant() {
        var number = submit(cast.filing(BIRTH, Cast.QUY_NHON, Cast.HOA));
        var before = files(number);
        var asked = List.of(new MissingPaper(1, "Thiếu chữ ký"));
        requestSupplement.request(mai(), number, null, asked, "Tờ khai chưa ký, đề nghị ký lại.", RequestKey.random());
        var word = new Paper(1, Paper.Form.ORIGINAL, 1, Paper.Check.FITS, null, List.of());

        assertThat(faults(() -> supplement.supplement(Cast.HOA, number, List.of(word), "", RequestKey.random())))
                .containsExactly("papers");
        var unknown = Paper.uploaded(99, List.of(cast.pdf(Cast.HOA)));
        assertThat(faults(() -> supplement.supplement(Cast.HOA, number, List.of(unknown), "", RequestKey.random())))
                .containsExactly("papers.99");

        var file = cast.pdf(Cast.HOA);
        var mixed = List.of(
                Paper.uploaded(1, List.of(file)),
                new Paper(2, Paper.Form.NONE, 0, Paper.Check.NOT_CHECKED, null, List.of()));
        supplement.supplement(Cast.HOA, number, mixed, "", RequestKey.random());
        assertThat(files(number).get(1)).containsExactly(file);
        assertThat(files(number).get(2)).isEqualTo(before.get(2));
    }

    @Test
    void whatIsTypedHasAnEndAndIsAnAnswerToAQuestion() {
        var filing = cast.filing(BIRTH, Cast.QUY_NHON, Cast.HOA);
        var endless = "x".repeat(600);
        var person = new Party(
                Party.Kind.PERSON,
                "Nguyễn Thị Hoa\nChủ tịch",
                null,
                LocalDate.of(2199, 1, 1),
                null,
                endless + "@example.vn",
                endless,
                endless);
        var answers = new HashMap<>(filing.answers());
        answers.put("nobodyAsked", "x");
        var given = new Filing(
                filing.procedureCode(),
                filing.caseCode(),
                filing.agency(),
                person,
                person,
                answers,
                filing.papers(),
                new Delivery(Delivery.Way.POST, endless));

        assertThat(faults(() -> submit.submit(Cast.HOA, given, RequestKey.random())))
                .contains(
                        "applicant.name",
                        "applicant.birthDate",
                        "applicant.email",
                        "applicant.address",
                        "submitter.relation",
                        "answers.nobodyAsked",
                        "delivery");
        var number = submit(filing);
        assertThat(faults(() -> giveBack.giveBack(
                        mai(),
                        number,
                        new Collector(Delivery.Way.AT_DESK, endless, "052190001234", null, null),
                        RequestKey.random())))
                .containsExactly("name");
    }

    @Test
    void theKeyOfOneActionIsNoKeyOfAnother() {
        var number = submit(cast.filing(BIRTH, Cast.QUY_NHON, Cast.HOA));
        receive.receive(mai(), number, Reception.AS_FILED, RequestKey.random());
        var key = RequestKey.random();
        forward.forward(mai(), number, null, "", key);

        assertThatThrownBy(() -> submitForSignature.submit(mai(), number, null, "", key))
                .isInstanceOf(KeyReused.class);
    }

    private static Filing with(Filing filing, List<Paper> papers) {
        return new Filing(
                filing.procedureCode(),
                filing.caseCode(),
                filing.agency(),
                filing.applicant(),
                filing.submitter(),
                filing.answers(),
                papers,
                filing.delivery());
    }

    private DossierNumber submit(Filing filing) {
        return submit.submit(Cast.HOA, filing, RequestKey.random()).number();
    }

    private Actor.Officer mai() {
        return cast.officer("mai.qn");
    }

    private List<Paper> papers(DossierNumber number) {
        return reading.read(mai(), number).filed().papers().stream()
                .map(DossierView.PaperView::paper)
                .toList();
    }

    private Map<Integer, List<UUID>> files(DossierNumber number) {
        var files = new HashMap<Integer, List<UUID>>();
        papers(number).forEach(paper -> files.put(paper.document(), paper.files()));
        return files;
    }

    private static List<String> faults(Runnable action) {
        try {
            action.run();
            return List.of();
        } catch (InvalidInput refused) {
            return refused.faults().stream().map(Fault::field).distinct().toList();
        }
    }
}
