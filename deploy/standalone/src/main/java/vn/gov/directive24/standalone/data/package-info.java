/** The folder in which a standalone platform keeps what must survive a restart. */
@NullMarked
package vn.gov.directive24.standalone.data;

import org.jspecify.annotations.NullMarked;
