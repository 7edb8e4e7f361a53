package vn.gov.directive24.registry.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.registry.documenttype.Authority;
import vn.gov.directive24.registry.documenttype.Differences;
import vn.gov.directive24.registry.documenttype.DocumentTypeCode;
import vn.gov.directive24.registry.documenttype.DocumentTypeService;
import vn.gov.directive24.registry.documenttype.DocumentTypeState;
import vn.gov.directive24.registry.documenttype.DocumentTypeStatus;
import vn.gov.directive24.registry.exchange.ImportChanges.Changed;
import vn.gov.directive24.registry.exchange.UndoReport.RefusedLine;
import vn.gov.directive24.registry.exchange.UndoReport.Undone;

/** What it takes to bring each type back to what it said before an import, and what stands in the way. */
final class UndoPlan {

    private final List<Step> steps = new ArrayList<>();
    private final List<RefusedLine> refused = new ArrayList<>();

    /**
     * @param versions those before and after the import, by their number
     * @param present the types as they are now, by code
     */
    UndoPlan(
            List<Changed> changes,
            Map<Long, DocumentTypeState> versions,
            Map<String, DocumentTypeState> present,
            Caller caller) {
        for (var change : changes) {
            var step = new Step(
                    change.row(),
                    change.before() == null ? null : Objects.requireNonNull(versions.get(change.before())),
                    Objects.requireNonNull(present.get(change.code())));
            steps.add(step);
            if (!isAsLeft(step.now(), Objects.requireNonNull(versions.get(change.after())))) {
                refuse(
                        change,
                        "It was changed since; last on %s by %s.".formatted(change.lastOn(), change.lastActor()),
                        "Amend this type by hand, or import an export of the day before with explicit=true.");
            }
            if (step.before() != null
                    && !Authority.of(caller)
                            .mayChange(step.now().text(), step.before().text())) {
                refuse(
                        change,
                        "Whether it is essential, and its legal basis, is not for the agency to change.",
                        "Ask an officer of the registry to take the import back.");
            }
            step.agencies()
                    .filter(agency -> !DocumentTypeService.mayChange(caller, agency))
                    .findFirst()
                    .ifPresent(agency -> refuse(
                            change,
                            "The paper belongs to %s.".formatted(agency),
                            "Only that agency or an officer of the registry may change it."));
        }
    }

    private static boolean isAsLeft(DocumentTypeState now, DocumentTypeState left) {
        return now.text().equals(left.text()) && now.status() == left.status();
    }

    private void refuse(Changed change, String reason, String remedy) {
        refused.add(new RefusedLine(change.row(), change.code(), reason, remedy));
    }

    List<Step> steps() {
        return steps;
    }

    List<RefusedLine> refused() {
        return refused;
    }

    UndoReport report(UUID id, boolean dryRun) {
        return UndoReport.of(id, dryRun, steps.stream().map(Step::line).toList(), refused);
    }

    /** One type to be brought back. */
    record Step(int row, @Nullable DocumentTypeState before, DocumentTypeState now) {

        DocumentTypeCode code() {
            return DocumentTypeCode.of(now.code());
        }

        Undone undone() {
            if (isWithdrawn()) {
                return Undone.WITHDRAWN;
            }
            return isRestored() ? Undone.RESTORED : Undone.KEPT;
        }

        /** It was not there before, or had been withdrawn. */
        boolean isWithdrawn() {
            return (before == null || before.status() == DocumentTypeStatus.WITHDRAWN)
                    && now.status() != DocumentTypeStatus.WITHDRAWN;
        }

        boolean isRestored() {
            return before != null && !before.text().equals(now.text());
        }

        Stream<String> agencies() {
            return Stream.of(now.managingAgency(), before == null ? now.managingAgency() : before.managingAgency())
                    .distinct();
        }

        UndoReport.UndoneLine line() {
            return new UndoReport.UndoneLine(
                    row,
                    now.code(),
                    undone(),
                    before == null ? List.of() : Differences.between(now.text(), before.text()),
                    before == null || isWithdrawn() || before.status() == now.status() ? null : now.status());
        }
    }
}
