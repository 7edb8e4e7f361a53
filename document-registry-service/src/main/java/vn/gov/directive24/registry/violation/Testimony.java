package vn.gov.directive24.registry.violation;

import org.jspecify.annotations.Nullable;

/**
 * What the reporter wrote. It is kept encrypted, since any of it can name a person.
 *
 * @param askerName who asked, in the reporter's words
 * @param place where
 * @param paperName the paper's name as printed or said
 * @param said what was said
 * @param evidence what there is to prove it, in words
 * @param name of the reporter
 * @param contact of the reporter
 * @param officer user name and agency of an officer who reports
 */
public record Testimony(
        @Nullable String askerName,
        @Nullable String place,
        @Nullable String paperName,
        String said,
        @Nullable String evidence,
        @Nullable String name,
        @Nullable String contact,
        @Nullable String officer) {

    Testimony withoutReporter() {
        return new Testimony(askerName, place, paperName, said, evidence, null, null, null);
    }

    Testimony by(String officer) {
        return new Testimony(askerName, place, paperName, said, evidence, name, contact, officer);
    }

    @Override
    public String toString() {
        return "Testimony[…]";
    }
}
