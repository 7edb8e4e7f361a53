package vn.gov.directive24.standalone.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

final class DayConverter implements ITypeConverter<LocalDate> {

    private static final Pattern DAY = Pattern.compile("20\\d\\d-\\d\\d-\\d\\d");

    @Override
    public LocalDate convert(String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException noSuchDay) {
            // Said below.
        }
        throw new TypeConversionException("\"" + text + "\" is no day from 2000-01-01 to 2099-12-31");
    }
}
