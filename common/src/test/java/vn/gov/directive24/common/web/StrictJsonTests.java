package vn.gov.directive24.common.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class StrictJsonTests {

    private final JsonMapper mapper = strictMapper();

    record Form(
            @Nullable String text,
            @Nullable LocalDate day,
            @Nullable YearMonth month,
            @Nullable Integer whole,
            int primitive,
            @Nullable Long large,
            @Nullable BigDecimal decimal,
            @Nullable Double floating,
            @Nullable Boolean flag,
            @Nullable Colour colour,
            @Nullable UUID id,
            @Nullable List<String> texts,
            @Nullable Map<String, String> named,
            @Nullable Form nested) {}

    enum Colour {
        RED,
        GREEN
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            # field    | value                     | verdict
            day        | "2025-09-13"              | taken
            day        | "2024-02-29"              | taken
            day        | "1900-01-01"              | taken
            day        | "2200-12-31"              | taken
            day        | null                      | taken
            day        | "2025-02-29"              | refused
            day        | "2025-02-30"              | refused
            day        | "2025-04-31"              | refused
            day        | "2025-13-01"              | refused
            day        | "2025-00-10"              | refused
            day        | "0001-01-01"              | refused
            day        | "1899-12-31"              | refused
            day        | "2201-01-01"              | refused
            day        | "+12025-01-01"            | refused
            day        | "-2025-01-01"             | refused
            day        | "2025-9-13"               | refused
            day        | "2025-09-13T00:00:00"     | refused
            day        | "13/09/2025"              | refused
            day        | " 2025-09-13"             | refused
            day        | ""                        | refused
            day        | 20250913                  | refused
            day        | [2025, 9, 13]             | refused
            month      | "2025-10"                 | taken
            month      | "1900-01"                 | taken
            month      | "2025-13"                 | refused
            month      | "2025-1"                  | refused
            month      | "+999999999-12"           | refused
            month      | "-4713-01"                | refused
            month      | "2201-01"                 | refused
            month      | 202510                    | refused
            text       | "Giấy khai sinh"          | taken
            text       | ""                        | taken
            text       | "two\\nlines\\tand a tab" | taken
            text       | "\\uD83C\\uDDFB"          | taken
            text       | 17                        | refused
            text       | 1.5                       | refused
            text       | true                      | refused
            text       | {}                        | refused
            text       | ["one"]                   | refused
            text       | "bell \\u0007"            | refused
            text       | "nul \\u0000"             | refused
            text       | "delete \\u007f"          | refused
            text       | "next line \\u0085"       | refused
            text       | "none \\uFFFE"            | refused
            text       | "none \\uFDD0"            | refused
            text       | "half \\uD83C pair"       | refused
            text       | "other half \\uDDFB"      | refused
            whole      | 17                        | taken
            whole      | -17                       | taken
            whole      | "17"                      | refused
            whole      | 17.0                      | refused
            whole      | 1.5                       | refused
            whole      | 1e2                       | refused
            whole      | 1e999                     | refused
            whole      | 2147483648                | refused
            whole      | true                      | refused
            whole      | ""                        | refused
            primitive  | 1                         | taken
            primitive  | null                      | refused
            primitive  | "1"                       | refused
            large      | 9223372036854775807       | taken
            large      | 9223372036854775808       | refused
            large      | 1e999                     | refused
            decimal    | 1.50                      | taken
            decimal    | 17                        | taken
            decimal    | "1.50"                    | refused
            decimal    | NaN                       | refused
            floating   | 0.5                       | taken
            floating   | "0.5"                     | refused
            floating   | NaN                       | refused
            flag       | true                      | taken
            flag       | "true"                    | refused
            flag       | 1                         | refused
            colour     | "RED"                     | taken
            colour     | "red"                     | refused
            colour     | "BLUE"                    | refused
            colour     | ""                        | refused
            colour     | 0                         | refused
            id         | "6f9619ff-8b86-4d01-b42d-00cf4fc964ff" | taken
            id         | "6f9619ff"                | refused
            id         | 1                         | refused
            texts      | ["one", "two"]            | taken
            texts      | "one"                     | refused
            texts      | ["one", 2]                | refused
            texts      | ["bell \\u0007"]          | refused
            named      | {"a": "b"}                | taken
            named      | {"a": 1}                  | refused
            named      | {"a": "\\u0000"}          | refused
            """)
    void takesWhatTheDescriptionSaysAndNothingElse(String field, String value, String verdict) {
        var body = "{\"primitive\": 1, \"nested\": {%s\"%s\": %s}}"
                .formatted(field.equals("primitive") ? "" : "\"primitive\": 1, ", field, value.replace("\\\\", "\\"));

        if (verdict.equals("taken")) {
            assertThat(mapper.readValue(body, Form.class)).isNotNull();
        } else {
            assertThatExceptionOfType(JacksonException.class)
                    .isThrownBy(() -> mapper.readValue(body, Form.class))
                    .satisfies(refusal -> assertThat(refusal.getMessage()).isNotBlank());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"primitive\": 1, \"surprise\": 1}",
                "{\"primitive\": 1, \"text\": \"a\", \"text\": \"b\"}",
                "{\"primitive\": 1, \"named\": {\"a\": \"1\", \"a\": \"2\"}}",
                "{\"primitive\": 1} {}",
                "{\"primitive\": 1} x",
                "{\"primitive\": 1,}",
                "{'primitive': 1}",
                "{primitive: 1}",
                "{\"primitive\": 1 /* comment */}",
                "{\"primitive\": 01}",
                "{}",
                "[]",
                "\"text\"",
                "{\"primitive\": "
            })
    void refusesABodyThatIsNotTheObjectItDescribes(String body) {
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> mapper.readValue(body, Form.class));
    }

    @Test
    void keepsTextInOneUnicodeForm() {
        var name = "Giấy chứng nhận đăng ký xe";
        var decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(name);

        var form = mapper.readValue(
                "{\"primitive\": 1, \"text\": \"%s\", \"texts\": [\"%s\"]}".formatted(decomposed, decomposed),
                Form.class);

        assertThat(form.text()).isEqualTo(name);
        assertThat(form.texts()).containsExactly(name);
    }

    @Test
    void doesNotRepeatAControlCharacterInItsAnswer() {
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> mapper.readValue("{\"primitive\": 1, \"text\": \"\\u001b[31m\"}", Form.class))
                .satisfies(refusal -> assertThat(refusal.getOriginalMessage())
                        .contains("control character")
                        .doesNotContain("\u001b"));
    }

    private static JsonMapper strictMapper() {
        var builder = JsonMapper.builder();
        new StrictJson().customize(builder);
        return builder.build();
    }
}
