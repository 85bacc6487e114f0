package vn.motcua.procedures;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One record of an import file.
 *
 * @param no position in the file, from 1
 * @param json the record; null when it cannot be read
 * @param unreadable why it cannot be read, in Vietnamese; null when it can
 */
record SourceRecord(
        int no, @Nullable JsonNode json, @Nullable String unreadable) {

    static SourceRecord read(int no, JsonNode json) {
        return new SourceRecord(no, json, null);
    }

    static SourceRecord unreadable(int no, String why) {
        return new SourceRecord(no, null, why);
    }
}
