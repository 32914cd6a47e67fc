// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.network;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A range of addresses as {@code 10.0.0.0/8}. */
final class Subnet {
    private Subnet() {}

    /** False for what is no range, and for a host that is a name: asking a name server decides nothing here. */
    static boolean contains(String range, String host) {
        String[] parts = range.split("/", 2);
        if (!parts[1].matches("[0-9]{1,3}") || !isNumeric(parts[0]) || !isNumeric(host)) {
            return false;
        }
        byte[] network = bytes(parts[0]);
        byte[] address = bytes(host);
        int bits = Integer.parseInt(parts[1]);
        if (network.length != address.length || bits > network.length * 8) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((network[bit / 8] & mask) != (address[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumeric(String host) {
        return host.matches("[0-9.]{7,15}") || host.matches("\\[?[0-9a-f:]{2,39}\\]?") && host.contains(":");
    }

    private static byte[] bytes(String numeric) {
        try {
            return InetAddress.getByName(numeric).getAddress();
        } catch (UnknownHostException e) {
            return new byte[0];
        }
    }
}
