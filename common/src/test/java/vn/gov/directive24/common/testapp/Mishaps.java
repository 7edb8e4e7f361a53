package vn.gov.directive24.common.testapp;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What a test lets go wrong, right after the effect of a write or an event has been stored. */
@Component
public class Mishaps {

    private final Map<String, Queue<Runnable>> ahead = new ConcurrentHashMap<>();

    /** The next effects on that key fail, one with each of these; the one after them does not. */
    public void befall(String key, RuntimeException... failures) {
        ahead.put(key, new ArrayDeque<>());
        for (var failure : failures) {
            befall(key, () -> {
                throw failure;
            });
        }
    }

    /** What happens, still in the transaction, after the next effect on that key. */
    public void befall(String key, Runnable mishap) {
        ahead.computeIfAbsent(key, _ -> new ArrayDeque<>()).add(mishap);
    }

    /** How many of them have not happened yet. */
    public int ahead(String key) {
        return ahead.getOrDefault(key, new ArrayDeque<>()).size();
    }

    void strike(String key) {
        var mishap = ahead.getOrDefault(key, new ArrayDeque<>()).poll();
        if (mishap != null) {
            mishap.run();
        }
    }
}
