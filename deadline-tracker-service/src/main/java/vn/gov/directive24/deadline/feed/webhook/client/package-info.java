/** How a delivery leaves the house. */
@NullMarked
package vn.gov.directive24.deadline.feed.webhook.client;

import org.jspecify.annotations.NullMarked;
