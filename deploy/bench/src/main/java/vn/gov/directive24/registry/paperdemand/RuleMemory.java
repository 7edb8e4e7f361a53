package vn.gov.directive24.registry.paperdemand;

/** What the rules hold of the heap: everything they were read into, the compiled book and as many readings as it keeps. */
public final class RuleMemory {

    private static final int READINGS = 20_000;
    private static final int COLLECTIONS = 5;

    private RuleMemory() {}

    /** In bytes; the caller's own objects must not come and go meanwhile. */
    public static long measure() {
        var empty = used();
        var book = RulePopulation.book();
        for (int index = 0; index < READINGS; index++) {
            book.decide(
                    new DecisionRequest(
                            new Asker("P01", AskerKind.STATE_AGENCY),
                            null,
                            null,
                            "Bản sao có chứng thực giấy tờ mẫu số %d và giấy khai sinh".formatted(index),
                            null,
                            null,
                            Lookup.NOT_ASKED,
                            null,
                            PersonKind.CITIZEN,
                            RulePopulation.TODAY),
                    RulePopulation.TODAY);
        }
        var full = used();
        java.lang.ref.Reference.reachabilityFence(book);
        return full - empty;
    }

    private static long used() {
        for (int collection = 0; collection < COLLECTIONS; collection++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
