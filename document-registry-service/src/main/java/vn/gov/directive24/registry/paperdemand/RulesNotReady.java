package vn.gov.directive24.registry.paperdemand;

import vn.gov.directive24.common.problem.DependencyAway;

/** Neither the database nor the disk has given any rules yet. */
class RulesNotReady extends DependencyAway {

    RulesNotReady() {
        super("the rules on papers", new IllegalStateException("no book of rules was made yet"));
    }
}
