/** How often each document type is looked up and decided about: open data in which nobody can be found. */
@NullMarked
package vn.gov.directive24.registry.accessstatistics;

import org.jspecify.annotations.NullMarked;
