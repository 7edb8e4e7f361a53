/** REST. */
@NullMarked
package vn.gov.directive24.identity.relyingparty.web;

import org.jspecify.annotations.NullMarked;
