package vn.gov.directive24.registry.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
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

    /** What a correction of the last list would publish. */
    @Transactional(readOnly = true)
    public ListDraft previewCorrection(int number, @Nullable LocalDate asOf) {
        return correctionDraft(number, asOf);
    }

    /**
     * Publishes the list of a month that is over, which is the one after the last that was closed.
     *
     * @param seen of the preview
     */
    public PublishedList close(YearMonth month, String seen, String by) {
        if (!month.atEndOfMonth().isBefore(today())) {
            throw new MonthNotOver(month);
        }
        return publishInTurn(() -> draft(month), seen, null, by);
    }

    /**
     * Publishes a list that takes the place of the last one.
     *
     * @param asOf the day on which the record was right: from the last day of the list's month until today; that last day
     *     when it is absent
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
        var now = ZonedDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        var content = draft.publishedAt(now, reason);
        var bytes = ListJson.write(content);
        var hash = Sha256.of(bytes);
        var previous = content.previous() == null ? null : content.previous().sha256();
        var key = keys.inUse(by);
        var seal = new Seal(draft.number(), content.month(), hash, previous, now.toInstant()).signedWith(key);
        var list = PublishedList.of(draft.number(), hash, key.getKeyID(), new SealedFile(bytes, seal).toBytes());
        archive.add(list, by, ListCsv.of(list.content()), ListWorkbook.of(list));
        events.publishEvent(ListPublished.of(list));
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
        var rows = rowsOn(month.atEndOfMonth());
        if (rows.isEmpty()) {
            throw new NothingOnRecord(month);
        }
        return ListDraft.after(last, month, month.atEndOfMonth(), null, rows);
    }

    private ListDraft correctionDraft(int number, @Nullable LocalDate asOf) {
        var last = archive.last().orElseThrow(() -> new ListNotFound(number));
        if (number != last.number()) {
            throw number < 1 || number > last.number()
                    ? new ListNotFound(number)
                    : new NotTheLastList(number, last.number());
        }
        var month = YearMonth.parse(last.content().month());
        var upTo = asOf == null ? month.atEndOfMonth() : asOf;
        if (upTo.isBefore(month.atEndOfMonth()) || upTo.isAfter(today())) {
            throw new InvalidField(
                    "/asOf",
                    "The day must lie between %s, the end of the list's month, and today."
                            .formatted(month.atEndOfMonth()));
        }
        var rows = rowsOn(upTo);
        if (rows.equals(last.content().types())) {
            throw new NothingToCorrect(number);
        }
        return ListDraft.after(last, month, upTo, number, rows);
    }

    /** What is withdrawn is no longer listed. */
    private List<ListRow> rowsOn(LocalDate day) {
        return record.on(day).stream()
                .filter(type -> type.status() != DocumentTypeStatus.WITHDRAWN)
                .map(type -> ListRow.of(type, agencies))
                .sorted(java.util.Comparator.comparing(ListRow::code))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
