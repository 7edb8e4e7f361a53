/** What the document registry announces. */
@NullMarked
package vn.gov.directive24.common.contract.registry;

import org.jspecify.annotations.NullMarked;
