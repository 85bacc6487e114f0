package vn.motcua.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets about the API.
 *
 * @param trackingPerMinute how often one address may look up a dossier without signing in
 */
@ConfigurationProperties("motcua.api")
record ApiSettings(@DefaultValue("60") int trackingPerMinute) {}
