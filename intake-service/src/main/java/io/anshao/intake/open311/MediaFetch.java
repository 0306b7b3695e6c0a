package io.anshao.intake.open311;

import io.anshao.intake.open311.domain.Refused;
import io.anshao.intake.open311.domain.Wrong;
import io.anshao.intake.photo.domain.PhotoLimits;
import io.netty.channel.ChannelOption;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;

/**
 * Fetches a picture from an address that a stranger names. The name is looked up once, every
 * address behind it must be public, and the connection goes to the very one that was looked at; no
 * redirect is followed, no connection is kept. Whatever goes wrong is told in the same words, so
 * that nobody learns what is in our network.
 */
final class MediaFetch {

  private static final int CONNECT_MILLIS = 5_000;
  private static final Duration WHOLE = Duration.ofSeconds(20);
  private static final int OK = 200;

  private final Lookup lookup;
  private final Predicate<InetAddress> isAllowed;
  private final HttpClient http =
      HttpClient.create(ConnectionProvider.newConnection())
          .followRedirect(false)
          .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
          .responseTimeout(WHOLE)
          .headers(
              headers ->
                  headers
                      .set(HttpHeaders.USER_AGENT, "anshao-open311")
                      .set(HttpHeaders.ACCEPT, "image/jpeg, image/png"));

  /** All addresses of a name. */
  @FunctionalInterface
  interface Lookup {
    InetAddress[] of(String host) throws UnknownHostException;
  }

  MediaFetch(Lookup lookup, Predicate<InetAddress> isAllowed) {
    this.lookup = lookup;
    this.isAllowed = isAllowed;
  }

  /** The bytes of the file, at most as many as a photograph may have. */
  Flux<byte[]> fetch(URI url) {
    return Mono.fromCallable(() -> lookedUp(url.getHost()))
        .subscribeOn(Schedulers.boundedElastic())
        .flatMapMany(address -> bytes(url, address))
        .takeUntilOther(Mono.delay(WHOLE).then(Mono.error(MediaFetch::refused)))
        .onErrorMap(error -> refused());
  }

  private InetAddress lookedUp(String host) throws UnknownHostException {
    var all = lookup.of(host);
    if (all.length == 0 || !Arrays.stream(all).allMatch(isAllowed)) {
      throw refused();
    }
    return all[0];
  }

  private Flux<byte[]> bytes(URI url, InetAddress address) {
    var size = new AtomicLong();
    return http.resolver(new Pinned(address))
        .get()
        .uri(url)
        .response(MediaFetch::body)
        .doOnNext(
            part -> {
              if (size.addAndGet(part.length) > PhotoLimits.MAX_BYTES) {
                throw refused();
              }
            });
  }

  private static Flux<byte[]> body(HttpClientResponse response, ByteBufFlux body) {
    return response.status().code() == OK ? body.asByteArray() : Flux.error(refused());
  }

  static Refused refused() {
    return new Refused(Wrong.bad("media_url could not be fetched as a photograph"));
  }
}
