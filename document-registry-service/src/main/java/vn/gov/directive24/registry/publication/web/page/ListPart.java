package vn.gov.directive24.registry.publication.web.page;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.registry.publication.ListRow;

/**
 * What one page shows of the rows of a list: all of them as long as a reader can bear it.
 *
 * @param number of the page, from 1
 * @param pages how many there are
 * @param from place of its first row, from 1
 * @param rows those of the page, in the order of the list
 */
record ListPart(int number, int pages, int from, List<ListRow> rows) {

    /** As many stand on one page; the Directive's 578 types do. */
    static final int MOST = 1_000;

    /** On each, where there are more. */
    static final int ROWS = 500;

    /** @param asked as it stands in the address; what is no page is the nearest one */
    static ListPart of(List<ListRow> all, @Nullable String asked) {
        if (all.size() <= MOST) {
            return new ListPart(1, 1, 1, all);
        }
        var pages = (all.size() + ROWS - 1) / ROWS;
        var number = Math.clamp(numberOf(asked), 1, pages);
        var from = (number - 1) * ROWS;
        return new ListPart(number, pages, from + 1, all.subList(from, Math.min(from + ROWS, all.size())));
    }

    private static int numberOf(@Nullable String asked) {
        return asked != null && asked.matches("[0-9]{1,6}") ? Integer.parseInt(asked) : 1;
    }

    public int to() {
        return from + rows.size() - 1;
    }

    public List<Integer> numbers() {
        return IntStream.rangeClosed(1, pages).boxed().toList();
    }

    public boolean isOneOfMany() {
        return pages > 1;
    }
}
