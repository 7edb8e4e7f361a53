package vn.gov.directive24.registry.publication;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Published lists, read: the few that were looked at last stay in memory, which is safe since none ever changes. */
@Component
public class ListContents {

    private static final int KEPT = 4;

    private final ListArchive archive;
    private final Map<Integer, MonthlyList> kept = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, MonthlyList> eldest) {
            return size() > KEPT;
        }
    };

    ListContents(ListArchive archive) {
        this.archive = archive;
    }

    /** @throws ListNotFound when there is no such list */
    public MonthlyList of(int number) {
        synchronized (kept) {
            var known = kept.get(number);
            if (known != null) {
                return known;
            }
        }
        var content = archive.list(number).content();
        synchronized (kept) {
            kept.put(number, content);
        }
        return content;
    }
}
