package vn.gov.directive24.registry.publication;

import com.nimbusds.jose.jwk.OctetKeyPair;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.cluster.ClusterLock;
import vn.gov.directive24.common.problem.InvalidField;
import vn.gov.directive24.registry.documenttype.DocumentTypeRecord;
import vn.gov.directive24.registry.documenttype.DocumentTypeStatus;
import vn.gov.directive24.registry.publication.PublicationEvent.ListPublished;
import vn.gov.directive24.registry.publication.key.ListKeys;
import vn.gov.directive24.registry.publication.seal.Seal;
import vn.gov.directive24.registry.publication.seal.SealedFile;
import vn.gov.directive24.registry.publication.seal.Sha256;

/** Closes a month and corrects the last list, each after a preview. */
@Service
@Transactional
public class ListService {

    private final DocumentTypeRecord record;
    private final ListArchive archive;
    private final ListKeys keys;
    private final Agencies agencies;
    private final ClusterLock locks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ListService(
            DocumentTypeRecord record,
            ListArchive archive,
            ListKeys keys,
            Agencies agencies,
            ClusterLock locks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.record = record;
        this.archive = archive;
        this.keys = keys;
        this.agencies = agencies;
        this.locks = locks;
        this.events = events;
        this.clock = clock;
    }

    /** What closing a month would publish; also of the month that is under way, as it stands today. */
    @Transactional(readOnly = true)
    public ListDraft preview(YearMonth month) {
        if (month.atDay(1).isAfter(today())) {
            throw new MonthNotOver(month);
        }
        return draft(month);
    }

    /** Whether a list of this month would be the first although there was something to list in the month before. */
    @Transactional(readOnly = true)
    public boolean leavesOutMonths(YearMonth month) {
        return archive.last().isEmpty()
                && !rowsOn(month.minusMonths(1).atEndOfMonth()).isEmpty();
    }

    /** What a correction of the last list would publish. */
    @Transactional(readOnly = true)
    public ListDraft previewCorrection(int number, @Nullable LocalDate asOf) {
        return correctionDraft(number, asOf);
    }

    /**
     * Publishes the list of a month that is over, which is the one after the last that was closed.
     *
     * @param seen of the preview
     * @param startsHere that the first list may leave out months before it
     */
    public PublishedList close(YearMonth month, String seen, boolean startsHere, String by) {
        if (!month.atEndOfMonth().isBefore(today())) {
            throw new MonthNotOver(month);
        }
        if (!startsHere && leavesOutMonths(month)) {
            throw new EarlierMonthsOnRecord(month);
        }
        return publishInTurn(() -> draft(month), seen, null, by);
    }

    /**
     * Publishes a list that takes the place of the last one.
     *
     * @param asOf the day on which the record was right: from the day that the list shows until today, and not after the
     *     end of the month that follows; the day that the list shows when it is absent
     * @param seen of the preview
     */
    public PublishedList correct(int number, @Nullable LocalDate asOf, String reason, String seen, String by) {
        return publishInTurn(() -> correctionDraft(number, asOf), seen, reason, by);
    }

    private PublishedList publishInTurn(Supplier<ListDraft> drafting, String seen, @Nullable String reason, String by) {
        locks.runInTurn("monthly-list", () -> {
            var draft = drafting.get();
            if (!draft.seen().equals(seen)) {
                throw new ListMoved();
            }
            publish(draft, reason, by);
        });
        return archive.last().orElseThrow();
    }

    private void publish(ListDraft draft, @Nullable String reason, String by) {
        // The first key is made here, and nothing is signed before its key was made.
        var key = keys.inUse(by);
        var now = ZonedDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        refuseToGoBack(now.toInstant(), key);
        var content = draft.publishedAt(now, reason);
        var bytes = ListJson.write(content);
        var hash = Sha256.of(bytes);
        var previous = content.previous() == null ? null : content.previous().sha256();
        var csv = ListCsv.of(content);
        var xlsx = ListWorkbook.of(content, hash, key.getKeyID());
        var seal = new Seal(draft.number(), content.month(), hash, previous, now.toInstant())
                .withTables(Sha256.of(csv), Sha256.of(xlsx))
                .signedWith(key);
        var list = PublishedList.of(draft.number(), hash, key.getKeyID(), new SealedFile(bytes, seal).toBytes());
        archive.add(list, by, csv, xlsx);
        events.publishEvent(ListPublished.of(list));
    }

    private void refuseToGoBack(Instant now, OctetKeyPair key) {
        var made = key.getIssueTime() == null ? now : key.getIssueTime().toInstant();
        archive.last()
                .map(last -> last.content().publishedAt())
                .filter(last -> last.isAfter(made))
                .or(() -> Optional.of(made))
                .filter(now::isBefore)
                .ifPresent(signed -> {
                    throw new ClockBehind(now, signed);
                });
    }

    private ListDraft draft(YearMonth month) {
        var last = archive.last().orElse(null);
        if (last != null) {
            var closed = YearMonth.parse(last.content().month());
            if (!month.isAfter(closed)) {
                throw new MonthClosed(month, last.number());
            }
            if (!month.equals(closed.plusMonths(1))) {
                throw new MonthOutOfOrder(month, closed.plusMonths(1));
            }
        }
        var upTo = last == null
                ? month.atEndOfMonth()
                : later(month.atEndOfMonth(), last.content().upTo());
        var rows = rowsOn(upTo);
        if (rows.isEmpty()) {
            throw new NothingOnRecord(month);
        }
        return ListDraft.after(last, month, upTo, null, rows);
    }

    private ListDraft correctionDraft(int number, @Nullable LocalDate asOf) {
        var last = archive.last().orElseThrow(() -> new ListNotFound(number));
        if (number != last.number()) {
            throw number < 1 || number > last.number()
                    ? new ListNotFound(number)
                    : new NotTheLastList(number, last.number());
        }
        var month = YearMonth.parse(last.content().month());
        var shown = last.content().upTo();
        var upTo = asOf == null ? shown : asOf;
        // The next list shows the end of the next month: a correction that knew more would be taken back by it.
        var until = month.plusMonths(1).atEndOfMonth();
        if (upTo.isBefore(shown) || upTo.isAfter(today()) || (upTo.isAfter(until) && upTo.isAfter(shown))) {
            throw new InvalidField(
                    "/asOf",
                    "The day must lie between %s, which list %d shows, and today, and not after %s, which the list of the month after shows: close that month first."
                            .formatted(shown, number, until));
        }
        var draft = ListDraft.after(last, month, upTo, number, rowsOn(upTo));
        if (draft.changes().isEmpty()) {
            throw new NothingToCorrect(number);
        }
        return draft;
    }

    /** What is withdrawn is no longer listed. */
    private List<ListRow> rowsOn(LocalDate day) {
        return record.on(day).stream()
                .filter(type -> type.status() != DocumentTypeStatus.WITHDRAWN)
                .map(type -> ListRow.of(type, agencies))
                .sorted(java.util.Comparator.comparing(ListRow::code))
                .toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
