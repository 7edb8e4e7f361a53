package vn.gov.directive24.deadline.indicator;

import vn.gov.directive24.deadline.indicator.IndicatorStatement.StatedFile;

/** Knows the files on record; who keeps them implements it. */
public interface StatedFiles {

    /** Whether an agency has put the file on record for one of its assignments, and not withdrawn it. */
    boolean isOf(String agency, StatedFile file);
}
