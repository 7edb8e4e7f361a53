package vn.gov.directive24.registry.paperdemand;

import org.jspecify.annotations.Nullable;

/**
 * One paper that is asked for, and what the register and the lists say of it that day.
 *
 * @param code of the document type; null where only the printed text is known
 * @param text the printed name by which rules find it; null where it was asked for by its code
 * @param state the type as it was that day, also withdrawn
 * @param known the type as last known
 */
record Asked(
        DecisionRequest request,
        @Nullable String code,
        @Nullable String text,
        @Nullable MonthlyList list,
        @Nullable PaperType state,
        @Nullable PaperType known) {

    /** The type that day; null when the register did not have it or had withdrawn it. */
    @Nullable PaperType type() {
        return state == null || state.withdrawn() ? null : state;
    }

    /** The type to tell of: that day's, or the last known. */
    @Nullable PaperType named() {
        var type = type();
        return type == null ? known : type;
    }

    boolean listed() {
        return list != null && code != null && list.integrated().contains(code);
    }

    boolean shown() {
        return request.shown();
    }

    /** By the register VNeID does not show it that day; whoever has seen it there knows better. */
    boolean goneFromVneid() {
        return state != null && (state.suspended() || state.withdrawn()) && !shown();
    }

    boolean ofOtherHolder() {
        var type = named();
        return type != null && request.holder() != null && request.holder() != type.holder();
    }
}
