/** Which registered paper a printed name means. Plain Java over a vocabulary; knows nothing of storage or transport. */
@NullMarked
package vn.gov.directive24.registry.naming;

import org.jspecify.annotations.NullMarked;
