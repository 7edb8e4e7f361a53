package vn.gov.directive24.common.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.gov.directive24.common.contract.biometric.BiometricEvent;
import vn.gov.directive24.common.contract.deadline.DeadlineEvent;
import vn.gov.directive24.common.contract.identity.IdentityEvent;
import vn.gov.directive24.common.contract.procedure.ProcedureEvent;
import vn.gov.directive24.common.contract.registry.RegistryEvent;

/** Every event has an example that producers write exactly and consumers read. */
class ContractTests {

    /** Keeps the order of the fields and the digits of the numbers. */
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    static Stream<Class<? extends IntegrationEvent>> contracts() {
        return Stream.of(
                        BiometricEvent.class,
                        DeadlineEvent.class,
                        IdentityEvent.class,
                        ProcedureEvent.class,
                        RegistryEvent.class)
                .flatMap(producer -> Arrays.stream(producer.getPermittedSubclasses()))
                .map(contract -> contract.asSubclass(IntegrationEvent.class));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void isWrittenExactlyLikeItsExample(Class<? extends IntegrationEvent> contract) {
        var example = exampleOf(contract);

        var written = EventJson.write(EventJson.read(example.toString(), contract));

        assertThat(written).isEqualTo(example.toString());
        assertThat(example.valueStream()).as("an example shows every field").noneMatch(JsonNode::isNull);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void isReadBackAsItWasWritten(Class<? extends IntegrationEvent> contract) {
        var event = EventJson.read(exampleOf(contract).toString(), contract);

        assertThat(EventJson.read(EventJson.write(event), contract)).isEqualTo(event);
        assertThat(event.type()).isEqualTo(typeOf(contract));
        assertThat(event.topic()).matches("directive24\\.[a-z]+\\.events");
        assertThat(event.type())
                .startsWith("vn.gov." + event.topic().replace(".events", "."))
                .matches(".*\\.v\\d+");
        assertThat(event.key()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void isReadWhenANewerProducerHasAddedFields(Class<? extends IntegrationEvent> contract) {
        var example = exampleOf(contract);
        var newer = example.deepCopy();
        newer.put("addedLater", "text").putObject("addedLaterToo").put("more", 1);

        assertThat(EventJson.read(newer.toString(), contract)).isEqualTo(EventJson.read(example.toString(), contract));
    }

    @Test
    void hasNoExampleWithoutAContract() throws IOException {
        var examples = new PathMatchingResourcePatternResolver().getResources("classpath:/contract/*.json");

        assertThat(Arrays.stream(examples).map(Resource::getFilename))
                .containsExactlyInAnyOrderElementsOf(
                        contracts().map(contract -> typeOf(contract) + ".json").toList());
    }

    private static ObjectNode exampleOf(Class<? extends IntegrationEvent> contract) {
        var file = "/contract/" + typeOf(contract) + ".json";
        try (var json = ContractTests.class.getResourceAsStream(file)) {
            assertThat(json).as(file).isNotNull();
            return (ObjectNode)
                    EXACT.readTree(new String(Objects.requireNonNull(json).readAllBytes(), UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String typeOf(Class<? extends IntegrationEvent> contract) {
        try {
            return String.valueOf(contract.getField("TYPE").get(null));
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
