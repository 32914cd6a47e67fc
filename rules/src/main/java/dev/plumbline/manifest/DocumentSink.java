// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

/** Takes documents one at a time, so that a reader need not hold them all. */
public interface DocumentSink {
    void document(Document document);

    void problem(Problem problem);
}
