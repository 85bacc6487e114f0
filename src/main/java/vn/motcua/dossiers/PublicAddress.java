package vn.motcua.dossiers;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the public reaches the portal, as printed on papers and behind their QR codes.
 *
 * @param url address without a slash at the end, e.g. {@code https://dichvucong.binhdinh.gov.vn}
 * @param hotline telephone of the support line; empty when there is none
 */
@ConfigurationProperties("motcua.public")
public record PublicAddress(String url, @DefaultValue("") String hotline) {

    /** The page that shows a dossier's progress at once. */
    public String tracking(DossierNumber number, String lookupCode) {
        return url + "/tracking?number=" + number + "&code=" + lookupCode;
    }

    /** The page that verifies the code on a sealed result, up to where the code goes. */
    String verification() {
        return url + "/verification?code=";
    }
}
