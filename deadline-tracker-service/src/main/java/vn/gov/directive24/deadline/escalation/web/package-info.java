@NullMarked
package vn.gov.directive24.deadline.escalation.web;

import org.jspecify.annotations.NullMarked;
