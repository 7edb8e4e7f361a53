package vn.gov.directive24.common.upload;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws a picture anew, so that of a file nothing is left but what one sees: no place, no camera, no owner, no smaller
 * picture from before it was cut, and nothing behind its end. It stands upright then without being told to.
 */
public final class Photograph {

    /** More than telephones take. */
    private static final long MOST_PIXELS = 64_000_000;

    /** Of a row of pixels a reader keeps several in memory. */
    private static final int MOST_OF_A_SIDE = 20_000;

    /** What is larger is drawn with every second pixel: one picture costs no more than twice these in memory. */
    private static final long MOST_PIXELS_DRAWN = 16_000_000;

    private static final long MOST_BYTES_DRAWN = 64_000_000;

    /** A telephone's picture comes in one to ten scans, each of which is drawn over the whole of it. */
    private static final int MOST_SCANS = 100;

    private static final float QUALITY = 0.88f;

    private Photograph() {}

    /**
     * The same picture without anything else. It takes memory for about two pictures; the caller limits how many are
     * drawn at a time.
     *
     * @throws UploadRefused when it cannot be drawn, or is too large to be
     */
    public static byte[] redrawn(byte[] content, FileType type) {
        if (type == FileType.JPEG && scans(content) > MOST_SCANS) {
            throw UploadRefused.pictureUnreadable();
        }
        try {
            var picture = read(content, type);
            var orientation = type == FileType.JPEG ? Orientation.of(content) : Orientation.UPRIGHT;
            return write(drawn(picture, orientation, type), type);
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof UploadRefused refusal) {
                throw refusal;
            }
            throw UploadRefused.pictureUnreadable();
        }
    }

    private static BufferedImage read(byte[] content, FileType type) throws IOException {
        var reader = reader(type);
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(input, true, true);
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS || Math.max(width, height) > MOST_OF_A_SIDE) {
                throw UploadRefused.pictureTooLarge(width, height, MOST_PIXELS);
            }
            var every = every(reader, (long) width * height);
            var parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, parameters);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(FileType type) {
        return ImageIO.getImageReadersByMIMEType(type.mediaType()).next();
    }

    /** One when all pixels are drawn, two when every second one of every second row. */
    private static int every(ImageReader reader, long pixels) throws IOException {
        var model = reader.getImageTypes(0).next().getSampleModel();
        var bytes = 0L;
        for (var size : model.getSampleSize()) {
            bytes += Math.ceilDiv(size, 8);
        }
        var every = 1;
        while (pixels / ((long) every * every) > MOST_PIXELS_DRAWN
                || bytes * pixels / ((long) every * every) > MOST_BYTES_DRAWN) {
            every++;
        }
        return every;
    }

    private static BufferedImage drawn(BufferedImage picture, Orientation orientation, FileType type) {
        var turned = orientation.isTurned();
        var width = turned ? picture.getHeight() : picture.getWidth();
        var height = turned ? picture.getWidth() : picture.getHeight();
        // JPEG knows no transparency.
        var transparent = type == FileType.PNG && picture.getColorModel().hasAlpha();
        var drawn = new BufferedImage(
                width, height, transparent ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
        var pen = drawn.createGraphics();
        try {
            pen.drawImage(picture, orientation.upright(picture.getWidth(), picture.getHeight()), null);
        } finally {
            pen.dispose();
        }
        return drawn;
    }

    private static byte[] write(BufferedImage picture, FileType type) {
        var writer = writer(type);
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), parameters(writer, type));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static ImageWriter writer(FileType type) {
        return ImageIO.getImageWritersByMIMEType(type.mediaType()).next();
    }

    private static ImageWriteParam parameters(ImageWriter writer, FileType type) {
        var parameters = writer.getDefaultWriteParam();
        if (type == FileType.JPEG) {
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
        }
        return parameters;
    }

    /** A few bytes make a scan of the whole picture, so that thousands fit into a file and keep a processor for hours. */
    private static int scans(byte[] content) {
        var scans = 0;
        for (var at = 0; at < content.length - 1; at++) {
            if (content[at] == (byte) 0xFF && content[at + 1] == (byte) 0xDA) {
                scans++;
            }
        }
        return scans;
    }
}
