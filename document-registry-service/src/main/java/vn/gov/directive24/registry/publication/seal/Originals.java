package vn.gov.directive24.registry.publication.seal;

import java.util.Optional;

/** The lists as they were published, for who has them and so can say which byte is another. */
public interface Originals {

    /** The file with this number; empty when none was published. */
    Optional<byte[]> of(int number);

    /** The list that was published with a table of this hash, CSV or XLSX; empty when there is none. */
    Optional<Integer> withTable(String sha256);

    /** The number of the last list; 0 when there is none. */
    int last();
}
