package io.anshao.notify.reveal;

import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.FreeText;
import io.anshao.edge.seal.Hpke;
import io.anshao.edge.secret.Sha256;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import io.anshao.messaging.lane.Lanes;
import io.anshao.notify.contact.SealedContact;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** 揭示联系方式: asked with a reason, agreed to by two custodians, served once. */
@RestController
class RevealController {

  private static final int PAGE = 50;
  private static final int LONGEST_REASON = 500;

  private final RevealReader reader;
  private final Lanes<RevealWork, RevealOutcome> lanes;
  private final RevealSettings settings;
  private final RevealMeters meters;
  private final BusinessClock clock;

  RevealController(
      RevealReader reader,
      Lanes<RevealWork, RevealOutcome> lanes,
      RevealSettings settings,
      RevealMeters meters,
      BusinessClock clock) {
    this.reader = reader;
    this.lanes = lanes;
    this.settings = settings;
    this.meters = meters;
    this.clock = clock;
  }

  /**
   * A request.
   *
   * @param publicKey base64 of the uncompressed P-256 point to which the contact is to be sealed
   */
  record Ask(
      @Nullable String tipId,
      @Nullable String purpose,
      @Nullable String reason,
      @Nullable String publicKey) {}

  /** A custodian's signature over the lines that {@code SignedText} says, in base64. */
  record Approval(@Nullable String signature) {}

  /** Why a custodian does not agree. */
  record Refusal(@Nullable String reason) {}

  /** A page; {@code next} continues it. */
  record Page(List<RevealView> items, @Nullable UUID next) {}

  /** The contact, sealed to the asker's key; base64. */
  record Contact(String kind, String suite, String enc, String ciphertext) {}

  @Operation(summary = "Ask for the contact of a tip's reporter")
  @PostMapping("/api/v1/contact-requests")
  Mono<RevealView> ask(
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user,
      @RequestBody Ask body,
      @Parameter(hidden = true) @RequestHeader HttpHeaders headers) {
    var by = Member.asker(user);
    var key = IdempotencyKey.required(headers);
    var request = AskedFor.checked(body, settings.patience());
    return noted(work(by, UUID.randomUUID(), key.sha256Hex(), request));
  }

  @Operation(summary = "Requests, the newest first: a custodian sees all, others their own")
  @GetMapping("/api/v1/contact-requests")
  Mono<Page> list(
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user,
      @RequestParam(required = false) @Nullable UUID cursor) {
    var by = user.has(Member.CUSTODIAN) ? Member.custodian(user) : Member.asker(user);
    var now = clock.now(by.district());
    return reader
        .list(by, cursor, PAGE + 1)
        .map(row -> RevealView.of(row, now))
        .collectList()
        .map(
            found ->
                found.size() <= PAGE
                    ? new Page(found, null)
                    : new Page(found.subList(0, PAGE), found.get(PAGE - 1).id()));
  }

  /** The trail of a request, the first step first. */
  record Trail(List<RevealReader.Taken> items) {}

  @Operation(summary = "Who asked, agreed, refused and received; for custodians and who asked")
  @GetMapping("/api/v1/contact-requests/{id}/steps")
  Mono<Trail> steps(
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user, @PathVariable UUID id) {
    var by = user.has(Member.CUSTODIAN) ? Member.custodian(user) : Member.asker(user);
    return reader
        .steps(by, id)
        .collectList()
        .map(
            found -> {
              if (found.isEmpty()) {
                throw RevealAnswers.notFound();
              }
              return new Trail(found);
            });
  }

  @Operation(summary = "Agree, as one of two custodians, by a signature of one's own key")
  @PostMapping("/api/v1/contact-requests/{id}/approval")
  Mono<RevealView> approve(
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user,
      @PathVariable UUID id,
      @RequestBody Approval body,
      @Parameter(hidden = true) @RequestHeader HttpHeaders headers) {
    var by = Member.custodian(user);
    var key = IdempotencyKey.required(headers);
    var errors = new FieldErrors();
    var signature = RevealFields.signature(errors, body.signature());
    errors.throwIfAny();
    return noted(work(by, id, key.sha256Hex(), new RevealWork.Approve(signature)));
  }

  @Operation(summary = "Refuse a request; it is over")
  @PostMapping("/api/v1/contact-requests/{id}/refusal")
  Mono<RevealView> refuse(
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user,
      @PathVariable UUID id,
      @RequestBody Refusal body,
      @Parameter(hidden = true) @RequestHeader HttpHeaders headers) {
    var by = Member.custodian(user);
    var key = IdempotencyKey.required(headers);
    var errors = new FieldErrors();
    var reason = FreeText.checked(errors, "reason", body.reason(), LONGEST_REASON);
    errors.throwIfAny();
    return noted(work(by, id, key.sha256Hex(), new RevealWork.Refuse(reason)));
  }

  @Operation(summary = "The contact, sealed to the asker's key; answered once")
  @GetMapping("/api/v1/contact-requests/{id}/contact")
  Mono<ResponseEntity<Contact>> contact(
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user, @PathVariable UUID id) {
    var once = Sha256.hex("fetch/" + UUID.randomUUID());
    return submit(work(Member.asker(user), id, once, new RevealWork.Fetch()))
        .map(RevealController::served);
  }

  private static ResponseEntity<Contact> served(RevealOutcome outcome) {
    if (outcome instanceof RevealOutcome.Served(SealedContact.Kind kind, Hpke.Sealed sealed)) {
      var base64 = Base64.getEncoder();
      return ResponseEntity.ok()
          .cacheControl(CacheControl.noStore())
          .body(
              new Contact(
                  kind.name().toLowerCase(Locale.ROOT),
                  Hpke.SUITE,
                  base64.encodeToString(sealed.enc()),
                  base64.encodeToString(sealed.ciphertext())));
    }
    throw RevealAnswers.refusal(outcome);
  }

  private RevealWork work(Member by, UUID id, String keyHash, RevealWork.Doing doing) {
    return new RevealWork(by, id, clock.now(by.district()), keyHash, doing);
  }

  private Mono<RevealView> noted(RevealWork work) {
    return submit(work)
        .map(
            outcome -> {
              if (outcome instanceof RevealOutcome.Noted(var row)) {
                return RevealView.of(row, work.at());
              }
              throw RevealAnswers.refusal(outcome);
            });
  }

  private Mono<RevealOutcome> submit(RevealWork work) {
    return lanes.submit(work).doOnNext(outcome -> meters.count(work, outcome));
  }
}
