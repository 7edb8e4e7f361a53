package vn.gov.directive24.registry.paperdemand;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How long there is to ask for a supplement, counted from receipt of the dossier.
 *
 * @param channels how the dossier came in
 * @param document that sets it, as it is cited
 * @param article of the document
 */
public record TimeLimit(List<Channel> channels, int amount, Unit unit, String document, String article) {

    public TimeLimit {
        channels = List.copyOf(channels);
    }

    public enum Unit {
        WORKING_HOURS("giờ làm việc", "working hour"),
        WORKING_DAYS("ngày làm việc", "working day");

        private final String vi;
        private final String en;

        Unit(String vi, String en) {
            this.vi = vi;
            this.en = en;
        }
    }

    boolean forAll() {
        return channels.containsAll(Set.of(Channel.values()));
    }

    TimeLimit of(List<Channel> some) {
        return new TimeLimit(some, amount, unit, document, article);
    }

    /** With the channels where it is not told how the dossier came in. */
    String toldVi(@Nullable Channel channel) {
        return textVi() + (channel == null && !forAll() ? among(Channel::vi) : "");
    }

    String toldEn(@Nullable Channel channel) {
        return textEn() + (channel == null && !forAll() ? among(Channel::en) : "");
    }

    private String among(Function<Channel, String> name) {
        return channels.stream().map(name).collect(Collectors.joining(", ", " (", ")"));
    }

    /** As documents write it: two digits at least. */
    public String textVi() {
        return (amount < 10 ? "0" : "") + amount + " " + unit.vi;
    }

    public String textEn() {
        return amount + " " + unit.en + (amount == 1 ? "" : "s");
    }
}
