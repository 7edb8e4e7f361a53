/** Airports, stations and vehicle parks, and how far each is. */
@NullMarked
package vn.gov.directive24.biometric.site;

import org.jspecify.annotations.NullMarked;
