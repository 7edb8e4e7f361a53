package vn.gov.directive24.common.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held: the one number of its notes that a picture needs to be drawn upright.
 *
 * @param value 1 to 8, as Exif 2.32 has them for tag 0112
 */
record Orientation(int value) {

    static final Orientation UPRIGHT = new Orientation(1);

    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int NOTES = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final String EXIF = "Exif\0\0";
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;

    /** Of a JPEG; upright when it does not say, or nothing that makes sense. */
    static Orientation of(byte[] jpeg) {
        try {
            var file = ByteBuffer.wrap(jpeg);
            if (Short.toUnsignedInt(file.getShort()) != START_OF_IMAGE) {
                return UPRIGHT;
            }
            while (true) {
                var marker = Short.toUnsignedInt(file.getShort());
                var length = Short.toUnsignedInt(file.getShort()) - 2;
                if ((marker >> 8) != 0xFF || marker == START_OF_SCAN) {
                    return UPRIGHT;
                }
                var segment = file.slice(file.position(), length);
                if (marker == NOTES && begins(segment)) {
                    return in(segment.slice(EXIF.length(), length - EXIF.length()));
                }
                file.position(file.position() + length);
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException broken) {
            return UPRIGHT;
        }
    }

    private static boolean begins(ByteBuffer segment) {
        var head = new byte[Math.min(EXIF.length(), segment.remaining())];
        segment.get(0, head);
        return new String(head, ISO_8859_1).equals(EXIF);
    }

    /** The notes have the shape of a TIFF file: byte order, where the list begins, how many it has, 12 bytes each. */
    private static Orientation in(ByteBuffer notes) {
        notes.order(notes.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        notes.position(notes.getInt(4));
        for (var left = Short.toUnsignedInt(notes.getShort()); left > 0; left--) {
            var entry = notes.position();
            if (Short.toUnsignedInt(notes.getShort(entry)) == TAG && notes.getShort(entry + 2) == SHORT) {
                var value = Short.toUnsignedInt(notes.getShort(entry + 8));
                return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
            }
            notes.position(entry + 12);
        }
        return UPRIGHT;
    }

    /** Whether width and height change places. */
    boolean isTurned() {
        return value >= 5;
    }

    /** From where a pixel is in the file to where it belongs; the sides are those in the file. */
    AffineTransform upright(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
