package io.anshao.intake.photo;

import io.anshao.intake.photo.domain.PhotoLimits;
import io.anshao.intake.photo.domain.PhotoRefusal;
import io.anshao.intake.photo.domain.PictureKind;
import io.anshao.intake.sealing.SealingKeys.SealingKey;
import java.io.IOException;
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
  private final byte[] signature = new byte[PictureKind.SIGNATURE_LENGTH];
  private @Nullable OutputStream target;
  private @Nullable IOException failure;
  private long size;
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
    return size;
  }

  /**
   * Takes the next bytes. What is refused already is counted and dropped; a file that cannot be
   * written is told at the end, so that the rest of the request is still read.
   */
  synchronized void write(byte[] bytes) {
    noteSignature(bytes);
    size += bytes.length;
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
    if (size > PhotoLimits.MAX_BYTES) {
      return Optional.of(PhotoRefusal.TOO_LARGE);
    }
    return size >= signature.length && PictureKind.of(signature) == PictureKind.NONE
        ? Optional.of(PhotoRefusal.TYPE)
        : Optional.empty();
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
    try (var plain = sealing.open(store.arrivedOriginal(id))) {
      return plain.readNBytes(Math.toIntExact(size));
    }
  }

  /** Ends an upload that came to nothing. */
  synchronized void discard() throws IOException {
    discarded = true;
    if (target != null) {
      target.close();
    }
    store.remove(id);
  }

  private OutputStream target() throws IOException {
    var open = target;
    if (open == null) {
      open = sealing.seal(store.newOriginal(id));
      target = open;
    }
    return open;
  }

  private void noteSignature(byte[] bytes) {
    if (size < signature.length) {
      var at = (int) size;
      System.arraycopy(bytes, 0, signature, at, Math.min(bytes.length, signature.length - at));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
