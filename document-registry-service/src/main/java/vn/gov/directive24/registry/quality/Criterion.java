package vn.gov.directive24.registry.quality;

/** "Đúng, đủ, sạch, sống, thống nhất, dùng chung" (Directive 24/CT-TTg). A rate is a share of the records, in per cent. */
public enum Criterion {
    /** Agrees with the original register. */
    CORRECT("đúng"),
    /** Every holder and every field is there. */
    COMPLETE("đủ"),
    /** No duplicates, no malformed values. */
    CLEAN("sạch"),
    /** Changes arrive in time. */
    LIVE("sống"),
    /** Keys and codes agree with the national databases. */
    CONSISTENT("thống nhất"),
    /** Systems of other agencies can fetch it. */
    SHARED("dùng chung");

    private final String nameVi;

    Criterion(String nameVi) {
        this.nameVi = nameVi;
    }

    public String nameVi() {
        return nameVi;
    }
}
