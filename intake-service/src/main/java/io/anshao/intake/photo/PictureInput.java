package io.anshao.intake.photo;

import io.anshao.intake.photo.domain.Picture;
import io.anshao.intake.photo.domain.Span;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.stream.ImageInputStreamImpl;

/** Shows a decoder only those parts of a file that hold pixels, as if they were the whole file. */
final class PictureInput extends ImageInputStreamImpl {

  private record Part(byte[] bytes, int offset, int length, long start) {}

  private final List<Part> parts = new ArrayList<>();
  private final long length;
  private int current;

  PictureInput(byte[] file, Picture picture) {
    var start = add(picture.head(), new Span(0, picture.head().length), 0);
    for (var span : picture.parts()) {
      start = add(file, span, start);
    }
    this.length = add(picture.tail(), new Span(0, picture.tail().length), start);
  }

  private long add(byte[] bytes, Span span, long start) {
    parts.add(new Part(bytes, span.offset(), span.length(), start));
    return start + span.length();
  }

  @Override
  public int read() {
    bitOffset = 0;
    if (streamPos >= length) {
      return -1;
    }
    var part = part();
    return Byte.toUnsignedInt(part.bytes[part.offset + (int) (streamPos++ - part.start)]);
  }

  @Override
  public int read(byte[] target, int offset, int wanted) {
    bitOffset = 0;
    if (streamPos >= length) {
      return wanted == 0 ? 0 : -1;
    }
    var part = part();
    var within = (int) (streamPos - part.start);
    var count = Math.min(wanted, part.length - within);
    System.arraycopy(part.bytes, part.offset + within, target, offset, count);
    streamPos += count;
    return count;
  }

  @Override
  public long length() {
    return length;
  }

  private Part part() {
    while (streamPos < parts.get(current).start) {
      current--;
    }
    while (streamPos >= parts.get(current).start + parts.get(current).length) {
      current++;
    }
    return parts.get(current);
  }
}
