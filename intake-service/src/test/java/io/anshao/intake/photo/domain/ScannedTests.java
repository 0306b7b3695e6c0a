package io.anshao.intake.photo.domain;

import static io.anshao.intake.photo.SyntheticPhotos.SECRET;
import static io.anshao.intake.photo.SyntheticPhotos.ascii;
import static io.anshao.intake.photo.SyntheticPhotos.join;
import static io.anshao.intake.photo.SyntheticPhotos.jpeg;
import static io.anshao.intake.photo.SyntheticPhotos.jpegClaiming;
import static io.anshao.intake.photo.SyntheticPhotos.png;
import static io.anshao.intake.photo.SyntheticPhotos.pngClaiming;
import static io.anshao.intake.photo.SyntheticPhotos.progressive;
import static io.anshao.intake.photo.SyntheticPhotos.withEverything;
import static io.anshao.intake.photo.SyntheticPhotos.withText;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class ScannedTests {

  @Test
  void tellsATypeByContentAlone() {
    assertThat(Scanned.of(new byte[0])).isEqualTo(PhotoRefusal.TYPE);
    assertThat(Scanned.of(ascii("<svg xmlns='http://www.w3.org/2000/svg'/>")))
        .isEqualTo(PhotoRefusal.TYPE);
    assertThat(Scanned.of(ascii("GIF89a/*<svg/onload=alert(1)>*/"))).isEqualTo(PhotoRefusal.TYPE);
    assertThat(Scanned.of(jpeg(40, 30))).isInstanceOf(Picture.class);
    assertThat(Scanned.of(png(40, 30))).isInstanceOf(Picture.class);
    assertThat(Scanned.of(progressive(40, 30))).isInstanceOf(Picture.class);
  }

  @Test
  void keepsNothingOfAJpegButWhatMakesPixels() {
    var file = withEverything(jpeg(40, 30), 6);

    var picture = (Picture) Scanned.of(file);

    assertThat(file).asString(StandardCharsets.ISO_8859_1).contains(SECRET);
    assertThat(bytesFor(picture, file))
        .asString(StandardCharsets.ISO_8859_1)
        .doesNotContain(SECRET);
    assertThat(picture.exif()).isNotNull();
    assertThat(picture.width()).isEqualTo(40);
    assertThat(picture.height()).isEqualTo(30);
  }

  @Test
  void keepsNothingOfAPngButWhatMakesPixels() {
    var text = withText(png(40, 30), "tEXt", ascii("Comment\0" + SECRET));
    var file = join(text, ascii(SECRET));

    var picture = (Picture) Scanned.of(file);

    assertThat(bytesFor(picture, file))
        .asString(StandardCharsets.ISO_8859_1)
        .doesNotContain(SECRET);
    assertThat(picture.exif()).isNull();
  }

  @Test
  void findsTheExifChunkOfAPng() {
    var file = withText(png(40, 30), "eXIf", ascii("MM\0*"));

    assertThat(((Picture) Scanned.of(file)).exif()).isEqualTo(new Span(8 + 25 + 8, 4));
  }

  @Test
  void refusesTooManyPixelsBeforeDecoding() {
    assertThat(Scanned.of(pngClaiming(12_000, 12_000))).isEqualTo(PhotoRefusal.TOO_MANY_PIXELS);
    assertThat(Scanned.of(pngClaiming(Integer.MAX_VALUE, Integer.MAX_VALUE)))
        .isEqualTo(PhotoRefusal.TOO_MANY_PIXELS);
    assertThat(Scanned.of(pngClaiming(70_000, 1))).isEqualTo(PhotoRefusal.TOO_MANY_PIXELS);
    assertThat(Scanned.of(jpegClaiming(9000, 9000))).isEqualTo(PhotoRefusal.TOO_MANY_PIXELS);
    assertThat(Scanned.of(pngClaiming(8000, 8000))).isInstanceOf(Picture.class);
    assertThat(Scanned.of(jpegClaiming(8000, 8000))).isInstanceOf(Picture.class);
  }

  /** The decoder holds a progressive picture whole, so its bound is lower. */
  @Test
  void boundsProgressivePicturesMoreTightly() {
    var file = progressive(16, 16);
    for (int at = 2; at < file.length; at++) {
      if (file[at] == (byte) 0xFF && file[at + 1] == (byte) 0xC2) {
        java.nio.ByteBuffer.wrap(file)
            .putShort(at + 5, (short) 6000)
            .putShort(at + 7, (short) 6000);
        break;
      }
    }

    assertThat(Scanned.of(file)).isEqualTo(PhotoRefusal.TOO_MANY_PIXELS);
  }

  @Test
  void refusesAPictureOfEndlessScans() {
    var file = progressive(16, 16);
    var scan = lastScan(file);
    var out = new ByteArrayOutputStream();
    out.write(file, 0, file.length - 2);
    for (int i = 0; i < 100; i++) {
      out.writeBytes(scan);
    }

    assertThat(Scanned.of(out.toByteArray())).isEqualTo(PhotoRefusal.UNREADABLE);
  }

  @Test
  void refusesWhatHasNoPixels() {
    assertThat(Scanned.of(pngClaiming(0, 5))).isEqualTo(PhotoRefusal.UNREADABLE);
    assertThat(Scanned.of(jpegClaiming(0, 5))).isEqualTo(PhotoRefusal.UNREADABLE);
    assertThat(Scanned.of(Arrays.copyOf(jpeg(40, 30), 100))).isEqualTo(PhotoRefusal.UNREADABLE);
    assertThat(Scanned.of(Arrays.copyOf(png(40, 30), 33))).isEqualTo(PhotoRefusal.UNREADABLE);
  }

  @Test
  void takesADamagedPictureThatHasPixels() {
    var jpeg = jpeg(400, 300);
    var png = png(400, 300);

    assertThat(Scanned.of(Arrays.copyOf(jpeg, jpeg.length * 9 / 10))).isInstanceOf(Picture.class);
    assertThat(Scanned.of(Arrays.copyOf(png, png.length * 9 / 10))).isInstanceOf(Picture.class);
  }

  @Test
  void survivesAnyDamage() {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(20210608);
    for (int round = 0; round < 4000; round++) {
      var file = round % 2 == 0 ? withEverything(jpeg(24, 16), 3) : png(24, 16);
      for (int hit = 0; hit < 1 + round % 7; hit++) {
        file[random.nextInt(file.length)] = (byte) random.nextInt();
      }
      var cut = Arrays.copyOf(file, random.nextInt(file.length + 1));

      if (Scanned.of(cut) instanceof Picture picture) {
        assertThat(picture.parts())
            .allMatch(part -> part.length() >= 0 && part.end() <= cut.length);
      }
    }
  }

  private static byte[] lastScan(byte[] file) {
    var from = file.length - 2;
    while (!(file[from] == (byte) 0xFF && file[from + 1] == (byte) 0xDA)) {
      from--;
    }
    return Arrays.copyOfRange(file, from, file.length - 2);
  }

  private static byte[] bytesFor(Picture picture, byte[] file) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(picture.head());
    picture.parts().forEach(part -> out.write(file, part.offset(), part.length()));
    out.writeBytes(picture.tail());
    return out.toByteArray();
  }
}
