package vn.gov.directive24.common.web;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Takes what the API describes and nothing else: no unknown or repeated field, no number for a text, no date that does
 * not exist, no control character. Text is stored in Unicode NFC, so that two spellings of one name are one name.
 */
class StrictJson implements JsonMapperBuilderCustomizer {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("uuuu-MM").withResolverStyle(ResolverStyle.STRICT);
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    @Override
    public void customize(JsonMapper.Builder mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .addModule(new SimpleModule("directive24-strict")
                        .addDeserializer(String.class, new Text())
                        .addDeserializer(LocalDate.class, new Day())
                        .addDeserializer(YearMonth.class, new Month()));
    }

    /** Line breaks and tabs are text; other control characters are not. */
    static boolean isControl(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }

    /** What Unicode promises never to be a character: XML, and so a workbook or a feed, cannot hold all of them. */
    private static boolean isNoCharacter(int character) {
        return (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
    }

    private static final class Text extends StdScalarDeserializer<String> {
        Text() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            var text = parser.getString();
            if (text.codePoints().anyMatch(StrictJson::isControl)) {
                return (String)
                        context.handleWeirdStringValue(String.class, "…", "The text holds a control character.");
            }
            if (text.codePoints().anyMatch(StrictJson::isNoCharacter)) {
                return (String) context.handleWeirdStringValue(
                        String.class, "…", "The text holds a code that is no character of Unicode.");
            }
            if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
                return (String)
                        context.handleWeirdStringValue(String.class, "…", "The text holds half a surrogate pair.");
            }
            return Normalizer.normalize(text, Normalizer.Form.NFC);
        }
    }

    private static final class Day extends StdScalarDeserializer<LocalDate> {
        Day() {
            super(LocalDate.class);
        }

        @Override
        public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
            }
            var text = parser.getString();
            try {
                return day(text);
            } catch (DateTimeException _) {
                return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "no such day");
            }
        }
    }

    private static final class Month extends StdScalarDeserializer<YearMonth> {
        Month() {
            super(YearMonth.class);
        }

        @Override
        public @Nullable YearMonth deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (YearMonth) context.handleUnexpectedToken(YearMonth.class, parser);
            }
            var text = parser.getString();
            try {
                return month(text);
            } catch (DateTimeException _) {
                return (YearMonth) context.handleWeirdStringValue(YearMonth.class, text, "no such month");
            }
        }
    }

    /** @throws DateTimeException for a day that does not exist or lies outside 1900 to 2200 */
    static LocalDate day(String text) {
        var day = LocalDate.parse(text, DAY);
        requireKnownYear(day.getYear());
        return day;
    }

    /** @throws DateTimeException for what is no month or lies outside 1900 to 2200 */
    static YearMonth month(String text) {
        var month = YearMonth.parse(text, MONTH);
        requireKnownYear(month.getYear());
        return month;
    }

    private static void requireKnownYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("The year must lie between 1900 and 2200.");
        }
    }
}
