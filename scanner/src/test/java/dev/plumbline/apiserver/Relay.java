// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.apiserver;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** Stands before the stub and changes its answers, for what Java's HTTP server cannot be made to say. */
public final class Relay implements AutoCloseable {
    private final ServerSocket listener;
    private final int target;
    private final UnaryOperator<String> change;
    private final ExecutorService workers = Executors.newCachedThreadPool();

    private Relay(ServerSocket listener, int target, UnaryOperator<String> change) {
        this.listener = listener;
        this.target = target;
        this.change = change;
        workers.submit(this::accept);
    }

    /** Changes the whole text of each answer, head and body. */
    public static Relay before(StubApiServer server, UnaryOperator<String> change) {
        try {
            return new Relay(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server.port(), change);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                workers.submit(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    /** One exchange a connection is enough for a test. */
    private void serve(Socket client) {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            String head = head(client.getInputStream());
            int length = head.toLowerCase(java.util.Locale.ROOT).contains("content-length: ")
                    ? Integer.parseInt(head.replaceAll("(?is).*content-length: ([0-9]+).*", "$1"))
                    : 0;
            byte[] body = client.getInputStream().readNBytes(length);
            String closing = head.replaceAll("(?im)^(connection|upgrade|http2-settings):[^\r]*\r\n", "")
                    .replaceFirst("\r\n", "\r\nConnection: close\r\n");
            server.getOutputStream().write(closing.getBytes(StandardCharsets.ISO_8859_1));
            server.getOutputStream().write(body);
            String answer = new String(server.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            client.getOutputStream().write(change.apply(answer).getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            // The client sees a broken connection, and the test what came of it.
        }
    }

    private static String head(InputStream input) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = input.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            workers.shutdownNow();
        }
    }
}
