@NullMarked
package vn.gov.directive24.deadline.mail.web;

import org.jspecify.annotations.NullMarked;
