package io.anshao.scenarios;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** Pictures as a telephone takes them: JPEG with Exif that tells place, time and device. */
public final class Photographs {

  /** What the telephone wrote into every picture. */
  public static final String DEVICE = "Anshao Testphone";

  private static final int APP1 = 0xE1;

  private Photographs() {}

  /** A picture of its own; the number makes it different from others. */
  public static byte[] take(int number) {
    return withExif(draw(number));
  }

  /** A door that stands open, from the other side. */
  public static byte[] takeAfterwards() {
    return withExif(drawOpenDoor());
  }

  private static byte[] withExif(byte[] plain) {
    var exif = exif();
    return ByteBuffer.allocate(plain.length + exif.length + 4)
        .put(plain, 0, 2)
        .put((byte) 0xFF)
        .put((byte) APP1)
        .putShort((short) (exif.length + 2))
        .put(exif)
        .put(plain, 2, plain.length - 2)
        .array();
  }

  private static byte[] draw(int number) {
    var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(new Color(0x8FA3B5));
    pen.fillRect(0, 0, 640, 480);
    pen.setColor(new Color(0x7A2E22));
    pen.fillRect(220 + number * 7 % 90, 90, 190, 390);
    pen.setColor(Color.DARK_GRAY);
    pen.fillOval(370, 260 + number * 13 % 60, 26, 40);
    pen.dispose();
    return jpeg(image);
  }

  private static byte[] drawOpenDoor() {
    var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    for (int x = 0; x < 640; x += 80) {
      pen.setColor(x % 160 == 0 ? new Color(0x4F6B3A) : new Color(0xE8E2C8));
      pen.fillRect(x, 0, 80, 480);
    }
    pen.dispose();
    return jpeg(image);
  }

  private static byte[] jpeg(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpeg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * TIFF in big-endian: model and pointer to GPS in the first directory, 29°53'15" N, 121°33'25" E.
   */
  private static byte[] exif() {
    var model = (DEVICE + "\0").getBytes(StandardCharsets.US_ASCII);
    int ifd0 = 8;
    int gps = ifd0 + 2 + 2 * 12 + 4;
    int values = gps + 2 + 4 * 12 + 4;
    var tiff = ByteBuffer.allocate(values + 48 + model.length);
    tiff.put(new byte[] {'M', 'M', 0, 42}).putInt(ifd0);
    tiff.putShort((short) 2);
    entry(tiff, 0x0110, 2, model.length).putInt(values + 48);
    entry(tiff, 0x8825, 4, 1).putInt(gps);
    tiff.putInt(0).putShort((short) 4);
    entry(tiff, 1, 2, 2).put(new byte[] {'N', 0, 0, 0});
    entry(tiff, 2, 5, 3).putInt(values);
    entry(tiff, 3, 2, 2).put(new byte[] {'E', 0, 0, 0});
    entry(tiff, 4, 5, 3).putInt(values + 24);
    tiff.putInt(0);
    for (int part : new int[] {29, 53, 15, 121, 33, 25}) {
      tiff.putInt(part).putInt(1);
    }
    tiff.put(model);
    return ByteBuffer.allocate(6 + tiff.capacity())
        .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
        .put(tiff.array())
        .array();
  }

  private static ByteBuffer entry(ByteBuffer tiff, int tag, int type, int count) {
    return tiff.putShort((short) tag).putShort((short) type).putInt(count);
  }

  /**
   * Markers of the segments before the picture data that may carry metadata: APP1 to APP15, COM.
   */
  public static List<String> metadataIn(byte[] jpeg) {
    var found = new ArrayList<String>();
    for (int at = 2; at + 4 <= jpeg.length && (jpeg[at + 1] & 0xFF) != 0xDA; ) {
      int marker = jpeg[at + 1] & 0xFF;
      if (marker > 0xE0 && marker <= 0xEF || marker == 0xFE) {
        found.add(Integer.toHexString(marker));
      }
      at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
    }
    return found;
  }
}
