/** What is fixed once it was shown: canonical JSON, its hash, and what differs between two versions. */
@NullMarked
package vn.gov.directive24.deadline.snapshot;

import org.jspecify.annotations.NullMarked;
