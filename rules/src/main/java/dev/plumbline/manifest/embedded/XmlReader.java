// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.Comment;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.PathStyle;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Reads XML forgivingly: no document type is obeyed, no entity but the five of the language is known, nothing is fetched.
 * Own, because the platform's readers give no place of an attribute.
 */
final class XmlReader {
    private static final int DEEPEST = 256;

    private final PlacedText text;
    private final String source;
    private final List<Comment> comments = new ArrayList<>();
    private final List<EmbeddedProblem> problems = new ArrayList<>();
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private final FieldPath start = FieldPath.root().opened("", PathStyle.POINTER);
    private int closed;
    private int at;

    XmlReader(PlacedText text) {
        this.text = text;
        this.source = text.value();
    }

    List<Comment> comments() {
        return comments;
    }

    List<EmbeddedProblem> problems() {
        return problems;
    }

    /** The tree; empty when no element is closed. */
    Optional<Node> read() {
        XmlElement outermost = new XmlElement(text.slice(0, 0), start);
        open.push(outermost);
        while (at < source.length() && problems.isEmpty()) {
            if (source.charAt(at) == '<') {
                markup();
            } else {
                int end = source.indexOf('<', at);
                end = end < 0 ? source.length() : end;
                open.element().addText(XmlEntities.decode(text.slice(at, end)));
                at = end;
            }
        }
        while (open.size() > 1) {
            close();
        }
        return closed == 0 ? Optional.empty() : Optional.of(outermost.children(text.span()));
    }

    private void markup() {
        if (source.startsWith("<!--", at)) {
            int end = find("-->", at + 4);
            comments.add(new Comment(
                    text.slice(Math.min(at + 4, end), end), open.element().path()));
            at = Math.min(end + 3, source.length());
        } else if (source.startsWith("<![CDATA[", at)) {
            int end = find("]]>", at + 9);
            open.element().addText(text.slice(Math.min(at + 9, end), end));
            at = Math.min(end + 3, source.length());
        } else if (source.startsWith("<?", at)) {
            at = Math.min(find("?>", at) + 2, source.length());
        } else if (source.startsWith("<!", at)) {
            passDeclaration();
        } else if (source.startsWith("</", at)) {
            int end = find(">", at);
            closeNamed(text.slice(Math.min(at + 2, end), end).strip());
            at = Math.min(end + 1, source.length());
        } else {
            startTag();
        }
    }

    private int find(String wanted, int from) {
        int found = source.indexOf(wanted, from);
        return found < 0 ? source.length() : found;
    }

    /** A document type: passed with whatever it declares. */
    private void passDeclaration() {
        int brackets = 0;
        while (at < source.length() && (source.charAt(at) != '>' || brackets > 0)) {
            brackets += source.charAt(at) == '[' ? 1 : source.charAt(at) == ']' ? -1 : 0;
            at++;
        }
        at = Math.min(at + 1, source.length());
    }

    private void startTag() {
        int nameStart = ++at;
        while (at < source.length() && isNamePart(source.charAt(at))) {
            at++;
        }
        PlacedText name = text.slice(nameStart, at);
        if (name.isEmpty()) {
            open.element().addText(text.slice(nameStart - 1, at));
            return;
        }
        XmlElement element = new XmlElement(name, open.element().path().key(name.value()));
        while (at < source.length() && source.charAt(at) != '>' && source.charAt(at) != '<') {
            if (isNamePart(source.charAt(at))) {
                attribute(element);
            } else {
                at++;
            }
        }
        boolean empty = at > nameStart && at < source.length() && source.charAt(at - 1) == '/';
        at = at < source.length() && source.charAt(at) == '>' ? at + 1 : at;
        open.push(element);
        if (empty) {
            closed++;
            close();
        } else if (open.size() > DEEPEST) {
            problems.add(new EmbeddedProblem(
                    Problem.Kind.LIMIT_REACHED,
                    text.position(nameStart),
                    "XML nested deeper than " + DEEPEST + " levels is not read"));
        }
    }

    private void attribute(XmlElement element) {
        int nameStart = at;
        while (at < source.length() && isNamePart(source.charAt(at))) {
            at++;
        }
        PlacedText name = text.slice(nameStart, at);
        passSpace();
        if (at >= source.length() || source.charAt(at) != '=') {
            return;
        }
        at++;
        passSpace();
        if (at >= source.length() || (source.charAt(at) != '"' && source.charAt(at) != '\'')) {
            return;
        }
        int end = source.indexOf(source.charAt(at), at + 1);
        end = end < 0 ? source.length() : end;
        element.addAttribute(name, XmlEntities.decode(text.slice(at + 1, Math.max(end, at + 1))));
        at = Math.min(end + 1, source.length());
    }

    private void passSpace() {
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
    }

    private static boolean isNamePart(char character) {
        return Character.isLetterOrDigit(character) || "_-.:".indexOf(character) >= 0;
    }

    /** Closes the innermost element of this name with all inside it; a tag that closes nothing is passed. */
    private void closeNamed(PlacedText name) {
        boolean isOpen = open.stream().limit(open.size() - 1L).anyMatch(element -> element.isNamed(name));
        if (!isOpen) {
            return;
        }
        closed++;
        while (!open.element().isNamed(name)) {
            close();
        }
        close();
    }

    private void close() {
        XmlElement element = open.pop();
        element.addTo(open.element(), text.span(0, 0).and(element.name().span()));
    }
}
