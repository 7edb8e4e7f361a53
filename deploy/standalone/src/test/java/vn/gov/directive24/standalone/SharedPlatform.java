package vn.gov.directive24.standalone;

import java.time.LocalDate;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One platform for all tests that do not end it, because the start is what costs: begun on 15 October 2025 by whichever
 * comes first. The story comes before the console, which finds its traces.
 */
final class SharedPlatform implements ParameterResolver {

    static final LocalDate MID_OCTOBER = LocalDate.of(2025, 10, 15);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Platform.class;
    }

    @Override
    public Platform resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedPlatform.class))
                .computeIfAbsent(
                        Platform.class,
                        _ -> Platform.start(PlatformOptions.ephemeral().asOf(MID_OCTOBER)),
                        Platform.class);
    }
}
