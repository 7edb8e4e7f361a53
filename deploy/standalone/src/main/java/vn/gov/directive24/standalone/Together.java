package vn.gov.directive24.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** Steps of the start that need not wait for each other. */
final class Together {

    private final List<FutureTask<?>> steps = new ArrayList<>();

    /** Its result is there after {@link #await()}. */
    <T> Future<T> start(String name, Callable<T> step) {
        var task = new FutureTask<>(step);
        steps.add(task);
        // A context hands the class loader of the thread that starts it to its own threads.
        Thread.ofPlatform().name("start " + name).daemon().start(task);
        return task;
    }

    /** Waits for all of them, then throws what the first one that failed has thrown. */
    void await() {
        RuntimeException first = null;
        for (var step : steps) {
            try {
                step.get();
            } catch (ExecutionException failed) {
                var cause = failed.getCause();
                var failure = cause instanceof RuntimeException plain ? plain : new CompletionException(cause);
                first = first == null ? failure : first;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new CompletionException(interrupted);
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
