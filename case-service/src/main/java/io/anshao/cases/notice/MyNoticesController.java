package io.anshao.cases.notice;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.desk.DeskTransaction;
import io.anshao.contracts.notice.ChannelKind;
import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** 我的通知: how the caller is told. Nobody sees or changes it for another. */
@RestController
@RequestMapping("/api/v1/my-notices")
class MyNoticesController {

  private final Desk desk;
  private final WishRows rows;
  private final BusinessClock clock;

  MyNoticesController(Desk desk, WishRows rows, BusinessClock clock) {
    this.desk = desk;
    this.rows = rows;
    this.clock = clock;
  }

  /** An address, sealed in the browser to notify-service's key. */
  record Sealed(@Nullable String keyId, @Nullable String enc, @Nullable String ciphertext) {}

  /** What a person does not want of a kind. */
  record Unwanted(@Nullable String kind, @Nullable List<@Nullable String> channels) {}

  /** Everything but addresses; what is not named stays. */
  record Wishes(
      @Nullable List<Unwanted> unwanted, @Nullable Boolean atAnyHour, @Nullable Hours quiet) {}

  /** Hours of the day, 0 to 23. */
  record Hours(int from, int until) {}

  @Operation(summary = "How the caller is told: kinds, addresses by what they are, quiet hours")
  @GetMapping
  Mono<MyNotices> get(@Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return desk.write(aggregate(user), tx -> ReadingWishes.of(tx, user.id()));
  }

  @Operation(
      summary = "An address of the caller's own, sealed where it was typed",
      description = "Sealed for this very request: its Idempotency-Key is part of HPKE's info.")
  @PutMapping("/addresses/{channel}")
  Mono<MyNotices> put(
      @PathVariable String channel,
      @RequestBody Sealed body,
      @Parameter(hidden = true) @RequestHeader HttpHeaders headers,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var kind = kind(channel);
    var sealedFor = IdempotencyKey.required(headers).sha256Hex();
    var entry = WishCheck.sealed(body);
    return change(user, (tx, now) -> WishRows.put(tx, user.id(), kind, entry, sealedFor, now));
  }

  @Operation(summary = "Removes an address of the caller's own, everywhere")
  @DeleteMapping("/addresses/{channel}")
  Mono<MyNotices> remove(
      @PathVariable String channel,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var kind = kind(channel);
    return change(user, (tx, _) -> WishRows.remove(tx, user.id(), kind));
  }

  @Operation(
      summary = "Which kinds the caller does not want by which channel, and when it is quiet")
  @PutMapping("/wishes")
  Mono<MyNotices> wish(
      @RequestBody Wishes body, @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var errors = new FieldErrors();
    var unwanted = WishCheck.unwanted(body, errors);
    var quiet = body.quiet();
    errors.check(
        quiet != null && !(WishCheck.isHour(quiet.from()) && WishCheck.isHour(quiet.until())),
        "quiet",
        "range",
        "请从 0 至 23 点中选择。",
        "Choose hours from 0 to 23.");
    errors.throwIfAny();
    return change(
        user,
        (tx, _) -> {
          unwanted.forEach((kind, channels) -> WishRows.putUnwanted(tx, user.id(), kind, channels));
          if (quiet != null) {
            WishRows.putQuiet(tx, user.id(), new MyNotices.Quiet(quiet.from(), quiet.until()));
          } else if (Boolean.TRUE.equals(body.atAnyHour())) {
            WishRows.putQuiet(tx, user.id(), null);
          }
        });
  }

  /** What is to be changed. */
  private interface Change {
    void in(DeskTransaction tx, Instant now) throws java.sql.SQLException;
  }

  private Mono<MyNotices> change(StaffUser user, Change change) {
    var now = clock.now(String.valueOf(user.district()));
    return desk.write(
        aggregate(user),
        tx -> {
          change.in(tx, now);
          rows.publish(tx, user.id(), user.district(), now);
          return ReadingWishes.of(tx, user.id());
        });
  }

  private static ChannelKind kind(String channel) {
    return ChannelKind.ofCode(channel)
        .orElseThrow(
            () ->
                Problem.of(
                    HttpStatus.NOT_FOUND, "not-found", "没有这种通知方式。", "There is no such channel."));
  }

  private static String aggregate(StaffUser user) {
    return "notices/" + user.id();
  }
}
