// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.PlacedText;
import java.util.ArrayList;
import java.util.List;

/** Brings blocks, objects and lists of objects to one shape: a type, a number of labels, a body. */
final class HclBlocks {
    private HclBlocks() {}

    static List<HclBlock> of(HclBody body, String type, int labels) {
        List<HclBlock> found = new ArrayList<>();
        for (HclEntry entry : body.entries()) {
            if (!entry.isNamed(type)) {
                continue;
            }
            if (entry instanceof HclBlock block) {
                withLabels(block, labels, found);
            } else if (entry instanceof HclAttribute attribute) {
                objects(attribute, attribute.value(), labels, found);
            }
        }
        return found;
    }

    private static void objects(HclAttribute attribute, HclValue value, int labels, List<HclBlock> found) {
        if (value instanceof HclValue.Object object) {
            withLabels(new HclBlock(attribute.name(), List.of(), object.body(), attribute.span()), labels, found);
        } else if (value instanceof HclValue.Items items) {
            for (HclValue item : items.values()) {
                if (item instanceof HclValue.Object) {
                    objects(attribute, item, labels, found);
                }
            }
        }
    }

    private static void withLabels(HclBlock block, int labels, List<HclBlock> found) {
        int missing = labels - block.labels().size();
        if (missing == 0) {
            found.add(block);
        } else if (missing < 0) {
            found.add(nested(block, labels));
        } else {
            for (HclEntry entry : block.body().entries()) {
                List<HclBlock> inner = of(
                        new HclBody(List.of(entry), entry.span()), entry.name().value(), missing - 1);
                inner.forEach(next -> found.add(joined(block, next)));
            }
        }
    }

    /** A block with more labels than asked for: the others are keys of objects in it. */
    private static HclBlock nested(HclBlock block, int labels) {
        List<PlacedText> rest = block.labels().subList(labels, block.labels().size());
        HclBlock inner = new HclBlock(rest.get(0), rest.subList(1, rest.size()), block.body(), block.span());
        HclBody body = new HclBody(List.of(inner), block.span());
        return new HclBlock(block.name(), block.labels().subList(0, labels), body, block.span());
    }

    private static HclBlock joined(HclBlock outer, HclBlock inner) {
        List<PlacedText> labels = new ArrayList<>(outer.labels());
        labels.add(inner.name());
        labels.addAll(inner.labels());
        return new HclBlock(outer.name(), labels, inner.body(), inner.span());
    }
}
