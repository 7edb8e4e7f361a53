package vn.gov.directive24.registry.catalogue;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.cluster.ClusterLock;
import vn.gov.directive24.registry.documenttype.DocumentTypeService;
import vn.gov.directive24.registry.start.DatabaseStart;

/** Loads the shipped document types at the first start, and what a newer version of the platform adds at a later one. */
@Component
class CatalogueLoader implements SmartLifecycle {

    private final DocumentTypeService documentTypes;
    private final ClusterLock locks;
    private final DatabaseStart database;
    private volatile boolean loaded;

    CatalogueLoader(DocumentTypeService documentTypes, ClusterLock locks, DatabaseStart database) {
        this.documentTypes = documentTypes;
        this.locks = locks;
        this.database = database;
    }

    @Override
    public void start() {
        var shipped = CatalogueFile.read().toRegistrations();
        database.whenThere(() -> locks.runInTurn("catalogue", () -> documentTypes.load(shipped)));
        loaded = true;
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
