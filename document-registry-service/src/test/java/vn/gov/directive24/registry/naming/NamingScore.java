package vn.gov.directive24.registry.naming;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import vn.gov.directive24.registry.naming.PaperReading.Match;

/**
 * How well the matcher reads a labelled file. A type that it answers is right when the label has it (precision); a type
 * that the label has is found when the matcher answers it (recall). Candidates count as no answer.
 */
final class NamingScore {

    private record Reading(LabelledName name, Set<String> answered, PaperReading reading) {

        boolean whole() {
            return answered.equals(name.types());
        }

        boolean connected() {
            return reading.connection() == name.connection();
        }
    }

    private final List<Reading> readings = new ArrayList<>();

    NamingScore(PaperNames matcher, List<LabelledName> names) {
        for (var name : names) {
            var reading = matcher.read(name.text());
            var answered = new TreeSet<String>();
            if (reading.matched()) {
                reading.matches().stream().map(Match::code).forEach(answered::add);
            }
            readings.add(new Reading(name, answered, reading));
        }
    }

    int right() {
        return sum(reading -> (int) reading.answered().stream()
                .filter(reading.name().types()::contains)
                .count());
    }

    int answered() {
        return sum(reading -> reading.answered().size());
    }

    int labelled() {
        return sum(reading -> reading.name().types().size());
    }

    double precision() {
        return answered() == 0 ? 1 : (double) right() / answered();
    }

    double recall() {
        return labelled() == 0 ? 1 : (double) right() / labelled();
    }

    String report(boolean errors) {
        var report = new StringBuilder();
        line(
                report,
                "texts %d, naming a type %d, naming none %d",
                readings.size(),
                count(has()),
                count(has().negate()));
        line(report, "precision %.4f (%d right of %d types answered)", precision(), right(), answered());
        line(report, "recall    %.4f (%d found of %d types labelled)", recall(), right(), labelled());
        line(
                report,
                "whole texts right %d of %d; connection right %d of %d",
                count(Reading::whole),
                readings.size(),
                count(reading -> reading.whole() && has().test(reading) && reading.connected()),
                count(reading -> reading.whole() && has().test(reading)));
        line(
                report,
                "answers: matched %d, candidates %d, unknown %d",
                count(kind(PaperReading.Kind.MATCHED)),
                count(kind(PaperReading.Kind.CANDIDATES)),
                count(kind(PaperReading.Kind.UNKNOWN)));
        confusions()
                .forEach((code, figures) -> line(
                        report, "  %-14s right %3d  wrong %3d  missed %3d", code, figures[0], figures[1], figures[2]));
        if (errors) {
            readings.stream()
                    .filter(reading -> !reading.whole() || has().test(reading) && !reading.connected())
                    .forEach(reading -> line(
                            report,
                            "%s%n   label %s %s%n   read  %s %s %s",
                            reading.name().text(),
                            reading.name().types(),
                            reading.name().connection(),
                            reading.reading().kind(),
                            reading.reading().groups(),
                            reading.reading().matches()));
        }
        return report.toString();
    }

    private Map<String, int[]> confusions() {
        var figures = new TreeMap<String, int[]>();
        for (var reading : readings) {
            for (var code : reading.answered()) {
                figures.computeIfAbsent(code, unused -> new int[3])[
                        reading.name().types().contains(code) ? 0 : 1]++;
            }
            for (var code : reading.name().types()) {
                figures.computeIfAbsent(code, unused -> new int[3])[2] +=
                        reading.answered().contains(code) ? 0 : 1;
            }
        }
        return figures;
    }

    private static Predicate<Reading> has() {
        return reading -> !reading.name().types().isEmpty();
    }

    private static Predicate<Reading> kind(PaperReading.Kind kind) {
        return reading -> reading.reading().kind() == kind;
    }

    private int sum(ToIntFunction<Reading> figure) {
        return readings.stream().mapToInt(figure).sum();
    }

    private long count(Predicate<Reading> which) {
        return readings.stream().filter(which).count();
    }

    private static void line(StringBuilder report, String format, Object... figures) {
        report.append(String.format(Locale.ROOT, format, figures)).append(System.lineSeparator());
    }

    /** Scores any labelled file: {@code FILE [all|tuning|held-out] [errors]}. */
    public static void main(String[] arguments) {
        var half = arguments.length > 1 ? arguments[1] : "all";
        var names = LabelledName.in(Path.of(arguments[0])).stream()
                .filter(name -> half.equals("all") || half.equals("held-out") == name.heldOut())
                .toList();
        var report =
                new NamingScore(ShippedNames.matcher(), names).report(arguments.length > 2 && !arguments[2].isEmpty());
        System.out.print(report);
    }
}
