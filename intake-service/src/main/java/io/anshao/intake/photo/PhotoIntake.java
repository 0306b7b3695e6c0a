package io.anshao.intake.photo;

import io.anshao.contracts.key.SealingKeyPublished.Purpose;
import io.anshao.intake.photo.PhotoDecoder.Copy;
import io.anshao.intake.photo.Upload.Photographer;
import io.anshao.intake.photo.domain.PhotoRefusal;
import io.anshao.intake.photo.domain.Picture;
import io.anshao.intake.photo.domain.Scanned;
import io.anshao.intake.sealing.SealingKeys;
import io.anshao.messaging.lane.Lanes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes a file in: seals it as it comes, looks at it, decodes it, writes its row, and only then
 * keeps its files. Whatever breaks in between leaves at most a row that no tip claims, which goes
 * after a day.
 */
public final class PhotoIntake {

  private final PhotoStore store;
  private final PhotoThreads threads;
  private final SealingKeys keys;
  private final Lanes<Upload, UUID> lanes;

  PhotoIntake(PhotoStore store, PhotoThreads threads, SealingKeys keys, Lanes<Upload, UUID> lanes) {
    this.store = store;
    this.threads = threads;
    this.keys = keys;
    this.lanes = lanes;
  }

  /** Takes in a picture that a channel brought; a tip claims it within 24 hours. */
  public Mono<UUID> take(Flux<byte[]> content) {
    return take(content, null).map(Upload::id);
  }

  /**
   * The upload once it is committed; an {@code io.anshao.edge.problem.Problem} says what is wrong
   * with a file.
   */
  Mono<Upload> take(Flux<byte[]> content, @Nullable Photographer by) {
    return Mono.usingWhen(
        Mono.fromSupplier(this::arriving).subscribeOn(threads.files()),
        photo -> receive(photo, content).then(keepUpload(photo, by)),
        photo -> Mono.empty(),
        (photo, error) -> discard(photo),
        this::discard);
  }

  private ArrivingPhoto arriving() {
    return new ArrivingPhoto(UUID.randomUUID(), store, keys.required(Purpose.EVIDENCE));
  }

  private Mono<Void> receive(ArrivingPhoto photo, Flux<byte[]> content) {
    return content
        .publishOn(threads.files(), 8)
        .doOnNext(photo::write)
        .then(Mono.fromRunnable(() -> finish(photo)));
  }

  private Mono<Upload> keepUpload(ArrivingPhoto photo, @Nullable Photographer by) {
    return Mono.fromCallable(() -> look(photo, by))
        .subscribeOn(threads.decoding())
        .flatMap(upload -> lanes.submit(upload).thenReturn(upload))
        .publishOn(threads.files())
        .doOnNext(upload -> keep(upload.id()));
  }

  private static void finish(ArrivingPhoto photo) {
    photo
        .refusal()
        .ifPresent(
            refusal -> {
              throw PhotoProblems.of(refusal);
            });
    try {
      photo.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Upload look(ArrivingPhoto photo, @Nullable Photographer by) throws IOException {
    var original = photo.original();
    return switch (Scanned.of(original)) {
      case PhotoRefusal refusal -> throw PhotoProblems.of(refusal);
      case Picture picture -> decode(photo, original, picture, by);
    };
  }

  private Upload decode(
      ArrivingPhoto photo, byte[] original, Picture picture, @Nullable Photographer by)
      throws IOException {
    var facts = ExifFacts.read(original, picture.exif(), Instant.now());
    var copy =
        PhotoDecoder.decode(original, picture, facts.orientation())
            .orElseThrow(() -> PhotoProblems.of(PhotoRefusal.UNREADABLE));
    store.putCopy(photo.id(), copy.jpeg());
    return upload(photo, copy, facts, by);
  }

  private static Upload upload(
      ArrivingPhoto photo, Copy copy, ExifFacts facts, @Nullable Photographer by) {
    return new Upload(
        photo.id(),
        PhotoDecoder.MEDIA_TYPE,
        photo.size(),
        copy.width(),
        copy.height(),
        photo.sha256Hex(),
        copy.hash().toHex(),
        facts.taken(),
        by);
  }

  private void keep(UUID id) {
    try {
      store.keep(id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Mono<Void> discard(ArrivingPhoto photo) {
    return Mono.<Void>fromCallable(
            () -> {
              photo.discard();
              return null;
            })
        .subscribeOn(threads.files());
  }
}
