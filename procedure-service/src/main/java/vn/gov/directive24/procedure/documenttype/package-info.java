/** This service's copy of what the registry has announced. */
@NullMarked
package vn.gov.directive24.procedure.documenttype;

import org.jspecify.annotations.NullMarked;
