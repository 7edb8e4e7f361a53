package vn.gov.directive24.registry.paperdemand;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The book in use. It is replaced as a whole, so nobody ever sees half a change. */
@Component
class RuleBooks {

    private static final Logger log = LoggerFactory.getLogger(RuleBooks.class);

    /** After that long without a word from the database an answer says that its rules are not confirmed. */
    private static final Duration CONFIRMED_FOR = Duration.ofSeconds(10);

    /** How old the moment told after a start from disk may be. */
    private static final Duration KEPT_EVERY = Duration.ofMinutes(5);

    private final RuleStore store;
    private final RuleFile file;
    private final Clock clock;
    private final PaperRuleCatalogue catalogue = PaperRuleCatalogue.load();
    private final AtomicReference<@Nullable Current> current = new AtomicReference<>();
    private Instant keptAt = Instant.EPOCH;

    RuleBooks(RuleStore store, RuleFile file, Clock clock) {
        this.store = store;
        this.file = file;
        this.clock = clock;
    }

    /** @throws RulesNotReady before the first book is there */
    RuleBook current() {
        return require().book();
    }

    private Current require() {
        var now = current.get();
        if (now == null) {
            throw new RulesNotReady();
        }
        return now;
    }

    boolean isReady() {
        return current.get() != null;
    }

    /** Not a number while there are no rules at all. */
    double ageSeconds() {
        var now = current.get();
        return now == null
                ? Double.NaN
                : Duration.between(now.confirmedAt(), Instant.now(clock)).toMillis() / 1_000.0;
    }

    RuleAge age(RuleBook book) {
        var now = require();
        var asOf = now.book() == book ? now.confirmedAt() : book.contents().readAt();
        return new RuleAge(
                asOf,
                book.contents().revision(),
                Duration.between(asOf, Instant.now(clock)).compareTo(CONFIRMED_FOR) <= 0,
                book.contents().versions());
    }

    /** Takes what was kept on disk when there is nothing better yet; returns whether there are rules now. */
    synchronized boolean openFromDisk() {
        if (!isReady()) {
            file.read().ifPresent(kept -> current.set(new Current(book(kept), kept.readAt())));
        }
        return isReady();
    }

    /**
     * Makes a new book when there is something new.
     *
     * @param evenIfSame whether to look although the revision is the one in use: identities are not handed out in the
     *     order of the commits
     * @throws IllegalStateException when the database does not hold the shipped rules; the book in use stays
     */
    synchronized void refresh(boolean evenIfSame) {
        var asked = Instant.now(clock);
        var now = current.get();
        if (!evenIfSame
                && now != null
                && store.revision().equals(now.book().contents().revision())) {
            current.set(new Current(now.book(), asked));
            if (Duration.between(keptAt, asked).compareTo(KEPT_EVERY) > 0) {
                keep(now.book().contents().readAt(asked));
            }
            return;
        }
        var contents = store.contents();
        if (!contents.holdRulesOf(catalogue)) {
            throw new IllegalStateException("The database does not hold the shipped rules yet");
        }
        if (now != null
                && contents.rules().size() < now.book().contents().rules().size()) {
            // Rules are only ever added: this is another database, or an older copy of it.
            log.warn("The database holds fewer rules than before; what was kept of them on disk is set aside.");
            file.setAside();
        }
        current.set(new Current(book(contents), contents.readAt()));
        keep(contents);
    }

    /** A book with other rules, for a preview; it is never in use. */
    RuleBook book(RuleContents contents) {
        return new RuleBook(contents, catalogue.knownFrom());
    }

    private void keep(RuleContents contents) {
        keptAt = contents.readAt();
        file.write(contents);
    }

    /** @param confirmedAt when the database last said that these are the current rules */
    private record Current(RuleBook book, Instant confirmedAt) {}
}
