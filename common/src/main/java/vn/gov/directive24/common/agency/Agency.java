package vn.gov.directive24.common.agency;

import java.util.List;

/**
 * A ministry, province, company or a group of them.
 *
 * @param code for example {@code BCA}, {@code P01} or the group {@code UBND-TINH}
 * @param aliases other codes for the same agency in the directives' texts
 * @param members codes of the agencies a group stands for; empty for a single agency
 * @param certain whether code and name are confirmed
 */
public record Agency(
        String code,
        String nameVi,
        String nameEn,
        Kind kind,
        List<String> aliases,
        List<String> members,
        boolean certain) {

    public enum Kind {
        MINISTRY,
        MINISTRY_LEVEL,
        GOVERNMENT_AGENCY,
        PROVINCE,
        CITY,
        SOE,
        OTHER
    }

    public boolean isGroup() {
        return !members.isEmpty();
    }
}
