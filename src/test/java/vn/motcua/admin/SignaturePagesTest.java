package vn.motcua.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import vn.motcua.SampleTest;
import vn.motcua.admin.Administrators.SignedIn;
import vn.motcua.agencies.Agencies;
import vn.motcua.sample.SampleAuthority;
import vn.motcua.sample.SampleAuthority.Revoked;
import vn.motcua.signatures.KeyOwner;
import vn.motcua.signatures.SigningKey;
import vn.motcua.signatures.SigningKeys;

/** Administrators bring keys and say whose word is trusted; each within what is theirs to administer. */
@SampleTest
class SignaturePagesTest {

    private static final Instant FROM = Instant.parse("2021-01-01T00:00:00Z");
    private static final Instant TO = FROM.plus(Duration.ofDays(9000));
    private static final SampleAuthority AUTHORITY = new SampleAuthority("Tổ chức chứng thực thử", FROM, TO);

    @Autowired
    Agencies agencies;

    @Autowired
    SigningKeys keys;

    private Administrators administrators;

    @BeforeEach
    void administrators(@Autowired ApplicationContext application) {
        administrators = new Administrators(application);
    }

    @Test
    void aKeyIsBroughtWithoutItsPinAndTakenOutOfUse() throws Exception {
        var admin = administrators.ofAgency();
        var officer = admin.officer();
        var path = "/admin/officers/" + officer + "/signing-keys";
        var issued = AUTHORITY.issue("Chữ ký đem tới", "UBND", FROM, TO, "97531");

        var page = send(admin, path, path, file("certificate", issued.encoded()), file("store", issued.store()));
        assertThat(page.select("tbody th").eachText()).contains("Chữ ký đem tới");
        assertThat(page.select("form input[type=password]")).isEmpty();
        send(admin, path, path, file("certificate", issued.encoded()), file("store", issued.store()));
        assertThat(own(officer)).hasSize(1);

        admin.send(path, page.select("tbody tr:contains(Chữ ký đem tới) form").attr("action"));
        assertThat(own(officer)).isEmpty();
        assertThat(admin.read("/admin/officers/" + officer).select("main").text())
                .contains("thêm chữ ký số", "ngừng dùng chữ ký số");
    }

    @Test
    void whatIsNoKeyIsRefusedBesideItsField() throws Exception {
        var admin = administrators.ofAgency();
        var path = "/admin/agencies/" + admin.agency() + "/signing-keys";
        var issued = AUTHORITY.issue("UBND", "UBND", FROM, TO, "97531");
        var old = AUTHORITY.issue("UBND", "UBND", FROM, FROM.plusSeconds(60), "97531");

        assertThat(send(admin, path, path, file("certificate", new byte[9]), file("store", issued.store()))
                        .select("#certificate-error")
                        .text())
                .contains("không phải chứng thư số");
        assertThat(send(admin, path, path, file("certificate", issued.encoded()), file("store", new byte[9]))
                        .select("#store-error")
                        .text())
                .contains("PKCS#12");
        assertThat(send(admin, path, path, file("certificate", old.encoded()), file("store", old.store()))
                        .select("#certificate-error")
                        .text())
                .contains("hết hạn");
        assertThat(send(
                                admin,
                                path,
                                path,
                                file("certificate", AUTHORITY.certificate().getEncoded()))
                        .select("#certificate-error")
                        .text())
                .contains("không dùng để ký");
    }

    @Test
    void keysOfAnotherAgencyAndTheTrustOfTheProvinceDoNotExistForAnAgencysAdministrator() throws Exception {
        var admin = administrators.ofAgency();
        var other = agencies.existing(LocalDate.of(2026, 1, 1)).stream()
                .filter(agency -> agency.id() != admin.agency())
                .findFirst()
                .orElseThrow();

        assertThat(admin.status("/admin/agencies/" + other.id() + "/signing-keys"))
                .isEqualTo(404);
        assertThat(admin.status("/admin/trust")).isEqualTo(404);
    }

    @Test
    void anAuthorityIsTrustedItsListLoadedAndAStrangersListRefused() throws Exception {
        var admin = administrators.ofProvince();
        var namesake = new SampleAuthority("Tổ chức chứng thực thử", FROM, TO);
        var revoked = AUTHORITY.issue("Người cũ", "UBND", FROM, TO, "97531").certificate();

        var page = send(
                admin,
                "/admin/trust",
                "/admin/trust/issuers",
                file("certificate", AUTHORITY.certificate().getEncoded()));
        assertThat(page.select("tbody tr:contains(chứng thực thử)").text()).contains("Chưa có");
        assertThat(send(
                                admin,
                                "/admin/trust",
                                "/admin/trust/lists",
                                file("list", list(namesake, FROM.plusSeconds(9), Map.of())))
                        .select("#list-error")
                        .text())
                .contains("không do tổ chức chứng thực nào");
        var newer = list(AUTHORITY, FROM.plus(Duration.ofDays(400)), Map.of(revoked, new Revoked(FROM, 1)));
        assertThat(send(admin, "/admin/trust", "/admin/trust/lists", file("list", newer))
                        .select("tbody tr:contains(chứng thực thử)")
                        .text())
                .contains("05/02/2022");
        assertThat(send(admin, "/admin/trust", "/admin/trust/lists", file("list", list(AUTHORITY, FROM, Map.of())))
                        .select("#list-error")
                        .text())
                .contains("Đã có danh sách mới hơn");

        admin.send(
                "/admin/trust",
                page.select("tbody tr:contains(chứng thực thử) form").attr("action"));
        assertThat(admin.read("/admin/trust").select("tbody").text()).doesNotContain("chứng thực thử");
    }

    private List<SigningKey> own(long officer) {
        return keys.of(new KeyOwner.OfOfficer(officer)).stream()
                .filter(key -> key.holder().equals("Chữ ký đem tới"))
                .toList();
    }

    private static byte[] list(SampleAuthority authority, Instant at, Map<X509Certificate, Revoked> revoked) {
        return authority.list(at, TO, revoked);
    }

    private static MockMultipartFile file(String field, byte[] content) {
        return new MockMultipartFile(field, field, "application/octet-stream", content);
    }

    /** Sends the form of the page with files; follows the way back to the page it leads to. */
    private static Document send(SignedIn admin, String path, String action, MockMultipartFile... files)
            throws Exception {
        var request = multipart(action);
        for (var file : files) {
            request.file(file);
        }
        admin.read(path)
                .select("form[action=" + action + "] input[type=hidden]")
                .forEach(input -> request.param(input.attr("name"), input.attr("value")));
        var answer = admin.visitor().send(request);
        return answer.getStatus() == 303
                ? admin.read(String.valueOf(answer.getHeader("Location")))
                : Jsoup.parse(answer.getContentAsString());
    }
}
