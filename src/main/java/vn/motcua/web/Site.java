package vn.motcua.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose site this is, as the operator set it.
 *
 * @param hotline telephone of the support line; empty when there is none, then no page mentions one
 */
@ConfigurationProperties("motcua.site")
public record Site(
        @DefaultValue("Cổng Dịch vụ công") String title,
        @DefaultValue("Ủy ban nhân dân tỉnh") String operator,
        @DefaultValue("") String hotline) {}
