package vn.gov.directive24.common.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class JsonFaultsTests {

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    record Dossier(@Nullable String name, @Nullable List<Component> components, int @Nullable [][] grid) {}

    record Component(
            @Nullable Kind kind,
            @Nullable LocalDate since,
            @Nullable Integer copies,
            @Nullable Boolean original) {}

    enum Kind {
        PAPER,
        DATA
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"nam": "x"}                                       | /nam                     | There is no field "nam" here; known are components, grid, name.
            {"components": [{}, {"kind": "FILE"}]}             | /components/1/kind       | "FILE" is not one of PAPER, DATA.
            {"components": [{"since": "2025-02-30"}]}          | /components/0/since      | "2025-02-30" is not a valid date (yyyy-MM-dd).
            {"components": [{"copies": "many"}]}               | /components/0/copies     | "many" is not a valid whole number.
            {"components": [{"original": "perhaps"}]}          | /components/0/original   | "perhaps" is not a valid boolean (true or false).
            {"components": {"copies": 1}}                      | /components              | Expected array.
            {"components": ["x"]}                              | /components/0            | Expected object.
            {"grid": [[1, 2], [3, {}]]}                        | /grid/1/1                | Expected whole number.
            {"a/b~c": 1}                                       | /a~1b~0c                 | There is no field "a/b~c" here; known are components, grid, name.
            """)
    void saysWhereAndWhatIsWrong(String body, String pointer, String detail) {
        var error = describe(body);

        assertThat(error.pointer()).isEqualTo(pointer);
        assertThat(error.detail()).isEqualTo(detail);
        assertThat(error.parameter()).isNull();
    }

    @Test
    void saysWhereTheTextIsNoJson() {
        assertThat(describe("{\"name\":\n  nonsense}").detail()).startsWith("Not valid JSON at line 2, column");
        assertThat(describe("{\"name\": \"a\", \"name\": \"b\"}").detail()).contains("Duplicate");
    }

    @Test
    void namesNoClassAndNoMoreThanTheBeginningOfAValue() {
        var error = describe("{\"components\": [{\"kind\": \"%s\"}]}".formatted("X".repeat(500)));

        assertThat(error.detail()).hasSizeLessThan(120).contains("X…");
        for (var body : List.of("[]", "17", "{\"components\": 17}", "{\"grid\": \"x\"}")) {
            assertThat(describe(body).detail()).doesNotContain("vn.gov", "java.", "jackson", "[Source");
        }
    }

    private Problem.FieldError describe(String body) {
        return JsonFaults.describe(
                catchThrowableOfType(JacksonException.class, () -> mapper.readValue(body, Dossier.class)));
    }
}
