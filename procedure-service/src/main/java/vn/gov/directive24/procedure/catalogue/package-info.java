/** Procedures, the components of their dossiers and the decisions that cut them. */
@NullMarked
package vn.gov.directive24.procedure.catalogue;

import org.jspecify.annotations.NullMarked;
