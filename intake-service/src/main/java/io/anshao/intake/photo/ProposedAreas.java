package io.anshao.intake.photo;

import io.anshao.edge.picture.AreaDetector;
import io.anshao.edge.picture.AreaDetector.Box;
import io.anshao.intake.photo.domain.Area;
import io.anshao.intake.photo.domain.Area.How;
import io.anshao.intake.photo.domain.Area.Point;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Asks the adopter's detector, where there is one, what might have to be covered. A detector of
 * others may do anything: it neither gets a thread of the pictures nor does its failure reach the
 * person who covers.
 */
final class ProposedAreas implements AutoCloseable {

  private static final int MOST_WAITING = 16;
  private static final Logger log = LoggerFactory.getLogger(ProposedAreas.class);

  private final PhotoStore store;
  private final @Nullable AreaDetector detector;
  private final Duration limit;
  private final Scheduler thread = Schedulers.newBoundedElastic(1, MOST_WAITING, "photo-detecting");

  ProposedAreas(PhotoStore store, @Nullable AreaDetector detector, Duration limit) {
    this.store = store;
    this.detector = detector;
    this.limit = limit;
  }

  /** At most so many areas as are wanted, each sound; none when nobody can say. */
  Mono<List<Area>> of(UUID id, int most) {
    if (detector == null) {
      return Mono.just(List.of());
    }
    return Mono.fromCallable(() -> detector.find(jpeg(id)))
        .subscribeOn(thread)
        .timeout(limit)
        .map(found -> sound(found, most))
        .onErrorResume(
            error -> {
              log.warn("the detector of areas said nothing: {}", error.getClass().getName());
              return Mono.empty();
            })
        .defaultIfEmpty(List.of());
  }

  private byte[] jpeg(UUID id) throws IOException {
    try (var content = PhotoRedaction.jpeg(store, id).getInputStream()) {
      return content.readAllBytes();
    }
  }

  private static List<Area> sound(List<Box> found, int most) {
    return found.stream()
        .map(ProposedAreas::cut)
        .filter(box -> box.left() < box.right() && box.top() < box.bottom())
        .limit(most)
        .map(ProposedAreas::covered)
        .toList();
  }

  /** The part of it that is within the picture. */
  private static Box cut(Box box) {
    return new Box(
        Math.max(0, box.left()),
        Math.max(0, box.top()),
        Math.min(1, box.right()),
        Math.min(1, box.bottom()));
  }

  private static Area covered(Box box) {
    var corners = List.of(new Point(box.left(), box.top()), new Point(box.right(), box.bottom()));
    return new Area(How.BLACK, true, corners, 0);
  }

  @Override
  public void close() {
    thread.dispose();
  }
}
