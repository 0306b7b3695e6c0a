package io.anshao.intake.draft;

import io.anshao.contracts.tip.IdentityMode;
import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.token.StaffUser;
import io.anshao.intake.draft.Drafts.Kept;
import io.anshao.intake.tip.ContactCheck;
import io.anshao.intake.tip.EntryCheck;
import io.anshao.intake.tip.Faults;
import io.anshao.intake.tip.StaffTipBody;
import io.anshao.intake.tip.TipBody.Contact;
import io.anshao.intake.tip.TipReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Half-finished entries. A draft is named by the {@code Idempotency-Key} that its tip will be sent
 * under; {@code POST /api/v1/staff/tips} under that key erases it.
 */
@RestController
@RequestMapping("/api/v1/staff/tip-drafts")
class DraftController {

  private final Drafts drafts;
  private final ContactCheck contacts;

  DraftController(Drafts drafts, ContactCheck contacts) {
    this.drafts = drafts;
    this.contacts = contacts;
  }

  /**
   * A draft.
   *
   * @param key send the tip under this {@code Idempotency-Key}
   * @param tip as it can be sent; its contact is sealed
   * @param contact the telephone number, masked
   * @param until when it is erased, unless it is kept again
   */
  record DraftView(
      UUID key, StaffTipBody tip, @Nullable String contact, Instant savedAt, Instant until) {

    static DraftView of(Kept kept) {
      var draft = kept.draft();
      return new DraftView(
          draft.key(),
          draft.tip(),
          draft.contact(),
          kept.savedAt(),
          kept.savedAt().plus(Drafts.KEPT));
    }

    /** Never prints what somebody wrote. */
    @Override
    public String toString() {
      return "DraftView";
    }
  }

  /** The caller's own drafts, newest first. */
  record DraftList(List<DraftView> items) {}

  @Operation(summary = "One's own half-finished entries")
  @GetMapping
  Mono<DraftList> list(@Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    EntryCheck.district(user);
    return drafts.of(user).map(DraftView::of).collectList().map(DraftList::new);
  }

  @Operation(summary = "One half-finished entry")
  @GetMapping("/{key}")
  Mono<DraftView> find(
      @PathVariable UUID key, @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    EntryCheck.district(user);
    return found(user, new IdempotencyKey(key));
  }

  @Operation(
      summary = "Keep an entry as it is now; a contact is sealed at once and never comes back",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              description = "anything may be missing yet",
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = StaffTipBody.class))))
  @PutMapping(path = "/{key}", consumes = MediaType.APPLICATION_JSON_VALUE)
  Mono<DraftView> save(
      @PathVariable UUID key,
      @RequestBody byte[] body,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    EntryCheck.district(user);
    var under = new IdempotencyKey(key);
    requireRandom(key);
    var faults = new Faults();
    var typed = TipReader.read(StaffTipBody.class, body, faults);
    var sealed = sealed(typed, under, faults);
    faults.throwIfAny();
    return masked(typed, sealed, user, under)
        .map(masked -> new Draft(key, sealed, masked.orElse(null)))
        .flatMap(draft -> drafts.save(user, under, draft))
        .filter(isKept -> isKept)
        .switchIfEmpty(Mono.error(DraftController::notFound))
        .flatMap(_ -> found(user, under));
  }

  @Operation(summary = "Erase a half-finished entry")
  @DeleteMapping("/{key}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> erase(
      @PathVariable UUID key, @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    EntryCheck.district(user);
    return drafts
        .erase(user, new IdempotencyKey(key))
        .filter(wasThere -> wasThere)
        .switchIfEmpty(Mono.error(DraftController::notFound))
        .then();
  }

  private Mono<DraftView> found(StaffUser user, IdempotencyKey key) {
    return drafts
        .find(user, key)
        .map(DraftView::of)
        .switchIfEmpty(Mono.error(DraftController::notFound));
  }

  private StaffTipBody sealed(StaffTipBody typed, IdempotencyKey key, Faults faults) {
    var contact = typed.contact();
    var sealed = contacts.check(contact, IdentityMode.SEALED, key.sha256(), faults);
    return contact == null || sealed == null
        ? typed
        : typed.with(
            new Contact(contact.kind(), null, sealed.keyId(), sealed.enc(), sealed.ciphertext()));
  }

  /** Of what was just typed; or as it was, while the sealed contact is the same. */
  private Mono<Optional<String>> masked(
      StaffTipBody typed, StaffTipBody sealed, StaffUser user, IdempotencyKey key) {
    var fresh = typed.maskedPhone();
    var contact = sealed.contact();
    if (fresh.isPresent() || contact == null) {
      return Mono.just(fresh);
    }
    return drafts
        .find(user, key)
        .filter(kept -> contact.equals(kept.draft().tip().contact()))
        .map(kept -> Optional.ofNullable(kept.draft().contact()))
        .defaultIfEmpty(Optional.empty());
  }

  private static void requireRandom(UUID key) {
    if (key.version() != 4) {
      throw Problem.of(
          HttpStatus.BAD_REQUEST,
          "idempotency-key-missing",
          "草稿的编号须为随机 UUID（第 4 版）。",
          "A draft is named by a random UUID (version 4).");
    }
  }

  private static Problem notFound() {
    return Problem.of(HttpStatus.NOT_FOUND, "not-found", "没有这份草稿。", "You have no such draft.");
  }
}
