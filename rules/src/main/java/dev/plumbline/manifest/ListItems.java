// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import java.util.ArrayList;
import java.util.List;

/** Opens a list of objects into one document for each, so that a comment is read once and with its own object. */
public final class ListItems {
    private ListItems() {}

    /**
     * The items of a document that holds its objects under a key.
     *
     * <p>A comment goes to the item that it stands in; one between the items goes to the next, or to the last.
     */
    public static List<Document> of(Document list, String key) {
        List<Node> items = list.root()
                .asMapping()
                .flatMap(root -> root.get(key))
                .flatMap(Node::asSequence)
                .map(SequenceNode::items)
                .orElse(List.of());
        List<List<Comment>> comments = new ArrayList<>(items.size());
        items.forEach(item -> comments.add(new ArrayList<>(0)));
        int next = 0;
        for (Comment comment : list.comments()) {
            if (items.isEmpty()) {
                break;
            }
            Position place = comment.text().position(0);
            while (next < items.size() && items.get(next).span().end().compareTo(place) < 0) {
                next++;
            }
            int index = comment.within().itemUnder(key).orElse(Math.min(next, items.size() - 1));
            comments.get(index).add(new Comment(comment.text(), comment.within().afterItemUnder(key)));
        }
        List<Document> documents = new ArrayList<>(items.size());
        for (int index = 0; index < items.size(); index++) {
            documents.add(new Document(list.origin(), items.get(index), comments.get(index)));
        }
        return documents;
    }
}
