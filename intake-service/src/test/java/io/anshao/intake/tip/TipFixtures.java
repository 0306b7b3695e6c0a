package io.anshao.intake.tip;

import io.anshao.contracts.reference.DistrictDefined;
import io.anshao.contracts.tip.ContactKind;
import io.anshao.contracts.tip.IdentityMode;
import io.anshao.edge.IdempotencyKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tips on their way to the database. */
final class TipFixtures {

  private static final DistrictDefined DISTRICT =
      new DistrictDefined("330205", "江北区", null, "江北区安委办", "JB", List.of());

  private TipFixtures() {}

  static TipWork work(String description, IdempotencyKey key, TipNumbers numbers) {
    var tip =
        new CheckedTip(
            DISTRICT,
            Instant.parse("2021-06-08T01:12:00Z"),
            "web",
            description,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            IdentityMode.ANONYMOUS,
            "public",
            ContactKind.NONE,
            null,
            null,
            null);
    return new TipWork(
        UUID.randomUUID(),
        numbers.next(tip),
        tip,
        key.sha256Hex(),
        new byte[] {1},
        new byte[] {2},
        new byte[32],
        null,
        false);
  }
}
