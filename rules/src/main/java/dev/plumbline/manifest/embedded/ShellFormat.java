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

    private static final Set<String> COMMANDS = Set.of("""
            set export cd echo exec source sleep mkdir chmod chown cp mv rm cat if then else fi for while until do
            done case esac trap wait exit return apk apt-get curl wget kubectl oc helm vault bao mysql mysqladmin
            mysqldump psql pg_dump mongo mongosh redis-cli openssl spire-server spire-agent
            /opt/spire/bin/spire-server aws az gcloud docker git python python3 java node npm nc ldapadd sh bash
            envsubst tar touch ln sed grep awk printf eval unset local consul mc rclone
            """.split("\\s+"));

    private static final int LONGEST_COMMAND = 30;

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
    public boolean claimsContent(Look look) {
        return isShebang(look.text())
                || (look.significant >= 2 && look.commands >= 1 && look.commands * 2 >= look.significant);
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
    static boolean isCommand(String source, int from, int wordEnd, int end) {
        char first = source.charAt(from);
        if ((first < 'a' || first > 'z') && first != '/') {
            return false;
        }
        int last = source.charAt(wordEnd - 1) == ';' ? wordEnd - 1 : wordEnd;
        if (last - from > LONGEST_COMMAND || !COMMANDS.contains(source.substring(from, last))) {
            return false;
        }
        int next = wordEnd;
        while (next < end && Lines.isBlank(source.charAt(next))) {
            next++;
        }
        return next == end || (source.charAt(next) != '=' && source.charAt(next) != ':');
    }

    @Override
    public Optional<EmbeddedDocument> open(PlacedText text) {
        char first = text.strip().isEmpty() ? '{' : text.strip().charAt(0);
        return first == '{' || first == '<' ? Optional.empty() : Optional.of(ShellText.read(text));
    }
}
