package vn.gov.directive24.registry.paperdemand;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A sentence with places to be filled, such as {@code {paper}}; cut once, filled for each answer. */
final class Template {

    enum Place {
        PAPER,
        DATABASE,
        FORBIDDEN,
        LIST,
        LIMIT,
        DAY
    }

    private final List<String> texts = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    /** @throws IllegalArgumentException when it names a place that there is not */
    Template(String text) {
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            texts.add(text.substring(from, open));
            places.add(Place.valueOf(text.substring(open + 1, close).toUpperCase(Locale.ROOT)));
            from = close + 1;
        }
        texts.add(text.substring(from));
    }

    String filled(Function<Place, String> value) {
        var filled = new StringBuilder(256).append(texts.getFirst());
        for (int index = 0; index < places.size(); index++) {
            filled.append(value.apply(places.get(index))).append(texts.get(index + 1));
        }
        return filled.toString();
    }
}
