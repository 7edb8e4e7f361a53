/** REST. */
@NullMarked
package vn.gov.directive24.deadline.feed.webhook.web;

import org.jspecify.annotations.NullMarked;
