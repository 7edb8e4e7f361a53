package vn.gov.directive24.deadline.assignment;

import java.util.List;

/** Knows the files of an assignment; who keeps them implements it. */
public interface EvidenceOnRecord {

    /** Those of the ids that are no file of the assignment, or one that was withdrawn. */
    List<String> missing(String assignment, List<String> ids);
}
