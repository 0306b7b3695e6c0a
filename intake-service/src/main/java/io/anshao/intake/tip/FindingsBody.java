package io.anshao.intake.tip;

import io.anshao.contracts.tip.Answers;
import io.anshao.contracts.tip.IdentityMode;
import io.anshao.intake.tip.TipBody.Location;
import io.anshao.intake.tip.TipBody.Reported;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One joint inspection 联合暗访 and what it found at several firms; taken whole or not at all. */
record FindingsBody(
    @Schema(requiredMode = RequiredMode.REQUIRED, description = "undercover or superior")
        @Nullable String channel,
    @Schema(requiredMode = RequiredMode.REQUIRED, description = "day of the inspection")
        @Nullable LocalDate on,
    @Schema(requiredMode = RequiredMode.REQUIRED, description = "who went") @Nullable String team,
    @Schema(description = "whose people took part, at most 20")
        @Nullable List<@Nullable String> units,
    @Schema(description = "四不两直; yes when absent") @Nullable Boolean unannounced,
    @Schema(requiredMode = RequiredMode.REQUIRED, description = "1 to 100")
        @Nullable List<@Nullable Finding> findings) {

  /** What was found at one firm. */
  record Finding(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable Reported subject,
      @Schema(description = "this or the location must be there") @Nullable String address,
      @Nullable Location location,
      @Nullable String hazardType,
      @Nullable String keyArea,
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String description,
      @Schema(description = "at most 9") @Nullable List<@Nullable UUID> uploads,
      @Nullable Answers answers,
      @Schema(description = "how grave it looks on the spot, for example L2_major")
          @Nullable String severity) {

    /** The same as any tip that staff key in. */
    StaffTipBody tip(@Nullable String channel) {
      return new StaffTipBody(
          channel,
          null,
          description,
          hazardType,
          keyArea,
          location,
          address,
          subject,
          null,
          answers,
          uploads,
          IdentityMode.ANONYMOUS,
          "official",
          null,
          null,
          null,
          null);
    }

    /** Never prints what somebody wrote. */
    @Override
    public String toString() {
      return "Finding";
    }
  }

  /** Never prints what somebody wrote. */
  @Override
  public String toString() {
    return "FindingsBody";
  }
}
