// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where the program starts and ends. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = run(arguments, new Console(System.in, out, err, System.getenv()));
        out.flush();
        System.exit(code);
    }

    /** Runs one command line and answers its exit code; what tests call. */
    public static int run(String[] arguments, Console console) {
        return CommandLines.of(console).execute(arguments);
    }
}
