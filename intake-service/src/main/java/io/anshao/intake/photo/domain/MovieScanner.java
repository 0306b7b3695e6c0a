package io.anshao.intake.photo.domain;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks the boxes of a video or a recording from front to end, holding only their description in
 * memory. ISO/IEC 14496-12.
 */
public final class MovieScanner {

  /** The description of a minute takes some hundred kilobytes. */
  private static final int MOST_DESCRIPTION = 4 << 20;

  private static final int MOST_BOXES = 10_000;
  private static final int HEADER = 8;
  private static final int LONG_HEADER = 16;
  private static final String QUICKTIME = "qt  ";

  private final InputStream in;
  private final long size;
  private final List<Movie.Run> data = new ArrayList<>();
  private final List<Fragments.Fragment> fragments = new ArrayList<>();
  private String brand = "";
  private @Nullable Box description;
  private long described;
  private long at;

  private MovieScanner(InputStream in, long size) {
    this.in = in;
    this.size = size;
  }

  /**
   * Looks at a whole file.
   *
   * @param size bytes that {@code in} will give
   */
  public static Screened scan(InputStream in, long size) throws IOException {
    try {
      var scanner = new MovieScanner(in, size);
      scanner.walk();
      return scanner.result();
    } catch (Malformed | ArithmeticException | EOFException e) {
      return PhotoRefusal.VIDEO_UNREADABLE;
    }
  }

  /**
   * As far as there are boxes. What is behind the last of them is none of the movie; what is
   * missing is missed where a chunk should lie.
   */
  private void walk() throws IOException {
    for (int boxes = 0; size - at >= HEADER; boxes++) {
      Malformed.when(boxes == MOST_BOXES, "boxes");
      var from = at;
      var head = ByteBuffer.wrap(read(HEADER));
      var length = Integer.toUnsignedLong(head.getInt(0));
      var type = new String(head.array(), 4, 4, StandardCharsets.ISO_8859_1);
      if (length == 1 && size - at >= HEADER) {
        length = ByteBuffer.wrap(read(HEADER)).getLong();
        Malformed.when(length < LONG_HEADER, "size");
      } else if (length == 0) {
        length = size - from;
      }
      if (length < at - from) {
        return;
      }
      take(type, from, Math.min(size, from > Long.MAX_VALUE - length ? size : from + length));
    }
  }

  private void take(String type, long from, long end) throws IOException {
    switch (type) {
      case "ftyp" -> brand = new String(read(4), StandardCharsets.ISO_8859_1);
      case "moov" -> {
        Malformed.when(description != null, "moov");
        description = describing(type, end);
      }
      case "moof" -> fragments.add(new Fragments.Fragment(from, describing(type, end)));
      case "mdat" -> data.add(new Movie.Run(at, end - at));
      default -> {
        // free space, metadata, or nothing we know
      }
    }
    Malformed.when(end < at, "size");
    in.skipNBytes(end - at);
    at = end;
  }

  private Box describing(String type, long end) throws IOException {
    described += end - at;
    Malformed.when(described > MOST_DESCRIPTION, "description");
    return new Box(type, read((int) (end - at)));
  }

  private byte[] read(int count) throws IOException {
    var bytes = in.readNBytes(count);
    Malformed.when(bytes.length < count, "end");
    at += count;
    return bytes;
  }

  private Screened result() {
    if (description == null) {
      return PhotoRefusal.VIDEO_UNREADABLE;
    }
    return new MovieBoxes(description, new Fragments(description, fragments), data, size)
        .rewritten(brand.equals(QUICKTIME));
  }
}
