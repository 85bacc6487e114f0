package vn.motcua.signatures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.signatures.SignatureReading.ReadSignature;

/**
 * Tells what the signatures of any PDF are worth, by what is here: the trusted issuers, their lists of revoked certificates, and
 * the log of what was signed here. Reads the whole file as PDF, so a caller first has strangers' files examined.
 */
@Component
public class Verification {

    private static final Logger LOG = LoggerFactory.getLogger(Verification.class);

    private final TrustedIssuers issuers;
    private final SignedPapers papers;
    private final Clock clock;
    private final AtomicBoolean warm = new AtomicBoolean();

    Verification(TrustedIssuers issuers, SignedPapers papers, Clock clock) {
        this.issuers = issuers;
        this.papers = papers;
        this.clock = clock;
    }

    /** Lets the seconds that the first verification costs pass in the background, while somebody still chooses a file. */
    public void warmUp() {
        if (warm.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("verification-warm-up").start(() -> {
                try {
                    SignatureReading.of(blank(), clock.instant());
                } catch (IOException | RuntimeException cold) {
                    LOG.warn("the first verification will take a few seconds: {}", cold.toString());
                }
            });
        }
    }

    public VerifiedPdf verify(byte[] pdf) {
        var now = clock.instant();
        var read = SignatureReading.of(pdf, now);
        var hashes = read.stream().map(one -> hash(pdf, one.end())).toList();
        var recorded = papers.recorded(hashes);
        var check = new CertificateCheck(issuers.authorities());
        var signatures = new ArrayList<VerifiedSignature>();
        for (var i = 0; i < read.size(); i++) {
            signatures.add(verified(read.get(i), check, recorded.get(hashes.get(i)), now));
        }
        var whole = hash(pdf, pdf.length);
        var issued = Stream.concat(Stream.of(whole), hashes.stream())
                .flatMap(hash -> papers.byContent(hash).stream())
                .findFirst();
        return new VerifiedPdf(whole, signatures, issued.orElse(null));
    }

    private static VerifiedSignature verified(
            ReadSignature read, CertificateCheck check, @Nullable Instant recorded, Instant now) {
        var signer = read.signer();
        var claimed = read.claimed();
        if (signer == null) {
            return new VerifiedSignature(
                    "không rõ", "không rõ", claimed, recorded, read.integrity(), new CertificateState.UnknownIssuer());
        }
        return new VerifiedSignature(
                Certificates.name(signer.getSubjectX500Principal()),
                Certificates.name(signer.getIssuerX500Principal()),
                claimed,
                recorded,
                read.integrity(),
                check.of(signer, read.others(), claimed == null ? now : claimed));
    }

    private static byte[] blank() throws IOException {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static String hash(byte[] pdf, int end) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(pdf, 0, end);
            return HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
