package io.anshao.intake.apikey;

import io.anshao.edge.problem.Problem;
import io.anshao.intake.source.SourceBuckets;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/** Lets in who has a key. A source that tries too many wrong ones must wait, as with receipts. */
public final class KeyGate {

  private final Function<String, Mono<ApiKey>> keys;
  private final SourceBuckets limiter;

  /**
   * @param keys finds the key that was shown as this text, unless it is revoked
   */
  KeyGate(Function<String, Mono<ApiKey>> keys, SourceBuckets limiter) {
    this.keys = keys;
    this.limiter = limiter;
  }

  /**
   * The key.
   *
   * @param given what the caller sent as its key
   * @return 403 without one and with a wrong or revoked one, 429 after too many
   */
  public Mono<ApiKey> enter(Optional<String> given, ServerHttpRequest request) {
    var source = SourceBuckets.sourceOf(request.getRemoteAddress());
    var wait = limiter.mustWait(source);
    if (wait.isPresent()) {
      return Mono.error(tooMany(wait.get()));
    }
    return Mono.justOrEmpty(given)
        .flatMap(keys)
        .switchIfEmpty(Mono.defer(() -> missed(source, given.isPresent())));
  }

  private Mono<ApiKey> missed(@Nullable InetAddress source, boolean isGiven) {
    if (isGiven) {
      limiter.use(source);
    }
    return Mono.error(unknown());
  }

  private static Problem unknown() {
    return Problem.of(
        HttpStatus.FORBIDDEN,
        "api-key-unknown",
        "没有 api_key，或者它无效。",
        "The api_key is missing or not valid.");
  }

  private static Problem tooMany(Duration wait) {
    return Problem.of(
            HttpStatus.TOO_MANY_REQUESTS,
            "too-many-tries",
            "尝试次数过多，请稍后再试。",
            "Too many tries; please wait a little.")
        .retryAfter(wait.plusSeconds(1));
  }
}
