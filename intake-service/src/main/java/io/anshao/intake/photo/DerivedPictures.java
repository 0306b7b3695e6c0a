package io.anshao.intake.photo;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.function.UnaryOperator;
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
 * Serves pictures that are made of the served copies. A made one is kept in memory for a while,
 * since pages ask for the same ones again and again; recordings are served as they are.
 */
final class DerivedPictures {

  private static final int MOST_BYTES = 16 << 20;

  private final PhotoStore store;
  private final PhotoThreads threads;
  private final Pictures bare;
  private final Cache<Wanted, byte[]> kept;

  private record Wanted(UUID photo, String how) {}

  /**
   * @param lasting how long a made picture stays in memory
   */
  DerivedPictures(PhotoStore store, PhotoThreads threads, Pictures bare, Duration lasting) {
    this.store = store;
    this.threads = threads;
    this.bare = bare;
    this.kept =
        Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Wanted _, byte[] jpeg) -> jpeg.length)
            .expireAfterWrite(lasting)
            .build();
  }

  /**
   * The picture that is made so, or 404 when there is none to make it of.
   *
   * @param how names what {@code making} does
   */
  Mono<ResponseEntity<Resource>> serve(
      UUID id, String how, UnaryOperator<BufferedImage> making, CacheControl cache) {
    return threads
        .onFiles(
            () ->
                store.copy(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))
        .flatMap(
            copy ->
                copy.type().equals(MediaType.IMAGE_JPEG)
                    ? made(new Wanted(id, how), making, copy.content())
                        .map(jpeg -> answer(jpeg, cache))
                    : bare.serve(id, cache));
  }

  private Mono<byte[]> made(Wanted wanted, UnaryOperator<BufferedImage> making, Resource copy) {
    var known = kept.getIfPresent(wanted);
    return known != null
        ? Mono.just(known)
        : Mono.fromCallable(() -> PhotoDecoder.encode(making.apply(read(copy))))
            .subscribeOn(threads.decoding())
            .doOnNext(jpeg -> kept.put(wanted, jpeg));
  }

  private static BufferedImage read(Resource copy) throws IOException {
    try (var content = copy.getInputStream()) {
      var picture = ImageIO.read(content);
      if (picture == null) {
        throw new IOException("a copy of our own cannot be decoded");
      }
      return picture;
    }
  }

  private static ResponseEntity<Resource> answer(byte[] jpeg, CacheControl cache) {
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_JPEG)
        .cacheControl(cache)
        .body(new ByteArrayResource(jpeg));
  }
}
