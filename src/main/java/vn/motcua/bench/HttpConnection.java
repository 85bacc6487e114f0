package vn.motcua.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One kept-alive connection with just enough of HTTP/1.1: the load generator shares the cores with what it measures, so it
 * must cost next to nothing. Not for several threads at once.
 */
final class HttpConnection implements AutoCloseable {

    private static final String BOUNDARY = "motcua-bench-boundary";
    private static final int TIMEOUT_MILLIS = 30_000;

    private final String host;
    private final int port;
    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = OutputStream.nullOutputStream();

    HttpConnection(URI base) {
        this.host = base.getHost();
        this.port = base.getPort() < 0 ? 80 : base.getPort();
    }

    /** What was answered; {@code body} as text. */
    record Answer(int status, String body) {

        boolean done() {
            return status >= 200 && status < 300;
        }

        /** A text value of the body by its name, without reading the JSON; empty when it is not there. */
        String text(String name) {
            var start = body.indexOf('"' + name + "\":\"");
            if (start < 0) {
                return "";
            }
            var from = start + name.length() + 4;
            return body.substring(from, body.indexOf('"', from));
        }
    }

    Answer get(@Nullable String token, String path) throws IOException {
        return exchange(head("GET", path, token), new byte[0]);
    }

    /** A change, under its key. */
    Answer post(@Nullable String token, @Nullable String key, String path, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        var head = head("POST", path, token).append("Content-Type: application/json\r\nContent-Length: ");
        head.append(body.length).append("\r\n");
        if (key != null) {
            head.append("Idempotency-Key: ").append(key).append("\r\n");
        }
        return exchange(head, body);
    }

    /** Uploads one file, under its key. */
    Answer upload(String token, String key, String path, String name, byte[] content) throws IOException {
        var body = new ByteArrayOutputStream();
        body.writeBytes("""
                --%s\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                """.formatted(BOUNDARY, name).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var head = head("POST", path, token)
                .append("Content-Type: multipart/form-data; boundary=")
                .append(BOUNDARY);
        head.append("\r\nIdempotency-Key: ").append(key);
        head.append("\r\nContent-Length: ").append(body.size()).append("\r\n");
        return exchange(head, body.toByteArray());
    }

    private StringBuilder head(String method, String path, @Nullable String token) {
        var head =
                new StringBuilder(512).append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: ");
        head.append(host).append(':').append(port).append("\r\nAccept: application/json\r\n");
        if (token != null) {
            head.append("Authorization: Bearer ").append(token).append("\r\n");
        }
        return head;
    }

    private Answer exchange(StringBuilder head, byte[] body) throws IOException {
        if (socket == null) {
            open();
        }
        var request = new ByteArrayOutputStream(head.length() + body.length + 2);
        request.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        out.write(request.toByteArray());
        return read();
    }

    private Answer read() throws IOException {
        var status = Integer.parseInt(line().split(" ", 3)[1]);
        var length = 0;
        var chunked = false;
        var last = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var colon = header.indexOf(':');
            var value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = value.equals("chunked");
                case "connection" -> last = value.equals("close");
                default -> {}
            }
        }
        var body = chunked ? chunks() : in.readNBytes(length);
        if (last) {
            close();
        }
        return new Answer(status, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private void open() throws IOException {
        var opened = new Socket(host, port);
        opened.setTcpNoDelay(true);
        opened.setSoTimeout(TIMEOUT_MILLIS);
        in = new BufferedInputStream(opened.getInputStream(), 16_384);
        out = opened.getOutputStream();
        socket = opened;
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
