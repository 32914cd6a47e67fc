// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule's page as blocks: as much of Markdown as those pages use, which is headings, paragraphs, lists, tables left as they
 * are, and fenced code.
 */
public record MarkdownPage(String markdown, List<Block> blocks) {
    /**
     * A block.
     *
     * @param text without its marks; lines of code keep their breaks, items of a list are separate blocks
     */
    public record Block(Kind kind, int level, String text) {}

    /** What a block is. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        ITEM,
        CODE
    }

    private static final Pattern HEADING = Pattern.compile("^(#{1,6}) (.{1,500})$");
    private static final Pattern ITEM = Pattern.compile("^(?:[-*]|\\d{1,3}\\.) (.{1,5000})$");
    private static final Pattern LINK = Pattern.compile("\\[([^]\\n]{1,500})]\\(([^)\\s]{1,2000})\\)");
    private static final Pattern MARKS = Pattern.compile("(\\*\\*|__|`)");

    public MarkdownPage {
        blocks = List.copyOf(blocks);
    }

    public static MarkdownPage of(String markdown) {
        List<Block> blocks = new ArrayList<>();
        List<String> open = new ArrayList<>();
        Kind kind = Kind.PARAGRAPH;
        boolean code = false;
        for (String line : markdown.strip().split("\\R", -1)) {
            if (line.startsWith("```")) {
                close(blocks, kind, open);
                kind = code ? Kind.PARAGRAPH : Kind.CODE;
                code = !code;
                continue;
            }
            if (code) {
                open.add(line);
                continue;
            }
            Matcher heading = HEADING.matcher(line);
            Matcher item = ITEM.matcher(line);
            if (line.isBlank() || heading.matches() || item.matches()) {
                close(blocks, kind, open);
                kind = Kind.PARAGRAPH;
            }
            if (heading.matches()) {
                blocks.add(new Block(
                        Kind.HEADING,
                        heading.group(1).length(),
                        heading.group(2).strip()));
            } else if (item.matches()) {
                kind = Kind.ITEM;
                open.add(item.group(1).strip());
            } else if (!line.isBlank()) {
                open.add(line.strip());
            }
        }
        close(blocks, kind, open);
        return new MarkdownPage(markdown.strip(), blocks);
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** The first paragraph without marks, which says what the page is about; empty without one. */
    public String firstParagraph() {
        return blocks.stream()
                .filter(block -> block.kind() == Kind.PARAGRAPH)
                .findFirst()
                .map(block -> plain(block.text()))
                .orElse("");
    }

    /** The first paragraph under a heading without marks; empty without one. */
    public String firstParagraphUnder(String heading) {
        boolean under = false;
        for (Block block : blocks) {
            if (block.kind() == Kind.HEADING) {
                under = block.text().equals(heading);
            } else if (under && block.kind() == Kind.PARAGRAPH) {
                return plain(block.text());
            }
        }
        return "";
    }

    /** The page for readers that know no Markdown. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Block block : blocks) {
            text.append(text.isEmpty() || block.kind() == Kind.ITEM ? "" : "\n");
            switch (block.kind()) {
                case HEADING -> text.append(plain(block.text())).append('\n');
                case PARAGRAPH -> text.append(plain(block.text())).append('\n');
                case ITEM -> text.append("- ").append(plain(block.text())).append('\n');
                case CODE -> text.append(block.text().indent(4));
            }
        }
        return text.toString().strip();
    }

    /** Text without marks; of a link its words stay. */
    public static String plain(String marked) {
        return MARKS.matcher(LINK.matcher(marked).replaceAll("$1")).replaceAll("");
    }

    private static void close(List<Block> blocks, Kind kind, List<String> open) {
        if (!open.isEmpty()) {
            blocks.add(new Block(kind, 0, String.join(kind == Kind.CODE ? "\n" : " ", open)));
            open.clear();
        }
    }
}
