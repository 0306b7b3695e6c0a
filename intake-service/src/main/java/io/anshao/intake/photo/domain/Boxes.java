package io.anshao.intake.photo.domain;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes boxes. */
final class Boxes {

  private Boxes() {}

  static byte[] box(String type, byte[]... bodies) {
    var length = 8;
    for (var body : bodies) {
      length += body.length;
    }
    var out = new ByteArrayOutputStream(length);
    out.writeBytes(header(type, length));
    for (var body : bodies) {
      out.writeBytes(body);
    }
    return out.toByteArray();
  }

  /** Size and type of a box of that length, these eight bytes included. */
  static byte[] header(String type, long length) {
    return ByteBuffer.allocate(8)
        .putInt((int) length)
        .put(type.getBytes(StandardCharsets.ISO_8859_1))
        .array();
  }

  static byte[] ints(long... values) {
    var bytes = ByteBuffer.allocate(4 * values.length);
    for (var value : values) {
      bytes.putInt((int) value);
    }
    return bytes.array();
  }

  /** Writes a number of 8 or 4 bytes into a body. */
  static void put(byte[] body, int at, boolean isLong, long value) {
    if (isLong) {
      ByteBuffer.wrap(body).putLong(at, value);
    } else {
      ByteBuffer.wrap(body).putInt(at, Math.toIntExact(value));
    }
  }

  static byte[] code(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
