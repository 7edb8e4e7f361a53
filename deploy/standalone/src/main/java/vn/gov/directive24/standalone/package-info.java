/** The whole platform in one JVM: embedded servers, the sandbox and the services. */
@NullMarked
package vn.gov.directive24.standalone;

import org.jspecify.annotations.NullMarked;
