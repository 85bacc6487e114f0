package vn.motcua.documents;

import java.time.Instant;
import java.util.UUID;

/** A file that is on disk and hashed; {@code name} is for display only, {@code size} in bytes, {@code sha256} in lower-case hex. */
public record StoredFile(UUID id, String name, String mediaType, long size, String sha256, Instant storedAt) {}
