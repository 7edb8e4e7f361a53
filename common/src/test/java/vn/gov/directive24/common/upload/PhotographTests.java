package vn.gov.directive24.common.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotographTests {

    @Test
    void keepsNothingThatACameraWrites() {
        var sent = Pictures.jpegOfACamera(40, 80, 1);
        assertThat(text(sent)).contains(Pictures.SECRET, "Exif", "Photoshop", "PK\3\4");

        var kept = Photograph.redrawn(sent, FileType.JPEG);

        assertThat(text(kept)).doesNotContain(Pictures.SECRET).doesNotContain("Exif", "http", "Photoshop", "PK\3\4");
        assertThat(kept).endsWith(0xFF, 0xD9);
        assertThat(Pictures.read(kept).getWidth()).isEqualTo(40);
        assertThat(colour(Pictures.read(kept), 2, 2)).isEqualTo("red");
    }

    @Test
    void keepsNothingThatAProgramWrites() {
        var sent = Pictures.pngOfAProgram(40, 80);
        assertThat(text(sent)).contains(Pictures.SECRET, "eXIf", "tEXt");

        var kept = Photograph.redrawn(sent, FileType.PNG);

        assertThat(text(kept)).doesNotContain(Pictures.SECRET).doesNotContain("eXIf", "tEXt", "iTXt", "script");
        assertThat(Pictures.read(kept).getHeight()).isEqualTo(80);
        assertThat(colour(Pictures.read(kept), 2, 2)).isEqualTo("red");
    }

    /** Red was above on the left and blue below it; the numbers are those of Exif. */
    @ParameterizedTest
    @CsvSource({
        "1, 40, 80, red, white, blue, white",
        "2, 40, 80, white, red, white, blue",
        "3, 40, 80, white, blue, white, red",
        "4, 40, 80, blue, white, red, white",
        "5, 80, 40, red, blue, white, white",
        "6, 80, 40, blue, red, white, white",
        "7, 80, 40, white, white, blue, red",
        "8, 80, 40, white, white, red, blue",
        "9, 40, 80, red, white, blue, white"
    })
    void standsUpright(
            int orientation,
            int width,
            int height,
            String topLeft,
            String topRight,
            String bottomLeft,
            String bottomRight) {
        var picture = Pictures.read(Photograph.redrawn(Pictures.jpegOfACamera(40, 80, orientation), FileType.JPEG));

        assertThat(picture.getWidth()).isEqualTo(width);
        assertThat(picture.getHeight()).isEqualTo(height);
        assertThat(colour(picture, 2, 2)).isEqualTo(topLeft);
        assertThat(colour(picture, width - 3, 2)).isEqualTo(topRight);
        assertThat(colour(picture, 2, height - 3)).isEqualTo(bottomLeft);
        assertThat(colour(picture, width - 3, height - 3)).isEqualTo(bottomRight);
    }

    @Test
    void keepsWhatIsTransparent() {
        var glass = Pictures.written(new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB), "png");

        assertThat(Pictures.read(Photograph.redrawn(glass, FileType.PNG)).getRGB(1, 1))
                .isZero();
    }

    @Test
    void drawsALargeOneSmaller() {
        var large = Pictures.written(new BufferedImage(5_000, 4_000, BufferedImage.TYPE_BYTE_GRAY), "jpg");

        assertThat(Pictures.read(Photograph.redrawn(large, FileType.JPEG)).getWidth())
                .isEqualTo(2_500);
    }

    @ParameterizedTest
    @CsvSource({"50000, 50000", "2000000000, 1", "1, 60000000", "9000, 9000"})
    void drawsNothingThatUnpacksToTooMuch(int width, int height) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertRefused(Pictures.pngThatSays(width, height), FileType.PNG, "evidence-picture-too-large"));
    }

    @Test
    void drawsNothingThatIsDrawnAThousandTimesOver() {
        var jpeg = Pictures.of("jpg", 8, 8);
        var scan = Pictures.bytes("\u00FF\u00DA\0\10\1\1\0\0\77\0");
        var scans = jpeg;
        for (var count = 0; count < 101; count++) {
            scans = Pictures.inserted(scans, scans.length - 2, scan);
        }

        assertRefused(scans, FileType.JPEG, "evidence-picture-unreadable");
    }

    @Test
    void refusesWhatIsBroken() {
        var png = Pictures.of("png", 40, 80);

        assertRefused(Arrays.copyOf(png, 20), FileType.PNG, "evidence-picture-unreadable");
        assertRefused(Arrays.copyOf(png, png.length / 2), FileType.PNG, "evidence-picture-unreadable");
        assertRefused(Arrays.copyOf(Pictures.of("jpg", 40, 80), 200), FileType.JPEG, "evidence-picture-unreadable");
        assertRefused(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, FileType.JPEG, "evidence-picture-unreadable");
    }

    /** Cut and changed anywhere, it is drawn or refused, and nothing else. */
    @Test
    void failsInNoOtherWay() {
        var sent = Pictures.jpegOfACamera(40, 80, 6);
        for (var at = 0; at < sent.length; at += 3) {
            var changed = sent.clone();
            changed[at] ^= (byte) 0xFF;
            for (var broken : new byte[][] {changed, Arrays.copyOf(sent, at)}) {
                try {
                    assertThat(text(Photograph.redrawn(broken, FileType.JPEG))).doesNotContain(Pictures.SECRET);
                } catch (UploadRefused refusal) {
                    assertThat(refusal.code()).startsWith("evidence-picture-");
                }
            }
        }
    }

    private static void assertRefused(byte[] content, FileType type, String code) {
        assertThatExceptionOfType(UploadRefused.class)
                .isThrownBy(() -> Photograph.redrawn(content, type))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.remedy()).isNotBlank();
                });
    }

    private static String colour(BufferedImage picture, int x, int y) {
        var rgb = picture.getRGB(x, y);
        var red = (rgb >> 16) & 0xFF;
        var blue = rgb & 0xFF;
        if (red > 200) {
            return blue > 200 ? "white" : "red";
        }
        return "blue";
    }

    private static String text(byte[] content) {
        return new String(content, ISO_8859_1);
    }
}
