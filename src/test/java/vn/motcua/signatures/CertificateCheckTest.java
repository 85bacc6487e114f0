package vn.motcua.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.signatures.SigningHands.AUTHORITY;
import static vn.motcua.signatures.SigningHands.NOW;
import static vn.motcua.signatures.SigningHands.PHUC;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.sample.SampleAuthority;
import vn.motcua.sample.SampleAuthority.Revoked;
import vn.motcua.signatures.TrustedIssuers.Authority;
import vn.motcua.signatures.VerifiedSignature.Integrity;
import vn.motcua.signatures.VerifiedSignature.Verdict;

/** A certificate counts by its issuer, its time and what its issuer revoked; at the moment of the signature. */
class CertificateCheckTest {

    private static final int KEY_COMPROMISE = 1;

    @Test
    void aCertificateOfATrustedAuthorityThatIsNotRevokedIsGood() {
        assertThat(check(Map.of()).of(PHUC.certificate(), List.of(), NOW))
                .isEqualTo(new CertificateState.Good(NOW, null));
    }

    @Test
    void aRevokedCertificateIsToldWithDayAndReason() {
        var revoked = NOW.minus(Duration.ofDays(1));

        assertThat(check(Map.of(PHUC.certificate(), new Revoked(revoked, KEY_COMPROMISE)))
                        .of(PHUC.certificate(), List.of(), NOW))
                .isEqualTo(new CertificateState.Revoked(revoked, "khóa bí mật bị lộ"));
    }

    @Test
    void whatWasSignedBeforeARevocationStandsOnlyWhereItsTimeIsKnownHere() {
        var revoked = NOW.plus(Duration.ofDays(1));
        var state = check(Map.of(PHUC.certificate(), new Revoked(revoked, KEY_COMPROMISE)))
                .of(PHUC.certificate(), List.of(), NOW);

        assertThat(state).isEqualTo(new CertificateState.Good(NOW, revoked));
        assertThat(signature(state, null).verdict()).isEqualTo(Verdict.UNCERTAIN);
        assertThat(signature(state, NOW).verdict()).isEqualTo(Verdict.GOOD);
    }

    @Test
    void anExpiredCertificateSignsNothingButWhatItSignedBeforeStands() {
        var later = PHUC.certificate().getNotAfter().toInstant().plusSeconds(1);

        assertThat(check(Map.of()).of(PHUC.certificate(), List.of(), later))
                .isInstanceOf(CertificateState.OutOfTime.class);
        assertThat(check(Map.of()).of(PHUC.certificate(), List.of(), NOW)).isInstanceOf(CertificateState.Good.class);
    }

    @Test
    void anAuthorityNobodyTrustsHereCountsForNothingEvenUnderATrustedName() {
        var namesake = new SampleAuthority(
                Certificates.name(AUTHORITY.certificate().getSubjectX500Principal()),
                NOW.minus(Duration.ofDays(1)),
                NOW.plus(Duration.ofDays(100)));
        var forged = namesake.issue("Nguyễn Hữu Phúc", "UBND phường Quy Nhơn", NOW, NOW.plusSeconds(60), "000000");

        assertThat(check(Map.of()).of(forged.certificate(), List.of(namesake.certificate()), NOW))
                .isEqualTo(new CertificateState.UnknownIssuer());
    }

    @Test
    void withoutAListNobodyKnowsAndTheAnswerSaysSo() {
        var state = new CertificateCheck(List.of(new Authority(AUTHORITY.certificate(), null)))
                .of(PHUC.certificate(), List.of(), NOW);

        assertThat(state).isEqualTo(new CertificateState.Good(null, null));
        assertThat(signature(state, NOW).verdict()).isEqualTo(Verdict.UNCERTAIN);
    }

    @Test
    void anAuthoritysOwnCertificateIsNotForSigningPapers() {
        assertThat(check(Map.of()).of(AUTHORITY.certificate(), List.of(), NOW))
                .isEqualTo(new CertificateState.NotForSigning());
    }

    private static CertificateCheck check(Map<java.security.cert.X509Certificate, Revoked> revoked) {
        var list = AUTHORITY.list(NOW, NOW.plus(Duration.ofDays(30)), revoked);
        return new CertificateCheck(
                List.of(new Authority(AUTHORITY.certificate(), Certificates.readList("list", list))));
    }

    private static VerifiedSignature signature(
            CertificateState state, @org.jspecify.annotations.Nullable Instant recorded) {
        return new VerifiedSignature("Phúc", "CA", NOW, recorded, Integrity.WHOLE, state);
    }
}
