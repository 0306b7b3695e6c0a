package io.anshao.intake.tip;

import io.anshao.contracts.tip.Answers;
import io.anshao.contracts.tip.IdentityMode;
import io.anshao.contracts.tip.Told;
import io.anshao.intake.tip.TipBody.Contact;
import io.anshao.intake.tip.TipBody.Kind;
import io.anshao.intake.tip.TipBody.Location;
import io.anshao.intake.tip.TipBody.Reported;
import io.anshao.intake.tip.domain.ContactAddress;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tip as staff key it in for somebody: a call, a letter, a post, a story of the media. */
public record StaffTipBody(
    @Schema(requiredMode = RequiredMode.REQUIRED, description = "any channel of DOMAIN 4.1")
        @Nullable String channel,
    @Schema(description = "the caller's own district, also when absent") @Nullable String district,
    @Schema(description = "at most 10,000 characters; this or an upload must be there")
        @Nullable String description,
    @Nullable String hazardType,
    @Nullable String keyArea,
    @Nullable Location location,
    @Nullable String address,
    @Nullable Reported subject,
    @Nullable Instant occurredAt,
    @Nullable Answers answers,
    @Schema(description = "at most 9") @Nullable List<@Nullable UUID> uploads,
    @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable IdentityMode identityMode,
    @Nullable String relation,
    @Schema(description = "sealed at once; only with sealed and real_name, which needs one")
        @Nullable Contact contact,
    @Schema(description = "what the caller was told on the spot; required for hotlines")
        @Nullable Told told,
    @Schema(description = "required for social media and the media") @Nullable Published source,
    @Nullable String recordingId)
    implements TipFields {

  /** Where something was published. */
  public record Published(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String url,
      @Nullable String account,
      @Nullable Instant capturedAt) {}

  /** The same with another contact. */
  public StaffTipBody with(Contact other) {
    return new StaffTipBody(
        channel,
        district,
        description,
        hazardType,
        keyArea,
        location,
        address,
        subject,
        occurredAt,
        answers,
        uploads,
        identityMode,
        relation,
        other,
        told,
        source,
        recordingId);
  }

  /** The telephone number that was typed, as it may be shown to whoever typed it. */
  public Optional<String> maskedPhone() {
    return Optional.ofNullable(contact)
        .filter(typed -> typed.kind() == Kind.PHONE && typed.value() != null)
        .flatMap(typed -> ContactAddress.phone(String.valueOf(typed.value())))
        .map(ContactAddress::masked);
  }

  /** Never prints what somebody wrote. */
  @Override
  public String toString() {
    return "StaffTipBody";
  }
}
