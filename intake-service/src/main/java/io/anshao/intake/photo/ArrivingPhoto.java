package io.anshao.intake.photo;

import io.anshao.intake.photo.domain.FileKind;
import io.anshao.intake.photo.domain.PhotoRefusal;
import io.anshao.intake.sealing.SealingKeys.SealingKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way in: sealed as its bytes come, so that an original never lies anywhere in
 * clear, and measured before anybody decodes it. A request that is cancelled discards it while its
 * last bytes may still be coming.
 */
final class ArrivingPhoto {

  private final UUID id;
  private final PhotoStore store;
  private final EvidenceSealing sealing;
  private final MessageDigest digest = sha256();
  private final FileStart start = new FileStart();
  private @Nullable OutputStream file;
  private @Nullable OutputStream target;
  private @Nullable IOException failure;
  private boolean discarded;

  ArrivingPhoto(UUID id, PhotoStore store, SealingKey evidenceKey) {
    this.id = id;
    this.store = store;
    this.sealing = new EvidenceSealing(id, evidenceKey);
  }

  UUID id() {
    return id;
  }

  long size() {
    return start.size();
  }

  FileKind kind() {
    return start.kind();
  }

  /**
   * Takes the next bytes. What is refused already is counted and dropped; a file that cannot be
   * written is told at the end, so that the rest of the request is still read.
   */
  synchronized void write(byte[] bytes) {
    start.note(bytes, bytes.length);
    if (discarded || failure != null || refusal().isPresent()) {
      return;
    }
    try {
      digest.update(bytes);
      target().write(bytes);
    } catch (IOException e) {
      failure = e;
    }
  }

  /** Why the file is not taken, as far as its size and its first bytes tell. */
  Optional<PhotoRefusal> refusal() {
    return start.refusal();
  }

  /** All bytes have come. */
  synchronized void finish() throws IOException {
    if (failure != null) {
      throw failure;
    }
    target().close();
  }

  /** SHA-256 of the original, lower-case hex. */
  String sha256Hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The original in memory, for as long as it takes to decode it. */
  byte[] original() throws IOException {
    try (var plain = open()) {
      return plain.readNBytes(Math.toIntExact(size()));
    }
  }

  /** The original from its beginning, as often as it is wanted. */
  InputStream open() throws IOException {
    return sealing.open(store.arrivedOriginal(id));
  }

  /** Ends an upload that came to nothing; what waits to be sealed is not written any more. */
  synchronized void discard() throws IOException {
    discarded = true;
    try {
      if (file != null) {
        file.close();
      }
    } finally {
      store.remove(id);
    }
  }

  private OutputStream target() throws IOException {
    var open = target;
    if (open == null) {
      file = store.newOriginal(id);
      open = sealing.seal(file);
      target = open;
    }
    return open;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
