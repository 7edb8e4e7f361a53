/** Who can sign in, and what each of them may do. */
@NullMarked
package vn.gov.directive24.sandbox.account;

import org.jspecify.annotations.NullMarked;
