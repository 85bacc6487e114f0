package vn.motcua.bench;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that only read: each asks for the next address as soon as the last one was answered. */
final class Readers {

    private final URI url;
    private final int clients;

    Readers(URI url, int clients) {
        this.url = url;
        this.clients = clients;
    }

    private record Share(Timings times, int refused) {}

    /** Asks so many times, going round the addresses; answers with p50_ms, p95_ms, requests_per_s and refused. */
    Figures read(List<String> paths, int requests) {
        var next = new AtomicInteger();
        var start = System.nanoTime();
        var shares = Clients.<Share>run(clients, client -> () -> {
            var times = new Timings();
            var refused = 0;
            try (var http = new HttpConnection(url)) {
                for (var one = next.getAndIncrement(); one < requests; one = next.getAndIncrement()) {
                    var asked = System.nanoTime();
                    var answer = http.get(null, paths.get(one % paths.size()));
                    times.add(System.nanoTime() - asked);
                    refused += answer.done() ? 0 : 1;
                }
            }
            return new Share(times, refused);
        });
        var seconds = (System.nanoTime() - start) / 1e9;
        var times = new Timings();
        shares.forEach(share -> times.addAll(share.times()));
        return new Figures()
                .put("requests_per_s", Figures.rounded(times.count() / seconds))
                .put("p50_ms", times.millis(0.5))
                .put("p95_ms", times.millis(0.95))
                .put("refused", shares.stream().mapToInt(Share::refused).sum());
    }
}
