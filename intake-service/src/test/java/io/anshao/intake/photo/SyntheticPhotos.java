package io.anshao.intake.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Pictures made for tests, and what cameras and strangers put around them. */
public final class SyntheticPhotos {

  /** Words that no served picture may contain. */
  public static final String SECRET = "SECRET-OF-THE-CAMERA";

  private SyntheticPhotos() {}

  /** Red in the upper left quarter, blue elsewhere: shows how a picture is turned. */
  public static BufferedImage scene(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.BLUE);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width / 2, height / 2);
    graphics.dispose();
    return image;
  }

  public static byte[] jpeg(int width, int height) {
    return encode(scene(width, height), "jpeg");
  }

  public static byte[] png(int width, int height) {
    return encode(scene(width, height), "png");
  }

  public static byte[] progressive(int width, int height) {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var output = ImageIO.createImageOutputStream(bytes)) {
      var param = writer.getDefaultWriteParam();
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.setOutput(output);
      writer.write(null, new IIOImage(scene(width, height), null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    writer.dispose();
    return bytes.toByteArray();
  }

  public static byte[] encode(BufferedImage image, String format) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * A telephone's photograph: Exif with place, time and orientation, XMP, a comment, and a second
   * file behind the end.
   */
  public static byte[] withEverything(byte[] jpeg, int orientation) {
    var out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    segment(out, 0xE1, join(ascii("Exif\0\0"), exif(orientation)));
    segment(
        out, 0xE1, ascii("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + SECRET + "</x:xmpmeta>"));
    segment(out, 0xED, ascii("Photoshop 3.0\0" + SECRET));
    segment(out, 0xFE, ascii("<script>" + SECRET + "</script>"));
    out.write(jpeg, 2, jpeg.length - 2);
    out.writeBytes(ascii("PK\3\4" + SECRET));
    return out.toByteArray();
  }

  /** A PNG with a text chunk before its pixels. */
  public static byte[] withText(byte[] png, String type, byte[] content) {
    var afterHeader = 8 + 25;
    var out = new ByteArrayOutputStream();
    out.write(png, 0, afterHeader);
    out.writeBytes(chunk(type, content));
    out.write(png, afterHeader, png.length - afterHeader);
    return out.toByteArray();
  }

  /** A PNG that claims a size and has no pixels to speak of. */
  public static byte[] pngClaiming(int width, int height) {
    var header =
        ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
    return join(
        new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A},
        chunk("IHDR", header.array()),
        chunk("IDAT", new byte[] {0x78, (byte) 0x9C, 3, 0, 0, 0, 0, 1}),
        chunk("IEND", new byte[0]));
  }

  /** A JPEG that claims a size in its frame header. */
  public static byte[] jpegClaiming(int width, int height) {
    var jpeg = jpeg(16, 16);
    for (int at = 2; at < jpeg.length; at++) {
      if (jpeg[at] == (byte) 0xFF && jpeg[at + 1] == (byte) 0xC0) {
        ByteBuffer.wrap(jpeg).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
        return jpeg;
      }
    }
    throw new IllegalStateException("no frame");
  }

  /** 2021-06-08 09:10 at 29.918, 121.553. */
  public static byte[] exif(int orientation) {
    var tiff = ByteBuffer.allocate(512).order(ByteOrder.BIG_ENDIAN);
    tiff.put(ascii("MM")).putShort((short) 42).putInt(8);
    // main directory: make, orientation, pointers to the two others
    tiff.putShort((short) 4);
    entry(tiff, 0x010F, 2, SECRET.length() + 1, 300);
    entry(tiff, 0x0112, 3, 1, orientation << 16);
    entry(tiff, 0x8769, 4, 1, 100);
    entry(tiff, 0x8825, 4, 1, 160);
    tiff.putInt(0);
    tiff.position(100).putShort((short) 1);
    entry(tiff, 0x9003, 2, 20, 340);
    tiff.putInt(0);
    tiff.position(160).putShort((short) 4);
    entry(tiff, 1, 2, 2, 'N' << 24);
    entry(tiff, 2, 5, 3, 400);
    entry(tiff, 3, 2, 2, 'E' << 24);
    entry(tiff, 4, 5, 3, 424);
    tiff.putInt(0);
    tiff.position(300).put(ascii(SECRET + "\0"));
    tiff.position(340).put(ascii("2021:06:08 09:10:00\0"));
    tiff.position(400);
    rationals(tiff, 29_918);
    rationals(tiff, 121_553);
    return tiff.array();
  }

  private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
    tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  private static void rationals(ByteBuffer tiff, int thousandths) {
    tiff.putInt(thousandths).putInt(1000).putInt(0).putInt(1).putInt(0).putInt(1);
  }

  private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
    out.write(0xFF);
    out.write(marker);
    out.write(content.length + 2 >> 8);
    out.write(content.length + 2);
    out.writeBytes(content);
  }

  public static byte[] chunk(String type, byte[] content) {
    var crc = new CRC32();
    crc.update(ascii(type));
    crc.update(content);
    return ByteBuffer.allocate(12 + content.length)
        .putInt(content.length)
        .put(ascii(type))
        .put(content)
        .putInt((int) crc.getValue())
        .array();
  }

  public static byte[] join(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (var part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  public static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
