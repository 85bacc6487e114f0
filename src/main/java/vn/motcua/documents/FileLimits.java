package vn.motcua.documents;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** How much may be handed in: {@code file} for one file, {@code dossier} for all files of one dossier together. */
@ConfigurationProperties("motcua.files")
public record FileLimits(
        @DefaultValue("20MB") DataSize file,
        @DefaultValue("100MB") DataSize dossier) {}
