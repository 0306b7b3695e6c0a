package io.anshao.cases.totp;

import io.anshao.edge.problem.Problem;
import io.anshao.edge.token.StaffUser;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/**
 * 签署: decisions that the last of two people gives his name to. Who has a second factor signs them
 * with a code that is a few minutes old at most; the event then says when it was given.
 */
public final class Signing {

  /** Carries the ticket of a step-up. */
  public static final String HEADER = "Step-Up";

  /** By which closures, listings, exposures, rewards and petitions become final. */
  public static final Set<String> COMMANDS =
      Set.of(
          "approve-closure",
          "approve-listing",
          "approve-petition",
          "approve-reward",
          "publish-delisting",
          "review-exposure",
          "agree-exposure");

  private final SecondFactors factors;
  private final StepUps tickets;

  Signing(SecondFactors factors, StepUps tickets) {
    this.factors = factors;
    this.tickets = tickets;
  }

  /**
   * When the person gave the code that stands behind this command; empty for one that is not
   * signed, and for somebody without a second factor.
   *
   * @throws Problem 403 {@code step-up-needed}
   */
  public Mono<Optional<Instant>> codeBehind(String command, StaffUser user, HttpHeaders headers) {
    if (!COMMANDS.contains(command)) {
      return Mono.just(Optional.empty());
    }
    return factors
        .isEnrolled(user.id())
        .map(isEnrolled -> isEnrolled ? Optional.of(given(user, headers)) : Optional.empty());
  }

  private Instant given(StaffUser user, HttpHeaders headers) {
    return Optional.ofNullable(headers.getFirst(HEADER))
        .flatMap(ticket -> tickets.read(ticket, user.id(), Instant.now()))
        .orElseThrow(Signing::needed);
  }

  private static Problem needed() {
    return Problem.of(
        HttpStatus.FORBIDDEN,
        "step-up-needed",
        "这一步须用动态码签署，请输入验证器上的动态码。",
        "This step is signed with a code of your authenticator.");
  }
}
