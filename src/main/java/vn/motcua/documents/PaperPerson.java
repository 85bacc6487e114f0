package vn.motcua.documents;

import org.jspecify.annotations.Nullable;

/** A person or organisation as printed; {@code identity} is a citizen id or tax code. What is not stated is not printed. */
public record PaperPerson(
        String name,
        @Nullable String identity,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String email) {}
