package vn.gov.directive24.registry.publication;

import org.springframework.dao.DataRetrievalFailureException;

/** What is stored is not what was sealed: nothing is decided by it. To be mended by the operator from a backup. */
class ListDamaged extends DataRetrievalFailureException {

    ListDamaged(int number, String what) {
        super("Published list %d is not what was sealed: %s".formatted(number, what));
    }
}
