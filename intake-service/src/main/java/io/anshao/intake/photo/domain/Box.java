package io.anshao.intake.photo.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One box of a movie's description, in memory. ISO/IEC 14496-12, 4.2.
 *
 * @param body what follows its size and type
 */
record Box(String type, byte[] body) {

  /** No honest box has more children. */
  private static final int MOST_CHILDREN = 4096;

  private static final int HEADER = 8;
  private static final int LONG_HEADER = 16;

  /** The boxes in a body from there on. Less than a header at its end is filling. */
  static List<Box> listIn(byte[] body, int from) {
    Malformed.when(from > body.length, "short");
    var boxes = new ArrayList<Box>();
    var bytes = ByteBuffer.wrap(body);
    var at = from;
    while (body.length - at >= HEADER) {
      var length = Integer.toUnsignedLong(bytes.getInt(at));
      var header = HEADER;
      if (length == 1 && body.length - at >= LONG_HEADER) {
        length = bytes.getLong(at + HEADER);
        header = LONG_HEADER;
      }
      Malformed.when(length < header || length > body.length - at, "size");
      var type = new String(body, at + 4, 4, StandardCharsets.ISO_8859_1);
      boxes.add(new Box(type, Arrays.copyOfRange(body, at + header, at + (int) length)));
      Malformed.when(boxes.size() > MOST_CHILDREN, "children");
      at += (int) length;
    }
    return boxes;
  }

  List<Box> children() {
    return listIn(body, 0);
  }

  /** The only child of that type. */
  Box child(String wanted) {
    return find(wanted).orElseThrow(() -> new Malformed(wanted));
  }

  /** The child of that type; two are one too many. */
  Optional<Box> find(String wanted) {
    var found = children().stream().filter(box -> box.type.equals(wanted)).toList();
    Malformed.when(found.size() > 1, wanted);
    return found.stream().findFirst();
  }

  int length() {
    return body.length;
  }

  /** Of the first byte: the version of a full box. */
  int version() {
    return unsignedByte(0);
  }

  int unsignedByte(int at) {
    require(at, 1);
    return Byte.toUnsignedInt(body[at]);
  }

  int unsignedShort(int at) {
    return unsignedByte(at) << 8 | unsignedByte(at + 1);
  }

  long unsignedInt(int at) {
    require(at, 4);
    return Integer.toUnsignedLong(ByteBuffer.wrap(body).getInt(at));
  }

  long signedLong(int at) {
    require(at, 8);
    return ByteBuffer.wrap(body).getLong(at);
  }

  String code(int at) {
    require(at, 4);
    return new String(body, at, 4, StandardCharsets.ISO_8859_1);
  }

  /** The first bytes, of which these runs are set to zero. */
  byte[] cleaned(int length, int... fromTo) {
    require(0, length);
    var copy = Arrays.copyOf(body, length);
    for (int i = 0; i < fromTo.length; i += 2) {
      Arrays.fill(copy, fromTo[i], fromTo[i + 1], (byte) 0);
    }
    return copy;
  }

  /** How many entries a table says it has, all of them really there. */
  int entries(int countAt, int entryLength) {
    var count = unsignedInt(countAt);
    Malformed.when(count > (body.length - countAt - 4) / entryLength, "count");
    return (int) count;
  }

  private void require(int at, int bytes) {
    Malformed.when(at < 0 || at > body.length - bytes, "short");
  }
}
