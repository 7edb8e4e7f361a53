package vn.gov.directive24.deadline.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.cluster.ClusterLock;
import vn.gov.directive24.deadline.directive.DirectiveService;
import vn.gov.directive24.deadline.indicator.IndicatorService;

/**
 * Loads the shipped directives at the first start, and what a newer version adds at a later one.
 *
 * <p>Before any event is listened to: one about an indicator that is not defined yet would be lost.
 */
@Component
class CatalogueLoader implements SmartLifecycle {

    private static final List<String> FILES =
            List.of("classpath*:catalogue/directive-*.yaml", "classpath*:catalogue/steering-conclusion-*.yaml");

    private final ResourcePatternResolver resources;
    private final DirectiveService directives;
    private final IndicatorService indicators;
    private final ClusterLock locks;
    private volatile boolean loaded;

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
    public void start() {
        try {
            for (var pattern : FILES) {
                for (var resource : resources.getResources(pattern)) {
                    load(CatalogueFile.read(resource));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        loaded = true;
    }

    private void load(CatalogueFile file) {
        locks.runInTurn("catalogue", () -> {
            indicators.define(file.toIndicators());
            directives.load(file.toDirective(), file.toTasks());
        });
    }

    @Override
    public void stop() {
        loaded = false;
    }

    @Override
    public boolean isRunning() {
        return loaded;
    }

    /** Listeners and the web server start in later phases. */
    @Override
    public int getPhase() {
        return 0;
    }
}
