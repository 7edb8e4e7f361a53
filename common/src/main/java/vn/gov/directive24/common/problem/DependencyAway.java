package vn.gov.directive24.common.problem;

/** Something outside the service does not answer; the same request may succeed later. */
public class DependencyAway extends RuntimeException {

    public DependencyAway(String what, Throwable cause) {
        super(what, cause);
    }
}
