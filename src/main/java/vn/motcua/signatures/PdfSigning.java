package vn.motcua.signatures;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.ImageScaling;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignerTextPosition;
import eu.europa.esig.dss.enumerations.SignerTextVerticalAlignment;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.DSSFileFont;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.springframework.core.io.ClassPathResource;
import vn.motcua.calendar.Province;

/**
 * Adds a signature to a PDF (PAdES baseline B, SHA-256) as an incremental update: what was there, earlier signatures too, stays
 * byte for byte. No time stamp of an authority: the time is the server's, and our own log keeps when a file was signed here.
 */
final class PdfSigning {

    /** Room for the signature with a chain of a few certificates, in bytes. */
    private static final int ROOM = 24 * 1024;

    private final byte[] font;

    PdfSigning() {
        try {
            font = new ClassPathResource("fonts/Tinos-Regular.ttf").getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException("The fonts are laid out by the build of src/main/web", missing);
        }
    }

    byte[] sign(byte[] pdf, UnlockedKey key, Appearance look, Instant at) {
        var parameters = parameters(key, at);
        parameters.setImageParameters(shown(look));
        var service = new PAdESService(verifier());
        service.setPdfObjFactory(new PdfBoxNativeObjectFactory());
        var document = new InMemoryDocument(pdf, "document.pdf");
        var content = service.getDataToSign(document, parameters);
        var algorithm = parameters.getSignatureAlgorithm();
        var value = new SignatureValue(algorithm, key.sign(algorithm.getJCEId(), content.getBytes()));
        return DSSUtils.toByteArray(service.signDocument(document, parameters, value));
    }

    private static PAdESSignatureParameters parameters(UnlockedKey key, Instant at) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        var certificate = new CertificateToken(key.certificate());
        var chain = new ArrayList<>(List.of(certificate));
        key.chain().forEach(above -> chain.add(new CertificateToken(above)));
        parameters.setSigningCertificate(certificate);
        parameters.setCertificateChain(chain);
        parameters.bLevel().setSigningDate(Date.from(at));
        parameters.setSigningTimeZone(TimeZone.getTimeZone(Province.ZONE));
        parameters.setSignerName(Certificates.name(key.certificate().getSubjectX500Principal()));
        parameters.setAppName("Một Cửa");
        parameters.setContentSize(ROOM);
        return parameters;
    }

    /** Whether the certificate is still good was asked before; looking it up elsewhere would need the network. */
    private static CommonCertificateVerifier verifier() {
        var verifier = new CommonCertificateVerifier(true);
        verifier.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
        return verifier;
    }

    private SignatureImageParameters shown(Appearance look) {
        var field = new SignatureFieldParameters();
        field.setPage(look.place().page());
        field.setOriginX(look.place().left());
        field.setOriginY(look.place().top());
        field.setWidth(look.place().width());
        field.setHeight(look.place().height());
        var text = new SignatureImageTextParameters();
        var letters = new DSSFileFont(new InMemoryDocument(font, "Tinos-Regular.ttf"), Appearance.POINTS);
        letters.setEmbedFontSubset(true);
        text.setFont(letters);
        text.setText(String.join("\n", look.lines()));
        text.setTextColor(look.colour());
        text.setBackgroundColor(new Color(255, 255, 255, 0));
        text.setPadding(2);
        text.setSignerTextPosition(SignerTextPosition.RIGHT);
        text.setSignerTextVerticalAlignment(SignerTextVerticalAlignment.MIDDLE);
        var image = new SignatureImageParameters();
        image.setFieldParameters(field);
        image.setTextParameters(text);
        if (look.picture() != null) {
            image.setImage(new InMemoryDocument(look.picture(), "code.png"));
            image.setImageScaling(ImageScaling.ZOOM_AND_CENTER);
        }
        return image;
    }
}
