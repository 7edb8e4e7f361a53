package vn.gov.directive24.deadline.indicator;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which assignments may be reported as done because their indicators are at their targets. It stays an offer: only the
 * agency submits and only an overseer accepts.
 */
@Component
public class CompletionOffers {

    private final IndicatorRecord record;
    private final IndicatorReports reports;

    CompletionOffers(IndicatorRecord record, IndicatorReports reports) {
        this.record = record;
        this.reports = reports;
    }

    public Offers asOf(LocalDate day) {
        var values = record.asOf(day);
        var shares = values.stream()
                .filter(value -> value.kind() == IndicatorKind.SHARE && value.source() == IndicatorSource.MANUAL)
                .collect(toMap(IndicatorRecord.Value::code, value -> value));
        return new Offers(
                values.stream()
                        .filter(IndicatorRecord.Value::reached)
                        .map(IndicatorRecord.Value::code)
                        .collect(toUnmodifiableSet()),
                atTarget(shares, day).collect(toUnmodifiableSet()));
    }

    /** Of a share that many agencies report, each one's own part counts for its own assignment. */
    private Stream<Offers.Part> atTarget(Map<String, IndicatorRecord.Value> shares, LocalDate day) {
        return reports.partsOn(day).stream()
                .filter(part -> {
                    var share = shares.get(part.indicator());
                    var value = IndicatorKind.SHARE.value(part.numerator(), part.denominator());
                    return share != null && value != null && share.direction().meets(value, share.target());
                })
                .map(part -> new Offers.Part(part.indicator(), part.agency()));
    }

    /**
     * What is at its target.
     *
     * @param reached codes of indicators
     * @param parts of agencies that are at the target themselves
     */
    public record Offers(Set<String> reached, Set<Part> parts) {

        record Part(String indicator, String agency) {
            String key() {
                return indicator + ":" + agency;
            }
        }

        /** Never for a task without indicators. */
        public boolean to(String agency, List<String> indicators) {
            return !indicators.isEmpty()
                    && indicators.stream()
                            .allMatch(code -> reached.contains(code) || parts.contains(new Part(code, agency)));
        }

        /** For SQL. */
        public String[] reachedCodes() {
            return reached.toArray(String[]::new);
        }

        /** For SQL: each as indicator, colon, agency. */
        public String[] partKeys() {
            return parts.stream().map(Part::key).toArray(String[]::new);
        }
    }
}
