// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.judge;

import dev.plumbline.credential.key.KeyMeaning;
import java.util.List;

/**
 * What the names around a value say, which is the same for many values.
 *
 * @param meaning what the key asks for, or the nearest parent where the key says nothing of its own
 * @param name key and parents in one text
 * @param namesToken whether a word in it belongs to a type of token that is known by name
 */
record Context(List<String> parents, KeyMeaning meaning, String name, boolean namesToken) {}
