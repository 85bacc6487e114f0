package vn.motcua.api;

import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/** Reads the texts of a JSON body, without the character U+0000: no row and no paper can hold it. */
@JacksonComponent(type = String.class)
final class StorableText {

    private static final String WHY = "has the character U+0000";

    private StorableText() {}

    private static boolean isStorable(String text) {
        return text.indexOf('\0') < 0;
    }

    static final class Values extends StringDeserializer {

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            var text = super.deserialize(parser, context);
            return text == null || isStorable(text)
                    ? text
                    : (String) context.handleWeirdStringValue(String.class, text, WHY);
        }
    }

    static final class Keys extends KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return isStorable(key) ? key : context.handleWeirdKey(String.class, key, WHY);
        }
    }
}
