package vn.gov.directive24.deadline.catalogue;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.cluster.ClusterLock;
import vn.gov.directive24.deadline.directive.DirectiveService;
import vn.gov.directive24.deadline.indicator.IndicatorService;

/** Loads the shipped directives at the first start, and what a newer version adds at a later one. */
@Component
class CatalogueLoader implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(CatalogueLoader.class);
    private static final String FILES = "classpath*:catalogue/directive-*.yaml";

    private final ResourcePatternResolver resources;
    private final DirectiveService directives;
    private final IndicatorService indicators;
    private final ClusterLock locks;

    CatalogueLoader(
            ResourcePatternResolver resources,
            DirectiveService directives,
            IndicatorService indicators,
            ClusterLock locks) {
        this.resources = resources;
        this.directives = directives;
        this.indicators = indicators;
        this.locks = locks;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (var resource : resources.getResources(FILES)) {
            var file = CatalogueFile.read(resource);
            var loaded = locks.runExclusively("catalogue", () -> {
                indicators.define(file.toIndicators());
                directives.load(file.toDirective(), file.toTasks());
            });
            if (!loaded) {
                log.info("Another instance is loading {}.", file.directive().number());
            }
        }
    }
}
