package vn.gov.directive24.common.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures with what cameras and programs write into them. */
final class Pictures {

    /** Of the place that no picture may tell. */
    static final String SECRET = "N21-01-42.55-E105-51-15.30";

    private static final int AFTER_START = 2;
    private static final int AFTER_HEADER = 33;

    private Pictures() {}

    /** White, with a red corner above on the left and a blue one below on the left. */
    static byte[] of(String format, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 4, height / 4);
        pen.setColor(Color.BLUE);
        pen.fillRect(0, height - height / 4, width / 4, height / 4);
        pen.dispose();
        return written(picture, format);
    }

    static byte[] written(BufferedImage picture, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static BufferedImage read(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** As a telephone writes it: Exif with a description and the orientation, XMP, a comment, another file behind it. */
    static byte[] jpegOfACamera(int width, int height, int orientation) {
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 2 * 12 + 4 + SECRET.length());
        exif.put("Exif\0\0MM\0\52\0\0\0\10".getBytes(ISO_8859_1)).putShort((short) 2);
        exif.putShort((short) 0x010E)
                .putShort((short) 2)
                .putInt(SECRET.length())
                .putInt(38);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0);
        exif.put(SECRET.getBytes(ISO_8859_1));
        var jpeg = of("jpg", width, height);
        jpeg = inserted(jpeg, AFTER_START, segment(0xE1, exif.array()));
        jpeg = inserted(jpeg, AFTER_START, segment(0xE1, bytes("http://ns.adobe.com/xap/1.0/\0<exif>" + SECRET)));
        jpeg = inserted(jpeg, AFTER_START, segment(0xED, bytes("Photoshop 3.0\0" + SECRET)));
        jpeg = inserted(jpeg, AFTER_START, segment(0xFE, bytes(SECRET)));
        return inserted(jpeg, jpeg.length, bytes("PK\3\4" + SECRET));
    }

    static byte[] pngOfAProgram(int width, int height) {
        var png = of("png", width, height);
        png = inserted(png, AFTER_HEADER, chunk("tEXt", "Comment\0" + SECRET));
        png = inserted(png, AFTER_HEADER, chunk("eXIf", "MM\0\52\0\0\0\10\0\0" + SECRET));
        png = inserted(png, AFTER_HEADER, chunk("iTXt", "XML:com.adobe.xmp\0\0\0\0\0" + SECRET));
        return inserted(png, png.length, bytes("<script>" + SECRET + "</script>"));
    }

    /** Says how large it is and holds nothing. */
    static byte[] pngThatSays(int width, int height) {
        var png = of("png", 2, 2);
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(png, 24, 5);
        var rest = inserted(new byte[0], 0, java.util.Arrays.copyOfRange(png, AFTER_HEADER, png.length));
        var head = inserted(java.util.Arrays.copyOf(png, 8), 8, chunk("IHDR", new String(header.array(), ISO_8859_1)));
        return inserted(head, head.length, rest);
    }

    static byte[] inserted(byte[] file, int at, byte[] more) {
        return ByteBuffer.allocate(file.length + more.length)
                .put(file, 0, at)
                .put(more)
                .put(file, at, file.length - at)
                .array();
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(4 + content.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    private static byte[] chunk(String name, String content) {
        var body = bytes(name + content);
        var sum = new CRC32();
        sum.update(body);
        return ByteBuffer.allocate(8 + body.length)
                .putInt(content.length())
                .put(body)
                .putInt((int) sum.getValue())
                .array();
    }

    static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
