package vn.gov.directive24.registry.publication;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.registry.publication.key.ListKeys;
import vn.gov.directive24.registry.publication.seal.ListVerification;
import vn.gov.directive24.registry.publication.seal.Originals;
import vn.gov.directive24.registry.publication.seal.Report;
import vn.gov.directive24.registry.publication.seal.SuppliedFile;

/** Checks copies against our own keys and against what we published. */
@Component
@Transactional(readOnly = true)
public class ListCheck {

    private final ListKeys keys;
    private final ListArchive archive;

    ListCheck(ListKeys keys, ListArchive archive) {
        this.keys = keys;
        this.archive = archive;
    }

    public Report check(List<SuppliedFile> files) {
        return ListVerification.with(keys.ring(), new Published(archive)).check(files);
    }

    private record Published(ListArchive archive) implements Originals {

        @Override
        public Optional<byte[]> of(int number) {
            return archive.find(number).map(_ -> archive.file(number, ListFormat.JSON));
        }

        @Override
        public Optional<Integer> withTable(String sha256) {
            return archive.withTable(sha256);
        }

        @Override
        public int last() {
            return archive.all().stream().findFirst().map(ListSummary::number).orElse(0);
        }
    }
}
