package io.anshao.notify.reveal;

import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.FreeText;
import io.anshao.notify.reveal.domain.Purpose;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody asks for, checked; every wrong field is named. */
final class AskedFor {

  private static final int LONGEST_REASON = 500;
  private static final int NONCE = 16;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String PURPOSES =
      Stream.of(Purpose.values()).map(Purpose::code).collect(Collectors.joining(", "));

  private AskedFor() {}

  static RevealWork.Request checked(RevealController.Ask body, Duration patience) {
    var errors = new FieldErrors();
    var tipId = id(body.tipId());
    errors.check(
        tipId.isEmpty(), "tipId", codeOf(body.tipId()), "请指明是哪一条举报。", "Say which tip it is.");
    var purpose = Purpose.ofCode(String.valueOf(body.purpose()));
    errors.check(
        purpose.isEmpty(),
        "purpose",
        body.purpose() == null ? "required" : "unknown-value",
        "请从给出的选项中选择。",
        "Choose one of " + PURPOSES + ".");
    var reason = FreeText.checked(errors, "reason", body.reason(), LONGEST_REASON);
    var key = RevealFields.key(errors, body.publicKey());
    errors.throwIfAny();
    return new RevealWork.Request(
        tipId.orElseThrow(), purpose.orElseThrow(), reason, key.orElseThrow(), nonce(), patience);
  }

  private static Optional<UUID> id(@Nullable String typed) {
    try {
      return typed == null ? Optional.empty() : Optional.of(UUID.fromString(typed.strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String codeOf(@Nullable String typed) {
    return typed == null || typed.isBlank() ? "required" : "malformed";
  }

  private static String nonce() {
    var bytes = new byte[NONCE];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
