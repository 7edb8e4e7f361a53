package vn.gov.directive24.deadline.mail;

/** A message as it is written: plain text and the same as HTML. */
record Letter(String subject, String text, String html) {}
