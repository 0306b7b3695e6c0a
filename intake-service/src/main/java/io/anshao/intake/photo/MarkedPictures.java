package io.anshao.intake.photo;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/**
 * Serves pictures with a mark across them. A marked copy is kept in memory for some minutes, since
 * a page asks for the same ones again and again; recordings are served as they are.
 */
final class MarkedPictures {

  private static final int MOST_BYTES = 16 << 20;
  private static final Duration KEPT = Duration.ofMinutes(5);

  private final PhotoStore store;
  private final PhotoThreads threads;
  private final Pictures bare;
  private final Watermark watermark = new Watermark(new HanOutlines());
  private final Cache<Wanted, byte[]> kept =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((Wanted _, byte[] jpeg) -> jpeg.length)
          .expireAfterWrite(KEPT)
          .build();

  private record Wanted(UUID photo, String mark) {}

  MarkedPictures(PhotoStore store, PhotoThreads threads, Pictures bare) {
    this.store = store;
    this.threads = threads;
    this.bare = bare;
  }

  /** The marked copy, or 404 when there is no such picture. */
  Mono<ResponseEntity<Resource>> serve(UUID id, String mark, CacheControl cache) {
    return threads
        .onFiles(
            () ->
                store.copy(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))
        .flatMap(
            copy ->
                copy.type().equals(MediaType.IMAGE_JPEG)
                    ? marked(id, mark, copy.content()).map(jpeg -> answer(jpeg, cache))
                    : bare.serve(id, cache));
  }

  private Mono<byte[]> marked(UUID id, String mark, Resource copy) {
    var wanted = new Wanted(id, mark);
    var known = kept.getIfPresent(wanted);
    return known != null
        ? Mono.just(known)
        : Mono.fromCallable(() -> made(mark, copy))
            .subscribeOn(threads.decoding())
            .doOnNext(jpeg -> kept.put(wanted, jpeg));
  }

  private byte[] made(String mark, Resource copy) throws IOException {
    try (var content = copy.getInputStream()) {
      var picture = ImageIO.read(content);
      if (picture == null) {
        throw new IOException("a copy of our own cannot be decoded");
      }
      watermark.draw(picture, mark, Instant.now());
      return PhotoDecoder.encode(picture);
    }
  }

  private static ResponseEntity<Resource> answer(byte[] jpeg, CacheControl cache) {
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_JPEG)
        .cacheControl(cache)
        .body(new ByteArrayResource(jpeg));
  }
}
