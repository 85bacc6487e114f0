package vn.motcua.portal;

import vn.motcua.documents.Codes;
import vn.motcua.dossiers.OwnDossier;
import vn.motcua.web.Page;

/**
 * The confirmation of a filed dossier.
 *
 * @param trackingAddress where anybody with the slip follows it, as the QR code says
 */
public record FiledPage(OwnDossier dossier, String trackingAddress) implements Page {

    @Override
    public String template() {
        return "portal/filed";
    }

    public String qr() {
        return Codes.qrSvg(trackingAddress);
    }
}
