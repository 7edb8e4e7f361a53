package vn.gov.directive24.common.problem;

import io.micrometer.tracing.Tracer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@AutoConfiguration(beforeName = "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration")
@Import(ProblemAdvice.class)
public class ProblemAutoConfiguration {

    @Bean
    TraceIds traceIds(ObjectProvider<Tracer> tracers) {
        return new TraceIds(tracers);
    }

    @Bean
    ProblemErrors problemErrors(
            ErrorAttributes attributes, ObjectProvider<ErrorViewResolver> views, TraceIds traceIds) {
        return new ProblemErrors(attributes, views.orderedStream().toList(), traceIds);
    }
}
