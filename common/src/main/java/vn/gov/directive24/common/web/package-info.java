/** HTTP manners: strict JSON, pages, entity tags, size limits. */
@NullMarked
package vn.gov.directive24.common.web;

import org.jspecify.annotations.NullMarked;
