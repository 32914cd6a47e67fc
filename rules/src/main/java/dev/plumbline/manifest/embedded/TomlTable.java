// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.PathStyle;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.SequenceNode;
import dev.plumbline.manifest.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table while it is read; headers may add to it from anywhere in the text. */
final class TomlTable {
    /** One key with a value, a table, or the tables of a list. */
    private record Member(PlacedText key, List<Node> value, List<TomlTable> tables, boolean list) {
        Node node() {
            Span span = key.span();
            if (!value.isEmpty()) {
                return value.get(0);
            }
            return list
                    ? new SequenceNode(
                            tables.stream()
                                    .map(table -> (Node) table.node(span))
                                    .toList(),
                            span)
                    : tables.get(0).node(span);
        }
    }

    private final List<Member> members = new ArrayList<>();
    private final Map<String, Member> tables = new HashMap<>();
    private final FieldPath path;

    TomlTable() {
        this(FieldPath.root().opened("", PathStyle.FIELDS));
    }

    private TomlTable(FieldPath path) {
        this.path = path;
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    FieldPath path() {
        return path;
    }

    void put(PlacedText key, Node value) {
        members.add(new Member(key, List.of(value), List.of(), false));
    }

    /** The table at the end of a way of keys; of a list its last one, or a new one at the end of the way when asked for. */
    TomlTable table(List<PlacedText> keys, boolean newInList) {
        TomlTable table = this;
        for (int index = 0; index < keys.size(); index++) {
            table = table.child(keys.get(index), newInList && index == keys.size() - 1);
        }
        return table;
    }

    private TomlTable child(PlacedText key, boolean newInList) {
        String name = key.value();
        Member member = tables.get(name);
        if (member == null) {
            member = new Member(key, List.of(), new ArrayList<>(), newInList);
            members.add(member);
            tables.put(name, member);
        }
        int count = member.tables().size();
        if (count == 0 || newInList) {
            FieldPath next = path.key(name);
            member.tables().add(new TomlTable(member.list() ? next.item(count, "#" + count) : next));
        }
        return member.tables().get(member.tables().size() - 1);
    }

    MappingNode node(Span span) {
        List<MappingNode.Entry> entries = new ArrayList<>();
        for (Member member : members) {
            entries.add(new MappingNode.Entry(Settings.plain(member.key()), member.node()));
        }
        return new MappingNode(entries, span);
    }
}
