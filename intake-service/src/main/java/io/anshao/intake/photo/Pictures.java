package io.anshao.intake.photo;

import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/**
 * Answers with the served copy of a picture or a recording, or with the range of it that is asked
 * for. Who may see it was decided before.
 */
public final class Pictures {

  private final PhotoStore store;
  private final PhotoThreads threads;

  Pictures(PhotoStore store, PhotoThreads threads) {
    this.store = store;
    this.threads = threads;
  }

  /** The copy, or 404 when there is none. */
  public Mono<ResponseEntity<Resource>> serve(UUID id, CacheControl cache) {
    return Mono.fromCallable(() -> store.copy(id))
        .subscribeOn(threads.files())
        .map(copy -> copy.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))
        .map(
            copy ->
                ResponseEntity.ok()
                    .contentType(copy.type())
                    .cacheControl(cache)
                    .body(copy.content()));
  }
}
