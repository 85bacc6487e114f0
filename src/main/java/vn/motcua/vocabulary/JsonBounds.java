package vn.motcua.vocabulary;

import java.math.BigDecimal;
import java.util.function.Predicate;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.jdk.NumberDeserializers.BigDecimalDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Keeps out of the JSON we are sent what nobody means: text with a NUL, which the database cannot keep, and numbers such as
 * {@code 1e-999999999}, whose thousand million digits would take all memory once they are written out.
 */
public final class JsonBounds extends SimpleModule {

    private static final int MOST_DIGITS = 30;
    private static final String NUL = "có ký tự NUL";

    public JsonBounds() {
        addDeserializer(
                String.class, new Bounded<>(String.class, StringDeserializer.instance, JsonBounds::isStorable, NUL));
        addKeyDeserializer(String.class, new StorableKey());
        addDeserializer(
                BigDecimal.class,
                new Bounded<>(BigDecimal.class, BigDecimalDeserializer.instance, JsonBounds::isSane, "số quá dài"));
    }

    private static boolean isStorable(String text) {
        return text.indexOf('\0') < 0;
    }

    private static boolean isSane(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
    }

    private static final class StorableKey extends KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return isStorable(key) ? key : context.reportInputMismatch(String.class, NUL);
        }
    }

    private static final class Bounded<T> extends StdScalarDeserializer<T> {

        private final transient ValueDeserializer<T> usual;
        private final transient Predicate<T> sane;
        private final String fault;

        Bounded(Class<T> type, ValueDeserializer<T> usual, Predicate<T> sane, String fault) {
            super(type);
            this.usual = usual;
            this.sane = sane;
            this.fault = fault;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            var value = usual.deserialize(parser, context);
            return value == null || sane.test(value) ? value : context.reportInputMismatch(this, fault);
        }
    }
}
