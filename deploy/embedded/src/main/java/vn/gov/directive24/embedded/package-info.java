/** PostgreSQL and Kafka as parts of a Java program: nothing to install, data kept in a folder. */
@NullMarked
package vn.gov.directive24.embedded;

import org.jspecify.annotations.NullMarked;
