// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import dev.plumbline.verdict.UnknownReason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs a renderer as a process of its own, with nothing of our environment but what it is given, within limits of time,
 * output and memory. What it prints stays in memory: a render holds credentials.
 */
final class Child {
    private static final int LARGEST_MESSAGE = 1 << 16;
    private static final int WATCH_MILLIS = 20;
    /** Where a client that would go to the network is sent: nothing listens on the port that the discard service once had. */
    private static final String NOWHERE = "http://127.0.0.1:9";

    private final Path home;
    private final Duration patience;
    private final int largestOutput;
    private final long largestMemory;

    /**
     * @param home an empty folder that the child takes for its home; it holds no input
     * @param largestMemory in bytes; watched where the system tells it, as Linux does
     */
    Child(Path home, Duration patience, int largestOutput, long largestMemory) {
        this.home = home;
        this.patience = patience;
        this.largestOutput = largestOutput;
        this.largestMemory = largestMemory;
    }

    /** What a finished child printed. */
    record Output(int exitCode, byte[] out, String err) {}

    /** As the other, for a program that people know by its own name. */
    Output run(List<String> command, Map<String, String> environment, byte[] input) throws RenderException {
        return run(Path.of(command.get(0)).getFileName().toString(), command, environment, input);
    }

    /**
     * Runs a program to its end.
     *
     * @param program what messages call it
     * @throws RenderException when it does not start, is not done in time, prints too much or takes too much memory
     */
    Output run(String program, List<String> command, Map<String, String> environment, byte[] input)
            throws RenderException {
        Process process = start(program, command, environment);
        try {
            CompletableFuture<byte[]> out = reading(process.getInputStream(), largestOutput, process);
            CompletableFuture<byte[]> err = reading(process.getErrorStream(), LARGEST_MESSAGE, null);
            feed(process, input);
            await(process, program);
            byte[] text = out.join();
            if (text.length > largestOutput) {
                throw new RenderException(
                        UnknownReason.LIMIT_REACHED,
                        program + " printed more than " + (largestOutput >> 20)
                                + " MiB and was stopped; render it yourself and scan the result in parts");
            }
            return new Output(process.exitValue(), text, new String(err.join(), StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RenderException(UnknownReason.NOT_READ, program + " was interrupted");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private void await(Process process, String program) throws InterruptedException, RenderException {
        long end = System.nanoTime() + patience.toNanos();
        while (!process.waitFor(WATCH_MILLIS, TimeUnit.MILLISECONDS)) {
            if (System.nanoTime() >= end) {
                throw new RenderException(
                        UnknownReason.LIMIT_REACHED,
                        program + " was not done after " + patience.toSeconds()
                                + " s and was stopped; render it yourself and scan the result");
            }
            if (memory(process.pid()) > largestMemory) {
                throw new RenderException(
                        UnknownReason.LIMIT_REACHED,
                        program + " took more than " + (largestMemory >> 20)
                                + " MiB of memory and was stopped; render it yourself and scan the result");
            }
        }
    }

    /** What a process has in memory (proc(5), VmRSS), in bytes; 0 when the system does not tell or it has just ended. */
    private static long memory(long process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            // No Linux, or the process is gone: waiting for it tells more.
            return 0;
        }
    }

    private Process start(String program, List<String> command, Map<String, String> environment)
            throws RenderException {
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> variables = builder.environment();
        variables.clear();
        variables.putAll(isolated());
        variables.putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new RenderException(UnknownReason.NOT_READ, program + " could not be started");
        }
    }

    /** No path to other programs, no kubeconfig, no in-cluster variables, no way to the network. */
    private Map<String, String> isolated() {
        Map<String, String> variables = new TreeMap<>();
        for (String folder : List.of("HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME")) {
            variables.put(folder, home.toString());
        }
        for (String proxy : List.of("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")) {
            variables.put(proxy, NOWHERE);
        }
        variables.put("PATH", home.toString());
        variables.put("KUBECONFIG", home.resolve("no-kubeconfig").toString());
        variables.put("LC_ALL", "C");
        return variables;
    }

    private static void feed(Process process, byte[] input) {
        try (OutputStream stream = process.getOutputStream()) {
            stream.write(input);
        } catch (IOException e) {
            // A child that does not want its input says so by its exit code and message.
            return;
        }
    }

    /** Reads to the end or one byte past the limit; past it the process, if given, is stopped, else the rest is dropped. */
    private static CompletableFuture<byte[]> reading(InputStream stream, int limit, @Nullable Process stopped) {
        return CompletableFuture.supplyAsync(() -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 14];
            try {
                for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                    int room = Math.max(0, Math.min(read, limit + 1 - bytes.size()));
                    bytes.write(buffer, 0, room);
                    if (bytes.size() > limit && stopped != null) {
                        stopped.destroyForcibly();
                        break;
                    }
                }
            } catch (IOException e) {
                // The stream of a process that was stopped ends so.
                return bytes.toByteArray();
            }
            return bytes.toByteArray();
        });
    }
}
