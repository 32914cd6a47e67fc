// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import java.util.Optional;

/** A part of a document: a mapping, a sequence or a scalar, with the stretch of the file that it covers. */
public sealed interface Node permits MappingNode, SequenceNode, ScalarNode {
    Span span();

    default Optional<MappingNode> asMapping() {
        return this instanceof MappingNode mapping ? Optional.of(mapping) : Optional.empty();
    }

    default Optional<SequenceNode> asSequence() {
        return this instanceof SequenceNode sequence ? Optional.of(sequence) : Optional.empty();
    }

    default Optional<ScalarNode> asScalar() {
        return this instanceof ScalarNode scalar ? Optional.of(scalar) : Optional.empty();
    }
}
