package vn.gov.directive24.common.problem;

import java.util.Arrays;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import vn.gov.directive24.common.problem.Problem.FieldError;

/** Says in a sentence what is wrong with a JSON body, and where. */
final class JsonFaults {

    private JsonFaults() {}

    static FieldError describe(JacksonException fault) {
        return FieldError.inBody(pointer(fault), reason(fault));
    }

    /** RFC 6901. */
    private static String pointer(JacksonException fault) {
        return fault.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? Integer.toString(step.getIndex()) : step.getPropertyName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    private static String reason(JacksonException fault) {
        return switch (fault) {
            case UnrecognizedPropertyException unknown ->
                "There is no field %s here; known are %s."
                        .formatted(
                                quoted(unknown.getPropertyName()),
                                unknown.getKnownPropertyIds().stream()
                                        .map(String::valueOf)
                                        .sorted()
                                        .collect(Collectors.joining(", ")));
            case InvalidFormatException format
            when format.getTargetType().isEnum() ->
                "%s is not one of %s."
                        .formatted(
                                quoted(String.valueOf(format.getValue())),
                                Arrays.stream(format.getTargetType().getEnumConstants())
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", ")));
            case InvalidFormatException format ->
                "%s is not a valid %s."
                        .formatted(quoted(String.valueOf(format.getValue())), nameOf(format.getTargetType()));
            case MismatchedInputException mismatch
            when mismatch.getTargetType() != null -> "Expected %s.".formatted(nameOf(mismatch.getTargetType()));
            case StreamConstraintsException tooMuch -> firstLine(tooMuch.getOriginalMessage());
            case StreamReadException syntax ->
                "Not valid JSON%s: %s"
                        .formatted(
                                syntax.getLocation() == null
                                        ? ""
                                        : " at line %d, column %d"
                                                .formatted(
                                                        syntax.getLocation().getLineNr(),
                                                        syntax.getLocation().getColumnNr()),
                                firstLine(syntax.getOriginalMessage()));
            default -> firstLine(fault.getOriginalMessage());
        };
    }

    private static String nameOf(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "date (yyyy-MM-dd)";
            case "int", "long", "Integer", "Long" -> "whole number";
            case "boolean", "Boolean" -> "boolean (true or false)";
            case "BigDecimal", "double", "Double" -> "number";
            case "String" -> "text";
            case "List", "ArrayList", "Set" -> "array";
            case "UUID" -> "UUID";
            default -> type.isEnum() ? "text" : "object";
        };
    }

    private static String quoted(String text) {
        return '"' + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + '"';
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("The body cannot be read.");
    }
}
