package io.anshao.intake.photo;

import io.anshao.contracts.key.SealingKeyPublished.Purpose;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.trace.InTrace;
import io.anshao.intake.photo.Upload.Photographer;
import io.anshao.intake.photo.domain.Movie;
import io.anshao.intake.photo.domain.MovieScanner;
import io.anshao.intake.photo.domain.PhotoRefusal;
import io.anshao.intake.photo.domain.Picture;
import io.anshao.intake.photo.domain.Scanned;
import io.anshao.intake.sealing.SealingKeys;
import io.anshao.messaging.lane.Lanes;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes a file in: seals it as it comes, looks at it, decodes it, writes its row, and only then
 * keeps its files. Whatever breaks in between leaves at most a row that no tip claims, which goes
 * after a day.
 */
public final class PhotoIntake {

  private static final Logger log = LoggerFactory.getLogger(PhotoIntake.class);

  private final PhotoStore store;
  private final PhotoThreads threads;
  private final SealingKeys keys;
  private final VirusScan scan;
  private final Lanes<Upload, UUID> lanes;

  PhotoIntake(
      PhotoStore store,
      PhotoThreads threads,
      SealingKeys keys,
      VirusScan scan,
      Lanes<Upload, UUID> lanes) {
    this.store = store;
    this.threads = threads;
    this.keys = keys;
    this.scan = scan;
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
        .then(InTrace.run(() -> finish(photo)));
  }

  private Mono<Upload> keepUpload(ArrivingPhoto photo, @Nullable Photographer by) {
    return InTrace.call(() -> lookAndStore(photo, by))
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
      throw notStored(e);
    }
  }

  private static Problem notStored(IOException e) {
    log.warn("a file cannot be stored: {}", e.getClass().getName());
    return PhotoProblems.notStored();
  }

  private Upload lookAndStore(ArrivingPhoto photo, @Nullable Photographer by) {
    try {
      return look(photo, by);
    } catch (IOException e) {
      throw notStored(e);
    }
  }

  private Upload look(ArrivingPhoto photo, @Nullable Photographer by) throws IOException {
    if (isInfected(photo)) {
      throw PhotoProblems.infected();
    }
    return switch (photo.kind()) {
      case JPEG, PNG -> picture(photo, by);
      case MOVIE -> movie(photo, by);
      case HEIC -> throw PhotoProblems.of(PhotoRefusal.HEIC);
      case WEBM -> throw PhotoProblems.of(PhotoRefusal.WEBM);
      case NONE -> throw PhotoProblems.of(PhotoRefusal.TYPE);
    };
  }

  private boolean isInfected(ArrivingPhoto file) {
    try (var original = file.open()) {
      return scan.finds(original);
    } catch (IOException e) {
      log.warn("the virus scanner gives no verdict: {}", e.getClass().getName());
      throw PhotoProblems.notScanned();
    }
  }

  private Upload movie(ArrivingPhoto file, @Nullable Photographer by) throws IOException {
    try (var look = file.open()) {
      return switch (MovieScanner.scan(look, file.size())) {
        case PhotoRefusal refusal -> throw PhotoProblems.of(refusal);
        case Movie movie -> {
          copy(file, movie);
          yield Upload.of(file, movie, by);
        }
      };
    }
  }

  private void copy(ArrivingPhoto file, Movie movie) throws IOException {
    try (var original = file.open();
        var copy = store.newCopy(file.id(), movie.mediaType())) {
      MovieCopy.write(movie, original, copy);
    }
  }

  private Upload picture(ArrivingPhoto photo, @Nullable Photographer by) throws IOException {
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
    try (var file = store.newCopy(photo.id(), PhotoDecoder.MEDIA_TYPE)) {
      file.write(copy.jpeg());
    }
    return Upload.of(photo, copy, facts.taken(), by);
  }

  private void keep(UUID id) {
    try {
      store.keep(id);
    } catch (IOException e) {
      throw notStored(e);
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
