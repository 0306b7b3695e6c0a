package io.anshao.intake.photo;

import static io.anshao.intake.photo.SyntheticPhotos.SECRET;
import static io.anshao.intake.photo.SyntheticPhotos.encode;
import static io.anshao.intake.photo.SyntheticPhotos.jpeg;
import static io.anshao.intake.photo.SyntheticPhotos.png;
import static io.anshao.intake.photo.SyntheticPhotos.progressive;
import static io.anshao.intake.photo.SyntheticPhotos.withEverything;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anshao.intake.photo.PhotoDecoder.Copy;
import io.anshao.intake.photo.domain.Orientation;
import io.anshao.intake.photo.domain.Picture;
import io.anshao.intake.photo.domain.Scanned;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class PhotoDecoderTests {

  private static final int RED = 0xFF0000;
  private static final int BLUE = 0x0000FF;

  /** The red quarter is upper left in the file; Exif says where it belongs. */
  @ParameterizedTest
  @CsvSource({
    "1, 400, 300, 25, 25",
    "2, 400, 300, 75, 25",
    "3, 400, 300, 75, 75",
    "4, 400, 300, 25, 75",
    "5, 300, 400, 25, 25",
    "6, 300, 400, 75, 25",
    "7, 300, 400, 75, 75",
    "8, 300, 400, 25, 75"
  })
  void turnsAPictureUpright(int orientation, int width, int height, int redX, int redY)
      throws IOException {
    var file = withEverything(jpeg(400, 300), orientation);

    var copy = decode(file);

    assertThat(copy.width()).isEqualTo(width);
    assertThat(copy.height()).isEqualTo(height);
    var image = ImageIO.read(new ByteArrayInputStream(copy.jpeg()));
    assertThat(isLike(image, redX, redY, RED)).isTrue();
    assertThat(isLike(image, 100 - redX, 100 - redY, BLUE)).isTrue();
  }

  @Test
  void leavesNothingInTheCopyButPixels() {
    var copy = decode(withEverything(jpeg(400, 300), 6));

    assertThat(copy.jpeg()).asString(StandardCharsets.ISO_8859_1).doesNotContain(SECRET, "Exif");
    assertThat(segmentsOf(copy.jpeg()))
        .containsOnly(0xE0, 0xDB, 0xC0, 0xC4, 0xDA, 0xD9)
        .endsWith(0xD9);
  }

  @Test
  void bringsALargePictureDown() {
    var copy = decode(jpeg(5000, 3000));

    assertThat(copy.width()).isEqualTo(2560);
    assertThat(copy.height()).isEqualTo(1536);
  }

  @Test
  void readsEveryKind() throws IOException {
    var grey = new BufferedImage(80, 60, BufferedImage.TYPE_BYTE_GRAY);
    var deep = new BufferedImage(80, 60, BufferedImage.TYPE_USHORT_GRAY);
    var clear = new BufferedImage(80, 60, BufferedImage.TYPE_INT_ARGB);

    assertThat(decode(progressive(80, 60)).width()).isEqualTo(80);
    assertThat(decode(png(80, 60)).width()).isEqualTo(80);
    assertThat(decode(encode(grey, "jpeg")).width()).isEqualTo(80);
    assertThat(decode(encode(deep, "png")).width()).isEqualTo(80);
    var copy = ImageIO.read(new ByteArrayInputStream(decode(encode(clear, "png")).jpeg()));
    assertThat(isLike(copy, 50, 50, 0xFFFFFF)).as("nothing is white").isTrue();
  }

  @Test
  void refusesWhatItCannotDecode() {
    var file = png(400, 300);
    Arrays.fill(file, 50, file.length - 50, (byte) 7);
    var picture = (Picture) Scanned.of(png(400, 300));

    assertThat(PhotoDecoder.decode(file, picture, Orientation.UPRIGHT)).isEmpty();
  }

  @Test
  void hashesAlikeWhateverTheSizeAndQuality() {
    var whole = decode(encode(waves(1200, 900, 5), "jpeg")).hash();
    var small = decode(encode(waves(300, 225, 5), "png")).hash();
    var other = decode(encode(waves(1200, 900, 9), "jpeg")).hash();

    assertThat(whole.distance(small)).isLessThanOrEqualTo(4);
    assertThat(whole.distance(other)).isGreaterThan(12);
    assertThat(whole.toHex()).hasSize(16);
  }

  @Test
  void readsWhenAndWhereForTheInspector() {
    var file = withEverything(jpeg(40, 30), 8);
    var picture = (Picture) Scanned.of(file);

    var facts = ExifFacts.read(file, picture.exif(), Instant.now());

    assertThat(facts.orientation().exif()).isEqualTo(8);
    assertThat(facts.taken().at()).isEqualTo(Instant.parse("2021-06-08T01:10:00Z"));
    assertThat(facts.taken().place()).isNotNull();
    assertThat(facts.taken().place().lat()).isEqualByComparingTo("29.918");
    assertThat(facts.taken().place().lng()).isEqualByComparingTo("121.553");
  }

  @Test
  void neverDecodesOnAnEventLoop() {
    var file = jpeg(40, 30);
    var decoding = Mono.fromCallable(() -> decode(file)).subscribeOn(Schedulers.parallel());

    assertThatThrownBy(decoding::block).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void decodesAsManyAtOnceAsTheHeapHolds() {
    assertThat(PhotoThreads.decoders(128L << 20, 8)).isEqualTo(1);
    assertThat(PhotoThreads.decoders(1L << 30, 8)).isEqualTo(4);
    assertThat(PhotoThreads.decoders(64L << 30, 8)).isEqualTo(8);
  }

  private static Copy decode(byte[] file) {
    var picture = (Picture) Scanned.of(file);
    var facts = ExifFacts.read(file, picture.exif(), Instant.now());
    return PhotoDecoder.decode(file, picture, facts.orientation()).orElseThrow();
  }

  private static BufferedImage waves(int width, int height, double length) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        var wave = Math.sin(length * x / width + y * 3.0 / height) * Math.cos(length * y / height);
        image.setRGB(x, y, (int) (127 + 120 * wave) * 0x010101);
      }
    }
    return image;
  }

  private static boolean isLike(BufferedImage image, int percentX, int percentY, int colour) {
    var seen = image.getRGB(image.getWidth() * percentX / 100, image.getHeight() * percentY / 100);
    return Math.abs((seen >> 16 & 0xFF) - (colour >> 16 & 0xFF)) < 40
        && Math.abs((seen >> 8 & 0xFF) - (colour >> 8 & 0xFF)) < 40
        && Math.abs((seen & 0xFF) - (colour & 0xFF)) < 40;
  }

  private static java.util.List<Integer> segmentsOf(byte[] jpeg) {
    var found = new java.util.ArrayList<Integer>();
    for (int at = 2; at + 1 < jpeg.length; ) {
      var marker = Byte.toUnsignedInt(jpeg[at + 1]);
      found.add(marker);
      if (marker == 0xDA || marker == 0xD9) {
        break;
      }
      at += 2 + (Byte.toUnsignedInt(jpeg[at + 2]) << 8 | Byte.toUnsignedInt(jpeg[at + 3]));
    }
    found.add(Byte.toUnsignedInt(jpeg[jpeg.length - 1]));
    return found;
  }
}
