// SPDX-License-Identifier: Apache-2.0
/**
 * What a key promises about its value, decided by the key's words: {@code DB_ROOT_PASSWORD} asks for a password,
 * {@code passwordMinLength} does not.
 *
 * <p>Words, not substrings: {@code bypass} is no {@code pass}. The last word that means something decides; a tail such as
 * {@code _name} or {@code _file} turns a sensitive key into data about it.
 */
@NullMarked
package dev.plumbline.credential.key;

import org.jspecify.annotations.NullMarked;
