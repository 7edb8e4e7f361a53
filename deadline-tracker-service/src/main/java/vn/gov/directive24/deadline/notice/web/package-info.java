@NullMarked
package vn.gov.directive24.deadline.notice.web;

import org.jspecify.annotations.NullMarked;
