package io.anshao.notify.reveal;

import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.secret.MasterKey;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import io.anshao.messaging.lane.Lanes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** 身份保管员的密钥: the first two enrol with a code each, later ones are confirmed by a custodian. */
@RestController
class CustodianController {

  private final CustodianReader reader;
  private final Lanes<CustodianWork, CustodianOutcome> lanes;
  private final MasterKey master;
  private final RevealSettings settings;
  private final BusinessClock clock;

  CustodianController(
      CustodianReader reader,
      Lanes<CustodianWork, CustodianOutcome> lanes,
      MasterKey master,
      RevealSettings settings,
      BusinessClock clock) {
    this.reader = reader;
    this.lanes = lanes;
    this.master = master;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A key to enrol.
   *
   * @param publicKey base64 of the uncompressed P-256 point that verifies the custodian's
   *     signatures
   * @param code one of the first two; without it a custodian must confirm the key
   */
  record Enrolment(@Nullable String publicKey, @Nullable String code) {}

  /** A custodian's signature over the lines that {@code SignedText} says, in base64. */
  record Confirmation(@Nullable String signature) {}

  /**
   * A key as custodians see it.
   *
   * @param fingerprint to be compared with what its holder reads out
   * @param status {@code confirmed}, or {@code waiting} for a custodian
   */
  record Key(UUID id, UUID person, String name, String fingerprint, String status) {

    static Key of(CustodianRow row) {
      return new Key(
          row.id(),
          row.person(),
          row.name(),
          row.key().fingerprint(),
          row.isConfirmed() ? "confirmed" : "waiting");
    }
  }

  /**
   * How many requests the caller may agree to on one day.
   *
   * @param today how many they agreed to since midnight in Shanghai
   */
  record Approvals(int perDay, int today) {}

  /** All keys of a district that count or wait, and the caller's own limit. */
  record Keys(List<Key> items, Approvals approvals) {}

  @Operation(summary = "Enrol the public half of one's own key as a custodian")
  @PostMapping("/api/v1/custodian-keys")
  Mono<Key> enrol(
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user,
      @RequestBody Enrolment body,
      @Parameter(hidden = true) @RequestHeader HttpHeaders headers) {
    var by = Member.custodian(user);
    var errors = new FieldErrors();
    var key = RevealFields.key(errors, body.publicKey());
    errors.throwIfAny();
    var code = body.code() == null ? "" : body.code().strip();
    var doing =
        code.isEmpty()
            ? new CustodianWork.Enrol(key.orElseThrow())
            : new CustodianWork.EnrolByCode(
                key.orElseThrow(), EnrolmentCode.hash(master, by.district(), code));
    return submit(by, UUID.randomUUID(), headers, doing);
  }

  @Operation(summary = "Keys of custodians, with their fingerprints")
  @GetMapping("/api/v1/custodian-keys")
  Mono<Keys> list(@Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var by = Member.custodian(user);
    return Mono.zip(
        reader.list(by).map(Key::of).collectList(),
        reader.approvalsOnDayOf(by.person(), clock.now(by.district())),
        (keys, today) -> new Keys(keys, new Approvals(settings.approvalsPerDay(), today)));
  }

  @Operation(summary = "Confirm another custodian's key by a signature of one's own")
  @PostMapping("/api/v1/custodian-keys/{id}/confirmation")
  Mono<Key> confirm(
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user,
      @PathVariable UUID id,
      @RequestBody Confirmation body,
      @Parameter(hidden = true) @RequestHeader HttpHeaders headers) {
    var by = Member.custodian(user);
    var errors = new FieldErrors();
    var signature = RevealFields.signature(errors, body.signature());
    errors.throwIfAny();
    return submit(by, id, headers, new CustodianWork.Confirm(signature));
  }

  private Mono<Key> submit(Member by, UUID id, HttpHeaders headers, CustodianWork.Doing doing) {
    var key = IdempotencyKey.required(headers);
    var work = new CustodianWork(by, id, clock.now(by.district()), key.sha256Hex(), doing);
    return lanes
        .submit(work)
        .map(
            outcome -> {
              if (outcome instanceof CustodianOutcome.Noted(var row)) {
                return Key.of(row);
              }
              throw refusal(outcome);
            });
  }

  private static Problem refusal(CustodianOutcome outcome) {
    return switch (outcome) {
      case CustodianOutcome.WrongCode _ ->
          new FieldErrors()
              .add("code", "wrong-code", "登记码不对或已使用。", "The code is wrong or was used.")
              .toProblem();
      case CustodianOutcome.KeyTaken _ ->
          new FieldErrors()
              .add("publicKey", "taken", "这把密钥已登记，请另生成一把。", "This key is enrolled; make another.")
              .toProblem();
      case CustodianOutcome.WrongSignature _ -> RevealFields.wrongSignature().toProblem();
      case CustodianOutcome.EnrolledBefore _ ->
          RevealAnswers.conflict(
              "enrolled-before",
              "您已登记密钥，更换须由另一位身份保管员确认。",
              "You have a key; another custodian confirms a new one.");
      case CustodianOutcome.ConfirmedBefore _ ->
          RevealAnswers.conflict("confirmed-before", "这把密钥已确认。", "This key is confirmed.");
      case CustodianOutcome.NotThere _ ->
          Problem.of(
              HttpStatus.NOT_FOUND, "custodian-key-not-found", "没有这把密钥。", "There is no such key.");
      case CustodianOutcome.Own _ ->
          Problem.of(
              HttpStatus.FORBIDDEN, "own-key", "不能确认自己的密钥。", "Nobody confirms their own key.");
      case CustodianOutcome.NoKey _ -> RevealAnswers.noKey();
      case CustodianOutcome.KeyUsed _, CustodianOutcome.Noted _ -> RevealAnswers.keyUsed();
    };
  }
}
