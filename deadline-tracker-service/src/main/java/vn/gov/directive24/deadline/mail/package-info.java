/** Notices by e-mail: a digest a day at most, a breach at once. The mail server may be away. */
@NullMarked
package vn.gov.directive24.deadline.mail;

import org.jspecify.annotations.NullMarked;
