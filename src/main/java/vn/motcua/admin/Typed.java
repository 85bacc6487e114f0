package vn.motcua.admin;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.vocabulary.InvalidInput;

/** What an administrator typed into a form, read field by field; what cannot be read is {@link InvalidInput}. */
record Typed(Map<String, String> values) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private static final int LAST_YEAR = 9999;

    String text(String field) {
        return values.getOrDefault(field, "").strip();
    }

    @Nullable
    String textOrNull(String field) {
        var text = text(field);
        return text.isEmpty() ? null : text;
    }

    LocalDate day(String field) {
        return dayIfAny(field).orElseThrow(() -> new InvalidInput(field, "Nhập ngày, ví dụ 05/08/2021."));
    }

    Optional<LocalDate> dayIfAny(String field) {
        var text = text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.parse(text, DAY);
            if (day.getYear() <= LAST_YEAR) {
                return Optional.of(day);
            }
            throw new InvalidInput(field, "Năm " + day.getYear() + " quá xa.");
        } catch (DateTimeException notADay) {
            throw new InvalidInput(field, "“" + text + "” không phải một ngày; viết như 05/08/2021.");
        }
    }

    Optional<Long> id(String field) {
        var text = text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.valueOf(text));
        } catch (NumberFormatException notAnId) {
            throw new InvalidInput(field, "Hãy chọn trong danh sách.");
        }
    }

    <E extends Enum<E>> E oneOf(String field, Class<E> kind) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(constant -> constant.name().equals(text(field)))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(field, "Hãy chọn một mục."));
    }
}
