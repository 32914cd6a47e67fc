// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.ScalarNode;
import dev.plumbline.manifest.Span;
import dev.plumbline.model.KeptText;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Resource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Picks from a ConfigMap's or Secret's payload what wiring needs, before the rest is dropped. */
final class Payload {
    private static final int LARGEST_KEPT = 1 << 20;
    /** The owner's word about findings of the object; reports obey or mention it. */
    private static final String SUPPRESS = "plumbline.dev/suppress";

    private static final Set<String> SECTIONS = Set.of("data", "binaryData", "stringData");

    private final List<Keeper> keepers;

    Payload(List<Keeper> keepers) {
        this.keepers = List.copyOf(keepers);
    }

    List<KeptText> keptOf(Resource resource, List<Span> masks) {
        List<KeptText> kept = new ArrayList<>();
        boolean core = resource.id().group().isEmpty();
        if (core && resource.id().kind().equals("ConfigMap")) {
            collect(resource, "data", false, masks, kept);
            collect(resource, "binaryData", true, masks, kept);
        }
        if (core && resource.id().kind().equals("Secret")) {
            collect(resource, "stringData", false, masks, kept);
            collect(resource, "data", true, masks, kept);
        }
        suppression(resource, masks).ifPresent(kept::add);
        return kept;
    }

    private static Optional<KeptText> suppression(Resource resource, List<Span> masks) {
        return resource.root()
                .get("metadata", "annotations", SUPPRESS)
                .flatMap(Node::asScalar)
                .map(scalar -> new KeptText(
                        Optional.of(resource.id()),
                        SUPPRESS,
                        scalar.text(),
                        resource.origin(),
                        FieldPath.of("metadata", "annotations").key(SUPPRESS),
                        resource.provenance()))
                .map(kept -> masked(kept, masks));
    }

    /** The object without what its payload says, which nobody reads of it any more and which may be large. */
    static MappingNode withoutValues(Resource resource) {
        if (!isPayload(resource)) {
            return resource.root();
        }
        return mapped(
                resource.root(),
                entry -> SECTIONS.contains(entry.key().value()) && entry.value() instanceof MappingNode section
                        ? mapped(section, Payload::blank)
                        : entry.value());
    }

    private static Node blank(MappingNode.Entry entry) {
        Span place = entry.value().span();
        return new ScalarNode(PlacedText.within(place, ""), ScalarNode.Style.DOUBLE_QUOTED, place);
    }

    private static MappingNode mapped(MappingNode mapping, Function<MappingNode.Entry, Node> value) {
        return new MappingNode(
                mapping.entries().stream()
                        .map(entry -> new MappingNode.Entry(entry.key(), value.apply(entry)))
                        .toList(),
                mapping.span());
    }

    private static boolean isPayload(Resource resource) {
        String kind = resource.id().kind();
        return resource.id().group().isEmpty() && (kind.equals("ConfigMap") || kind.equals("Secret"));
    }

    /** A file that is no object, when wiring needs it. */
    Optional<KeptText> keptOf(KeptText file, List<Span> masks) {
        return wanted(file.key(), file.text()) ? Optional.of(masked(file, masks)) : Optional.empty();
    }

    private void collect(Resource resource, String section, boolean encoded, List<Span> masks, List<KeptText> into) {
        Optional<MappingNode> entries = resource.root().get(section).flatMap(Node::asMapping);
        for (MappingNode.Entry entry : entries.map(MappingNode::entries).orElse(List.of())) {
            if (!(entry.value() instanceof ScalarNode scalar) || scalar.text().length() > LARGEST_KEPT) {
                continue;
            }
            String key = entry.key().value();
            Optional<PlacedText> text = encoded ? decoded(scalar.text()) : Optional.of(scalar.text());
            text.filter(candidate -> wanted(key, candidate))
                    .map(wanted -> new KeptText(
                            Optional.of(carrier(resource)),
                            key,
                            wanted,
                            resource.origin(),
                            FieldPath.of(section).key(key),
                            resource.provenance()))
                    .ifPresent(keep -> into.add(masked(keep, masks)));
        }
    }

    private static ObjectId carrier(Resource resource) {
        return resource.id();
    }

    private boolean wanted(String key, PlacedText text) {
        return keepers.stream().anyMatch(keeper -> keeper.keeps(key, text));
    }

    /** Unpacked text has no places of its own, so it is masked as a whole or not at all. */
    private static KeptText masked(KeptText kept, List<Span> masks) {
        Span whole = kept.text().span();
        List<Span> inside = masks.stream().filter(mask -> overlap(whole, mask)).toList();
        if (inside.isEmpty()) {
            return kept;
        }
        return new KeptText(
                kept.carrier(), kept.key(), kept.text().masked(inside), kept.origin(), kept.at(), kept.provenance());
    }

    private static boolean overlap(Span whole, Span mask) {
        return mask.start().compareTo(whole.end()) < 0 && whole.start().compareTo(mask.end()) < 0;
    }

    private static Optional<PlacedText> decoded(PlacedText encoded) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(encoded.value());
            return Optional.of(PlacedText.within(encoded.span(), new String(bytes, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            // Not base64 after all: the examiner says so, wiring has nothing to read.
            return Optional.empty();
        }
    }
}
