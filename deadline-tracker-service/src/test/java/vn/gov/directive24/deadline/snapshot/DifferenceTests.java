package vn.gov.directive24.deadline.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferenceTests {

    @Test
    void hashesTheSameContentAlikeHoweverItIsWritten() {
        var one = new LinkedHashMap<String, Object>(Map.of("b", new BigDecimal("95.50")));
        one.put("a", 1);
        var other = new LinkedHashMap<String, Object>(Map.of("a", 1));
        other.put("b", new BigDecimal("95.5"));

        assertThat(FrozenContent.of(one).json()).isEqualTo("{\"a\":1,\"b\":95.5}");
        assertThat(FrozenContent.of(one)).isEqualTo(FrozenContent.of(other));
        assertThat(FrozenContent.of(Map.of("a", 2)).hash())
                .isNotEqualTo(FrozenContent.of(Map.of("a", 1)).hash());
    }

    @Test
    void namesRowsByTheirBusinessIdsWhereverTheyStand() {
        var differences = Difference.between(
                "{\"indicators\":[{\"code\":\"x\",\"numerator\":1},{\"code\":\"y\",\"numerator\":2}],\"same\":true}",
                "{\"indicators\":[{\"code\":\"y\",\"numerator\":3},{\"code\":\"z\",\"numerator\":4}],\"same\":true}");

        assertThat(differences)
                .isEqualTo(List.of(
                        new Difference("/indicators/x", "{\"code\":\"x\",\"numerator\":1}", null),
                        new Difference("/indicators/y/numerator", "2", "3"),
                        new Difference("/indicators/z", null, "{\"code\":\"z\",\"numerator\":4}")));
    }

    @Test
    void losesNoRowWhenTwoHaveTheSameId() {
        var differences = Difference.between(
                "[{\"assignment\":\"T:P01\",\"due\":1},{\"assignment\":\"T:P01\",\"due\":2}]",
                "[{\"assignment\":\"T:P01\",\"due\":1},{\"assignment\":\"T:P01\",\"due\":3}]");

        assertThat(differences).containsExactly(new Difference("/T:P01#2/due", "2", "3"));
    }
}
