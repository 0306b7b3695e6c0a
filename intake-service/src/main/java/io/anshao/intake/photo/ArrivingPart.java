package io.anshao.intake.photo;

import io.anshao.intake.photo.domain.FileKind;
import io.anshao.intake.photo.domain.PhotoLimits;
import io.anshao.intake.photo.domain.PhotoRefusal;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that one request adds to a resumable upload, sealed as they come. What came before a
 * break is kept: that is the point.
 */
final class ArrivingPart {

  private final ResumableFolder folder;
  private final UploadAddress address;
  private final long start;
  private final long room;
  private final String arriving = "arriving-" + UUID.randomUUID();
  private final FileStart look = new FileStart();
  private @Nullable OutputStream target;
  private boolean ended;

  /**
   * @param room bytes that are still wanted
   */
  ArrivingPart(ResumableFolder folder, UploadAddress address, long start, long room) {
    this.folder = folder;
    this.address = address;
    this.start = start;
    this.room = room;
  }

  /**
   * Takes the next bytes, as far as they are wanted. What is refused already, and what comes after
   * the end, is dropped: the request is read to its end, so that its answer arrives.
   */
  synchronized void write(byte[] bytes) throws IOException {
    var wanted = (int) Math.min(bytes.length, room - look.size());
    if (ended || wanted == 0 || refusal().isPresent()) {
      return;
    }
    look.note(bytes, wanted);
    target().write(bytes, 0, wanted);
  }

  /** Why the file is not taken, as far as its beginning and its announced length tell. */
  Optional<PhotoRefusal> refusal() {
    return start == 0 && look.size() >= FileKind.START_LENGTH
        ? PhotoLimits.refusal(look.kind(), room)
        : Optional.empty();
  }

  /** Keeps what has come. */
  synchronized void keep() throws IOException {
    if (end()) {
      folder.keepPart(address, arriving, start, look.size());
    }
  }

  /** Keeps nothing: it is refused, or could not be written. */
  synchronized void drop() throws IOException {
    try {
      end();
    } catch (IOException e) {
      // its end does not fit either
    }
    folder.dropPart(address, arriving);
  }

  private OutputStream target() throws IOException {
    var open = target;
    if (open == null) {
      open = folder.newPart(address, arriving, start);
      target = open;
    }
    return open;
  }

  /** Whether there is something to be kept or dropped. */
  private boolean end() throws IOException {
    var open = target;
    if (ended || open == null) {
      ended = true;
      return false;
    }
    ended = true;
    open.close();
    return true;
  }
}
