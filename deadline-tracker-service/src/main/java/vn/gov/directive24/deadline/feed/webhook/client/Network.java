package vn.gov.directive24.deadline.feed.webhook.client;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Addresses that begin with the same bits, written {@code 10.20.0.0/16}. */
record Network(byte[] address, int bits) {

    /** @throws IllegalArgumentException when it is not a network */
    static Network parse(String text) {
        var parts = text.split("/", -1);
        if (parts.length != 2 || !parts[0].matches("[0-9a-fA-F.:]+")) {
            throw new IllegalArgumentException("Not a network: " + text);
        }
        try {
            var address = InetAddress.getByName(parts[0]).getAddress();
            var bits = Integer.parseInt(parts[1]);
            if (bits < 0 || bits > address.length * Byte.SIZE) {
                throw new IllegalArgumentException("Not a network: " + text);
            }
            return new Network(address, bits);
        } catch (UnknownHostException notLiteral) {
            throw new IllegalArgumentException("Not a network: " + text, notLiteral);
        }
    }

    boolean contains(InetAddress other) {
        var bytes = other.getAddress();
        if (bytes.length != address.length) {
            return false;
        }
        var whole = bits / Byte.SIZE;
        if (!Arrays.equals(bytes, 0, whole, address, 0, whole)) {
            return false;
        }
        var rest = bits % Byte.SIZE;
        return rest == 0
                || (bytes[whole] & 0xff) >> (Byte.SIZE - rest) == (address[whole] & 0xff) >> (Byte.SIZE - rest);
    }
}
