package vn.gov.directive24.common.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.directive24.common.problem.DomainException.Reason;
import vn.gov.directive24.common.web.EntityTags.LostUpdate;

class EntityTagsTests {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"*", "\"7\"", "\"6\", \"7\"", "\"7\",\"8\""})
    void letsAWriterPassWhoReadTheCurrentVersionOrDoesNotMind(@Nullable String ifMatch) {
        assertThatNoException().isThrownBy(() -> EntityTags.check(ifMatch, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "\"8\"", "7", "W/\"7\"", "\"77\"", "", "\"6\", \"8\"", "\"", "nonsense"})
    void tellsAWriterWhoReadAnotherVersion(String ifMatch) {
        assertThatExceptionOfType(LostUpdate.class)
                .isThrownBy(() -> EntityTags.check(ifMatch, 7))
                .satisfies(lost -> {
                    assertThat(lost.reason()).isEqualTo(Reason.STATE_CONFLICT);
                    assertThat(lost.code()).isEqualTo("stale-version");
                    assertThat(lost.getMessage()).contains("\"7\"");
                });
    }

    @Test
    void answersWithTheVersionAsAStrongTag() {
        assertThat(EntityTags.ok("body", 7).getHeaders().getETag()).isEqualTo("\"7\"");
    }
}
