package vn.gov.directive24.registry.paperdemand;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.gov.directive24.registry.start.DatabaseStart;

/** Brings the shipped rules into the database and into memory when the service starts; only then is it ready. */
@Component
class PaperRuleLoader implements SmartLifecycle {

    private final PaperRuleService rules;
    private final RuleBooks books;
    private final RuleWatch watch;
    private final DatabaseStart database;
    private volatile boolean loaded;

    PaperRuleLoader(PaperRuleService rules, RuleBooks books, RuleWatch watch, DatabaseStart database) {
        this.rules = rules;
        this.books = books;
        this.watch = watch;
        this.database = database;
    }

    @Override
    public void start() {
        if (database.isAway()) {
            books.openFromDisk();
        }
        database.whenThere(() -> {
            rules.loadCatalogue();
            books.refresh(true);
        });
        watch.start();
        loaded = true;
    }

    @Override
    public void stop() {
        watch.close();
        loaded = false;
    }

    @Override
    public boolean isRunning() {
        return loaded;
    }

    /** Behind the document types, before the web server. */
    @Override
    public int getPhase() {
        return 1;
    }
}
