package vn.motcua.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several threads of a drill that work through what there is to do. */
final class Hands {

    private Hands() {}

    /** What came of all tasks, in their order. */
    static <T> List<T> all(int hands, List<Callable<T>> tasks) {
        try (var pool = Executors.newFixedThreadPool(hands)) {
            var done = new ArrayList<T>();
            for (Future<T> one : pool.invokeAll(tasks)) {
                done.add(one.get());
            }
            return done;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The drill was interrupted.", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The drill failed.", failed.getCause());
        }
    }
}
