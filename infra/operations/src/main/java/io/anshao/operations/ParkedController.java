package io.anshao.operations;

import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.token.StaffUser;
import io.anshao.messaging.inbox.ParkedKey;
import io.anshao.messaging.inbox.Parking;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Keys that stand still because a record of theirs was refused: an administrator looks, has them
 * tried again, or drops one record with a reason that is kept. One of a district sees the keys of
 * that district; a record that nobody can read belongs to none.
 */
@RestController
@RequestMapping("/api/v1/operations/parked")
class ParkedController {

  private static final int LONGEST_REASON = 200;

  private final Parking parking;

  ParkedController(Parking parking) {
    this.parking = parking;
  }

  /** The keys, longest parked first. */
  record ParkedKeys(List<ParkedKey> items) {}

  /** Why a record is dropped. */
  record DropEntry(@Nullable String reason) {}

  /** What is parked now. */
  @GetMapping
  Mono<ParkedKeys> list(@AuthenticationPrincipal StaffUser user) {
    return blocking(() -> visible(user));
  }

  /** Tries a key again from its first record on, within a second; again does no harm. */
  @PostMapping("/{record}/retry")
  Mono<ParkedKeys> retry(@PathVariable long record, @AuthenticationPrincipal StaffUser user) {
    return blocking(
        () -> {
          var key = find(record, user);
          parking.retry(key.consumer(), key.topic(), key.key());
          return visible(user);
        });
  }

  /** Drops a key's first record for its consumer; what is behind it goes on. */
  @PostMapping("/{record}/skip")
  Mono<ParkedKeys> skip(
      @PathVariable long record,
      @RequestBody DropEntry body,
      @AuthenticationPrincipal StaffUser user) {
    var reason = body.reason() == null ? "" : body.reason().strip();
    var errors = new FieldErrors();
    errors.check(
        reason.isEmpty() || reason.codePointCount(0, reason.length()) > LONGEST_REASON,
        "reason",
        "length",
        "请用 1 至 200 个字说明为什么跳过。",
        "Say in 1 to 200 characters why it is dropped.");
    errors.throwIfAny();
    return blocking(
        () -> {
          find(record, user);
          if (!parking.skip(record, reason, user.id().toString())) {
            throw gone();
          }
          return visible(user);
        });
  }

  private ParkedKeys visible(StaffUser user) throws SQLException {
    return new ParkedKeys(parking.all().stream().filter(key -> isVisible(key, user)).toList());
  }

  private ParkedKey find(long record, StaffUser user) throws SQLException {
    return visible(user).items().stream()
        .filter(key -> key.record() == record)
        .findFirst()
        .orElseThrow(ParkedController::gone);
  }

  private static boolean isVisible(ParkedKey key, StaffUser user) {
    return user.district() == null || user.district().equals(key.district());
  }

  private static Problem gone() {
    return Problem.of(
        HttpStatus.NOT_FOUND,
        "not-found",
        "它已不在停放之列，请刷新。",
        "It is not parked any more; look again.");
  }

  /** The parked table is read and written by plain JDBC, as its consumers do. */
  private static <T> Mono<T> blocking(Callable<T> work) {
    return Mono.fromCallable(work)
        .onErrorMap(
            SQLException.class, e -> new DataAccessResourceFailureException("parked keys", e))
        .subscribeOn(Schedulers.boundedElastic());
  }
}
