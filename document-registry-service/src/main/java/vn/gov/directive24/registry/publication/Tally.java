package vn.gov.directive24.registry.publication;

import java.util.List;
import vn.gov.directive24.registry.documenttype.Holder;

/**
 * How many document types, and how many of them are integrated.
 *
 * @param essential those issued through VNeID, on paper only on request
 */
public record Tally(
        int types,
        int personal,
        int organisation,
        int essential,
        int integrated,
        int integratedPersonal,
        int integratedOrganisation) {

    static Tally of(List<ListRow> rows, boolean synthetic) {
        var counted = rows.stream().filter(row -> row.synthetic() == synthetic).toList();
        var integrated = counted.stream().filter(ListRow::isIntegrated).toList();
        return new Tally(
                counted.size(),
                of(counted, Holder.PERSONAL),
                of(counted, Holder.ORGANISATION),
                (int) counted.stream().filter(ListRow::essential).count(),
                integrated.size(),
                of(integrated, Holder.PERSONAL),
                of(integrated, Holder.ORGANISATION));
    }

    private static int of(List<ListRow> rows, Holder holder) {
        return (int)
                rows.stream().filter(row -> row.holder().equals(holder.name())).count();
    }
}
