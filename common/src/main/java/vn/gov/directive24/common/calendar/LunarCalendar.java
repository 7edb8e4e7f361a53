package vn.gov.directive24.common.calendar;

import static java.lang.Math.PI;
import static java.lang.Math.floor;
import static java.lang.Math.sin;
import static java.lang.Math.toRadians;

import java.time.LocalDate;
import java.time.temporal.JulianFields;

/**
 * The lunar calendar of Viet Nam, from the positions of sun and moon at UTC+7.
 *
 * <p>China reckons at UTC+8: where a new moon falls between 23:00 and midnight in Ha Noi, Tết is a day – once a month –
 * before the Chinese New Year (1985, 2007, 2030). Formulas after J. Meeus, good to a few minutes.
 */
final class LunarCalendar {

    private static final double OFFSET = 7.0 / 24;
    private static final double SYNODIC_MONTH = 29.530588853;
    private static final double FIRST_NEW_MOON = 2_415_021.076998695;

    private LunarCalendar() {}

    /** Mùng 1 tháng Giêng, the first day of the lunar year that begins in a solar year. */
    static LocalDate newYear(int year) {
        return day(year, 1, 1);
    }

    /** A day of an ordinary month 1 to 10 of the lunar year that begins in a solar year. */
    static LocalDate day(int year, int month, int dayOfMonth) {
        var eleventh = eleventhMonth(year - 1);
        var next = eleventhMonth(year);
        var offset = month + 1;
        if (next - eleventh > 365 && offset >= leapOffset(eleventh)) {
            offset++;
        }
        var moon = (long) floor(0.5 + (eleventh - FIRST_NEW_MOON) / SYNODIC_MONTH);
        return LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, newMoonDay(moon + offset) + dayOfMonth - 1);
    }

    /** The month that holds the winter solstice is the eleventh; the Julian day on which it begins. */
    private static long eleventhMonth(int year) {
        var endOfYear = LocalDate.of(year, 12, 31).getLong(JulianFields.JULIAN_DAY);
        var moon = (long) floor((endOfYear - 2_415_021) / SYNODIC_MONTH);
        var begin = newMoonDay(moon);
        return solarTerm(begin) >= 9 ? newMoonDay(moon - 1) : begin;
    }

    /** The leap month is the first that no major solar term falls into. */
    private static int leapOffset(long eleventh) {
        var moon = (long) floor((eleventh - FIRST_NEW_MOON) / SYNODIC_MONTH + 0.5);
        var month = 1;
        var term = solarTerm(newMoonDay(moon + month));
        int last;
        do {
            last = term;
            month++;
            term = solarTerm(newMoonDay(moon + month));
        } while (term != last && month < 14);
        return month - 1;
    }

    private static long newMoonDay(long moon) {
        return (long) floor(newMoon(moon) + 0.5 + OFFSET);
    }

    /** Which twelfth of its path, from 0 at the spring equinox, the sun is in when a day begins. */
    private static int solarTerm(long julianDay) {
        return (int) floor(sunLongitude(julianDay - 0.5 - OFFSET) / PI * 6);
    }

    /** Julian date of the k-th new moon after that of 1 January 1900. */
    private static double newMoon(long k) {
        var t = k / 1_236.85;
        var t2 = t * t;
        var t3 = t2 * t;
        var mean = 2_415_020.75933 + 29.53058868 * k + 0.0001178 * t2 - 0.000000155 * t3;
        mean += 0.00033 * sin(toRadians(166.56 + 132.87 * t - 0.009173 * t2));
        var sun = toRadians(359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3);
        var moon = toRadians(306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3);
        var node = toRadians(21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3);
        var correction = (0.1734 - 0.000393 * t) * sin(sun)
                + 0.0021 * sin(2 * sun)
                - 0.4068 * sin(moon)
                + 0.0161 * sin(2 * moon)
                - 0.0004 * sin(3 * moon)
                + 0.0104 * sin(2 * node)
                - 0.0051 * sin(sun + moon)
                - 0.0074 * sin(sun - moon)
                + 0.0004 * sin(2 * node + sun)
                - 0.0004 * sin(2 * node - sun)
                - 0.0006 * sin(2 * node + moon)
                + 0.0010 * sin(2 * node - moon)
                + 0.0005 * sin(2 * moon + sun);
        var deltaT = -0.000278 + 0.000265 * t + 0.000262 * t2;
        return mean + correction - deltaT;
    }

    /** In radians, 0 to 2π. */
    private static double sunLongitude(double julianDate) {
        var t = (julianDate - 2_451_545.0) / 36_525;
        var t2 = t * t;
        var anomaly = toRadians(357.52910 + 35_999.05030 * t - 0.0001559 * t2 - 0.00000048 * t * t2);
        var mean = 280.46645 + 36_000.76983 * t + 0.0003032 * t2;
        var centre = (1.914600 - 0.004817 * t - 0.000014 * t2) * sin(anomaly)
                + (0.019993 - 0.000101 * t) * sin(2 * anomaly)
                + 0.000290 * sin(3 * anomaly);
        var longitude = toRadians(mean + centre);
        return longitude - 2 * PI * floor(longitude / (2 * PI));
    }
}
