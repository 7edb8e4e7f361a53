/** Document types and their way onto VNeID. */
@NullMarked
package vn.gov.directive24.registry.documenttype;

import org.jspecify.annotations.NullMarked;
