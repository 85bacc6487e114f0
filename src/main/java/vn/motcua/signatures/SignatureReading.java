package vn.motcua.signatures;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.ValidationLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.signatures.VerifiedSignature.Integrity;

/** Reads the signatures of a PDF and whether what they cover is still what one reads; whom to trust is another question. */
final class SignatureReading {

    private SignatureReading() {}

    /**
     * One signature as it stands in the file.
     *
     * @param signer null when the signature does not say whose it is
     * @param others certificates it brings along
     * @param end up to which byte of the file it reaches; what comes after, it did not sign
     */
    record ReadSignature(
            @Nullable X509Certificate signer,
            List<X509Certificate> others,
            @Nullable Instant claimed,
            Integrity integrity,
            int end) {}

    /** The signatures of a PDF in the order they were made. */
    static List<ReadSignature> of(byte[] pdf, Instant now) {
        var validator = validator(pdf, now);
        var facts = validator.validateDocument().getDiagnosticData();
        var read = new ArrayList<ReadSignature>();
        for (var signature : validator.getSignatures()) {
            read.add(read(signature, facts.getSignatureById(signature.getId()), pdf.length));
        }
        read.sort(Comparator.comparingInt(ReadSignature::end));
        return requiringTheLastToReachTheEnd(read, pdf.length);
    }

    private static ReadSignature read(AdvancedSignature signature, SignatureWrapper facts, int size) {
        var signer = signature.getSigningCertificateToken();
        var claimed = signature.getSigningTime();
        var end = end(facts);
        return new ReadSignature(
                signer == null ? null : signer.getCertificate(),
                signature.getCertificates().stream()
                        .map(CertificateToken::getCertificate)
                        .toList(),
                claimed == null ? null : claimed.toInstant(),
                end > size ? Integrity.BROKEN : integrity(facts),
                (int) Math.min(end, size));
    }

    private static long end(SignatureWrapper facts) {
        var revision = facts.getPDFRevision();
        var range = revision == null ? List.<BigInteger>of() : revision.getSignatureByteRange();
        return range.size() == 4
                ? range.get(2)
                        .add(range.get(3))
                        .min(BigInteger.valueOf(Long.MAX_VALUE))
                        .longValue()
                : 0;
    }

    /** Between a signature and the next nothing may change but what the next one needs for itself. */
    private static Integrity integrity(SignatureWrapper facts) {
        var revision = facts.getPDFRevision();
        if (!facts.isSignatureIntact()
                || !facts.isSignatureValid()
                || revision == null
                || !revision.isSignatureByteRangeValid()
                || !revision.isPdfSignatureDictionaryConsistent()) {
            return Integrity.BROKEN;
        }
        var unchanged = revision.getPdfUndefinedChanges().isEmpty()
                && revision.getPdfAnnotationChanges().isEmpty()
                && revision.getPdfPageDifferenceConcernedPages().isEmpty()
                && revision.getPdfAnnotationsOverlapConcernedPages().isEmpty();
        return unchanged ? Integrity.WHOLE : Integrity.CHANGED_AFTER;
    }

    /**
     * Whatever is added behind the last signature (a page, an annotation, another content under an old name) was signed by
     * nobody: a change, even where programs for reading still call the signature valid.
     */
    private static List<ReadSignature> requiringTheLastToReachTheEnd(List<ReadSignature> read, int size) {
        if (read.isEmpty() || read.getLast().end() == size) {
            return read;
        }
        return read.stream()
                .map(one -> one.integrity() == Integrity.WHOLE
                        ? new ReadSignature(
                                one.signer(), one.others(), one.claimed(), Integrity.CHANGED_AFTER, one.end())
                        : one)
                .toList();
    }

    private static PDFDocumentValidator validator(byte[] pdf, Instant now) {
        var differences = new DefaultPdfDifferencesFinder();
        // Drawing strangers' pages could take any time; changed objects are found without it.
        differences.setMaximalPagesAmountForVisualComparison(0);
        var reader = new PdfBoxNativeObjectFactory();
        reader.setPdfDifferencesFinder(differences);
        var verifier = new CommonCertificateVerifier(true);
        verifier.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
        var validator = new PDFDocumentValidator(new InMemoryDocument(pdf, "document.pdf"));
        validator.setPdfObjFactory(reader);
        validator.setCertificateVerifier(verifier);
        validator.setValidationLevel(ValidationLevel.BASIC_SIGNATURES);
        validator.setValidationTime(Date.from(now));
        validator.setEnableEtsiValidationReport(false);
        return validator;
    }
}
