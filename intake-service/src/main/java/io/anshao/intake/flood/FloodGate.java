package io.anshao.intake.flood;

import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.problem.Problem;
import io.anshao.intake.source.SourceBuckets;
import io.github.bucket4j.Bucket;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Lets the public's tips pass, and under a flood asks each for a proof of work first. Refuses
 * nobody: a factory behind one address takes a second longer. MECHANICS 5, 8.
 */
public final class FloodGate {

  /** The header that brings a solution. */
  public static final String HEADER = "Altcha";

  private static final String METER = "anshao.flood.proofs";
  private static final String GIVEN = "given";
  private static final String ASKED = "asked";
  private static final String WRONG = "wrong";

  private final ProofOfWork proof;
  private final SourceBuckets sources;
  private final Bucket all;
  private final MeterRegistry meters;

  FloodGate(ProofOfWork proof, SourceBuckets sources, long tipsAMinute, MeterRegistry meters) {
    this.proof = proof;
    this.sources = sources;
    this.all =
        Bucket.builder()
            .addLimit(
                limit ->
                    limit.capacity(tipsAMinute).refillGreedy(tipsAMinute, Duration.ofMinutes(1)))
            .build();
    this.meters = meters;
    // there from the start: the first of a kind would not be seen to grow
    List.of(GIVEN, ASKED, WRONG).forEach(this::counter);
  }

  /**
   * Counts a tip.
   *
   * @throws Problem 428 {@code proof-of-work} with a {@code challenge}, to be solved and sent back
   *     in the header {@code Altcha} with the same key
   */
  public void pass(ServerHttpRequest request, IdempotencyKey key) {
    if (isCalm(request)) {
      return;
    }
    var solution = request.getHeaders().getFirst(HEADER);
    if (solution != null && proof.isSolved(key, solution)) {
      count(GIVEN);
      return;
    }
    count(solution == null ? ASKED : WRONG);
    throw Problem.of(
            HttpStatus.PRECONDITION_REQUIRED,
            "proof-of-work",
            "现在提交的人很多，请稍候：手机正在自动完成一次验证。",
            "Very many reports are coming in; please wait while your device completes a check.")
        .with("challenge", proof.challenge(key));
  }

  /** Both are counted, whatever the other says. */
  private boolean isCalm(ServerHttpRequest request) {
    var isOfAllCalm = all.tryConsume(1);
    return publicAddress(request).map(sources::use).orElse(true) && isOfAllCalm;
  }

  /** A private address is a proxy or a network of many: it is no source. */
  private static Optional<InetAddress> publicAddress(ServerHttpRequest request) {
    return Optional.ofNullable(SourceBuckets.sourceOf(request.getRemoteAddress()))
        .filter(address -> !isShared(address));
  }

  private static boolean isShared(InetAddress address) {
    return address.isLoopbackAddress()
        || address.isSiteLocalAddress()
        || address.isLinkLocalAddress()
        || isUniqueLocal(address);
  }

  /** fc00::/7 (RFC 4193). */
  private static boolean isUniqueLocal(InetAddress address) {
    return address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc;
  }

  private void count(String outcome) {
    counter(outcome).increment();
  }

  private Counter counter(String outcome) {
    return meters.counter(METER, "outcome", outcome);
  }
}
