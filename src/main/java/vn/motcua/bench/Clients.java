package vn.motcua.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Runs the same work in several threads at once and waits for all of them. */
final class Clients {

    private Clients() {}

    /** What one client does from beginning to end. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws Exception;
    }

    static <T> List<T> run(int clients, IntFunction<Work<T>> work) {
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var running = new ArrayList<Future<T>>();
            for (var client = 0; client < clients; client++) {
                running.add(threads.submit(work.apply(client)::run));
            }
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
