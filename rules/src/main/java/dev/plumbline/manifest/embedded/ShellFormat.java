// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.PlacedText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shell scripts; without a telling name only text that starts as a script does or whose lines mostly are commands. */
final class ShellFormat implements EmbeddedFormat {
    private static final List<String> ENDINGS =
            List.of(".sh", ".bash", ".zsh", ".ksh", ".bashrc", ".profile", ".envrc");

    private static final Set<String> COMMANDS = Set.of(
            "set",
            "export",
            "cd",
            "echo",
            "exec",
            "source",
            "sleep",
            "mkdir",
            "chmod",
            "chown",
            "cp",
            "mv",
            "rm",
            "cat",
            "if",
            "then",
            "else",
            "fi",
            "for",
            "while",
            "until",
            "do",
            "done",
            "case",
            "esac",
            "trap",
            "wait",
            "exit",
            "return",
            "apk",
            "apt-get",
            "curl",
            "wget",
            "kubectl",
            "oc",
            "helm",
            "vault",
            "bao",
            "mysql",
            "mysqladmin",
            "mysqldump",
            "psql",
            "pg_dump",
            "mongo",
            "mongosh",
            "redis-cli",
            "openssl",
            "spire-server",
            "spire-agent",
            "/opt/spire/bin/spire-server",
            "aws",
            "az",
            "gcloud",
            "docker",
            "git",
            "python",
            "python3",
            "java",
            "node",
            "npm",
            "nc",
            "ldapadd",
            "sh",
            "bash",
            "envsubst",
            "tar",
            "touch",
            "ln",
            "sed",
            "grep",
            "awk",
            "printf",
            "eval",
            "unset",
            "local",
            "consul",
            "mc",
            "rclone");

    @Override
    public String name() {
        return "shell";
    }

    @Override
    public boolean claimsName(String fileName) {
        return ENDINGS.stream().anyMatch(fileName::endsWith)
                || fileName.equals("entrypoint")
                || fileName.equals("docker-entrypoint");
    }

    @Override
    public boolean claimsContent(PlacedText text) {
        Lines lines = new Lines(Sniff.prefix(text));
        if (isShebang(lines.source())) {
            return true;
        }
        int significant = 0;
        int commands = 0;
        boolean continued = false;
        while (lines.next()) {
            int from = lines.indented();
            boolean skip = continued || from == lines.end() || lines.source().charAt(from) == '#';
            continued = lines.end() > from && lines.source().charAt(lines.end() - 1) == '\\';
            if (!skip) {
                significant++;
                commands += isCommand(lines, from) ? 1 : 0;
            }
        }
        return significant >= 2 && commands >= 1 && commands * 2 >= significant;
    }

    private static boolean isShebang(String source) {
        if (!source.startsWith("#!")) {
            return false;
        }
        int end = source.indexOf('\n');
        String program = source.substring(0, end < 0 ? source.length() : end).strip();
        return program.contains("sh") && !program.contains("fish") && !program.contains("pwsh");
    }

    /** A line whose first word is a command, followed by an operand and not by what would make it a setting or prose. */
    private static boolean isCommand(Lines lines, int from) {
        int end = from;
        while (end < lines.end()
                && !Lines.isBlank(lines.source().charAt(end))
                && lines.source().charAt(end) != ';') {
            end++;
        }
        String word = lines.source().substring(from, end);
        String rest = lines.source().substring(end, lines.end()).stripLeading();
        boolean setting = rest.startsWith("=") || rest.startsWith(":");
        return COMMANDS.contains(word) && !setting;
    }

    @Override
    public Optional<EmbeddedDocument> open(PlacedText text) {
        char first = text.strip().isEmpty() ? '{' : text.strip().charAt(0);
        return first == '{' || first == '<' ? Optional.empty() : Optional.of(ShellText.read(text));
    }
}
