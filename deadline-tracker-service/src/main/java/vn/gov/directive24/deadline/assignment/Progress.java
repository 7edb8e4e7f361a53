package vn.gov.directive24.deadline.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far an agency is by its own words.
 *
 * @param percent 0 to 100, of the last report
 * @param confidence of the last report
 * @param reportedOn day of the last report
 * @param blockers kinds of the open blockers
 */
@Embeddable
record Progress(
        @Column(name = "progress") @Nullable Integer percent,

        @Enumerated(EnumType.STRING) @Nullable Confidence confidence,

        @Nullable LocalDate reportedOn,
        List<String> blockers) {

    static final Progress NONE = new Progress(null, null, null, List.of());

    Progress report(ProgressReport report, LocalDate today) {
        return new Progress(report.progress(), report.confidence(), today, blockers);
    }

    Progress raise(BlockerKind kind) {
        if (blockers.contains(kind.name())) {
            throw BlockerRefused.raisedAlready(kind);
        }
        return with(Stream.concat(blockers.stream(), Stream.of(kind.name()))
                .sorted()
                .toList());
    }

    Progress clear(BlockerKind kind) {
        if (!blockers.contains(kind.name())) {
            throw BlockerRefused.notRaised(kind);
        }
        return with(blockers.stream().filter(open -> !open.equals(kind.name())).toList());
    }

    Progress clearAll() {
        return with(List.of());
    }

    private Progress with(List<String> open) {
        return new Progress(percent, confidence, reportedOn, open);
    }

    List<BlockerKind> blockerKinds() {
        return blockers.stream().map(BlockerKind::valueOf).toList();
    }
}
