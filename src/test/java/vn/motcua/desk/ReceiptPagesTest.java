package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.SampleTest;

/** Fees at the counter: what is due stands on the dossier, a receipt is made, printed and, when wrong, cancelled. */
@SampleTest
class ReceiptPagesTest {

    @Autowired
    DeskCast cast;

    @Test
    void theFeesAreTakenPrintedListedAndStandOnTheSlip() throws Exception {
        var number = cast.received(DeskCast.CERTIFIED_COPY);
        var here = "/desk/dossiers/" + number;
        var mai = cast.at("mai.qn");
        assertThat(mai.read(here).select("#fees").text()).contains("Chưa thu").contains("2.000 đ/trang");

        var fields = mai.form(here + "/receipts/new", here + "/receipts", "take.1", "yes", "fees.1", "2");
        fields.remove("take.2");
        var sent = mai.send(here + "/receipts", fields);

        assertThat(sent.getRedirectedUrl()).isEqualTo(here);
        var page = mai.read(here);
        assertThat(page.select("#fees").text()).contains("Đã thu, biên lai").contains("4.000 đ");
        assertThat(mai.send(here + "/receipts", fields).getRedirectedUrl())
                .as("a second click")
                .isEqualTo(here);
        assertThat(mai.read(here).select("#fees a[href$=.pdf]")).hasSize(1);
        var pdf = mai.open(here + "/receipts/1.pdf");
        assertThat(pdf.getContentType()).isEqualTo("application/pdf");
        assertThat(mai.read("/desk/receipts").text()).contains(number.value()).contains("4.000 đ");
        assertThat(mai.open("/desk/receipts.csv?desk=" + DeskCast.QUY_NHON).getContentAsString())
                .contains(number.value())
                .contains("\"4000\"");
    }

    @Test
    void whatWasTypedWrongComesBackWithTheWordsBesideIt() throws Exception {
        var number = cast.received(DeskCast.CERTIFIED_COPY);
        var here = "/desk/dossiers/" + number;
        var mai = cast.at("mai.qn");
        var fields = mai.form(here + "/receipts/new", here + "/receipts", "take.1", "yes", "fees.1", "hai");

        var sent = mai.send(here + "/receipts", fields);

        assertThat(sent.getStatus()).isEqualTo(422);
        var page = DeskVisitor.page(sent);
        assertThat(page.title()).startsWith("Lỗi:");
        assertThat(page.select("[name=fees.1]").val()).isEqualTo("hai");
        assertThat(page.text()).contains("Nhập số lượng từ 1 đến 9999.");
    }

    @Test
    void onlyTheHeadOfTheDeskCancelsAndOnlyTheDeskTakes() throws Exception {
        var number = cast.received(DeskCast.CERTIFIED_COPY);
        var here = "/desk/dossiers/" + number;
        var mai = cast.at("mai.qn");
        mai.send(here + "/receipts", mai.form(here + "/receipts/new", here + "/receipts", "take.1", "yes"));
        var cancellation = here + "/receipts/1/cancellation";
        assertThat(mai.open(cancellation).getStatus()).isEqualTo(404);
        assertThat(cast.at("nam.sxd").open(here + "/receipts/new").getStatus()).isEqualTo(404);
        assertThat(cast.at("nam.sxd").open(here + "/receipts/1.pdf").getStatus())
                .isEqualTo(404);

        var son = cast.at("son.qn");
        var empty = son.send(cancellation, son.form(cancellation, cancellation, "reason", ""));
        assertThat(empty.getStatus()).isEqualTo(422);
        son.send(cancellation, son.form(cancellation, cancellation, "reason", "Thu nhầm người"));

        assertThat(mai.read(here).select("#fees").text())
                .contains("Đã hủy")
                .contains("Thu nhầm người")
                .contains("Chưa thu");
    }
}
