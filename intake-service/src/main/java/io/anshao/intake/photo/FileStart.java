package io.anshao.intake.photo;

import io.anshao.intake.photo.domain.FileKind;
import io.anshao.intake.photo.domain.PhotoLimits;
import io.anshao.intake.photo.domain.PhotoRefusal;
import java.util.Optional;

/** What the size and the first bytes of a file tell while it arrives. */
final class FileStart {

  private final byte[] start = new byte[FileKind.START_LENGTH];
  private long size;

  void note(byte[] bytes, int length) {
    if (size < start.length) {
      var at = (int) size;
      System.arraycopy(bytes, 0, start, at, Math.min(length, start.length - at));
    }
    size += length;
  }

  long size() {
    return size;
  }

  /** Of what has come; a file of less than a few bytes is of no kind. */
  FileKind kind() {
    return FileKind.of(start);
  }

  /** Why the file is not taken, as far as its size and its first bytes tell. */
  Optional<PhotoRefusal> refusal() {
    return size < start.length ? Optional.empty() : PhotoLimits.refusal(kind(), size);
  }
}
