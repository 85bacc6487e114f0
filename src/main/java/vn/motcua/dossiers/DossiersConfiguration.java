package vn.motcua.dossiers;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the settings of this module. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublicAddress.class)
class DossiersConfiguration {}
