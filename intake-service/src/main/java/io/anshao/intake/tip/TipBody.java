package io.anshao.intake.tip;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.anshao.contracts.tip.Answers;
import io.anshao.contracts.tip.IdentityMode;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tip as it is sent. Everything may be missing: what must not is found by {@link TipCheck},
 * together with whatever else is wrong.
 */
public record TipBody(
    @Schema(
            requiredMode = RequiredMode.REQUIRED,
            allowableValues = {"web", "miniapp_snap", "wechat_oa", "app_zlb"})
        @Nullable String channel,
    @Schema(description = "district code; the service's own when absent") @Nullable String district,
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
    @Schema(
            allowableValues = {
              "public",
              "employee",
              "employee_family",
              "neighbour",
              "competitor",
              "official",
              "media",
              "unknown"
            })
        @Nullable String relation,
    @Schema(description = "only with sealed and real_name, which needs one")
        @Nullable Contact contact)
    implements TipFields {

  /** A coordinate reference system that a source may name. */
  public enum Crs {
    @JsonProperty("wgs84")
    WGS84,
    @JsonProperty("gcj02")
    GCJ02,
    @JsonProperty("bd09")
    BD09
  }

  /** Where, as the source gives it. */
  public record Location(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable BigDecimal lat,
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable BigDecimal lng,
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable Crs crs,
      @Nullable BigDecimal accuracyM) {}

  /** The reported firm or place. */
  public record Reported(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String name, @Nullable String uscc) {}

  /** What can be left as a contact. */
  public enum Kind {
    @JsonProperty("phone")
    PHONE,
    @JsonProperty("email")
    EMAIL
  }

  /**
   * A contact, plain ({@code value}) or sealed in the browser ({@code keyId}, {@code enc}, {@code
   * ciphertext}).
   */
  public record Contact(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable Kind kind,
      @Nullable String value,
      @Nullable String keyId,
      @Schema(description = "base64 of 65 bytes") @Nullable String enc,
      @Schema(description = "base64 of 528 bytes") @Nullable String ciphertext) {

    /** One in clear; it is sealed at once. */
    public static Contact of(Kind kind, String value) {
      return new Contact(kind, value, null, null, null);
    }

    boolean isPlain() {
      return value != null;
    }

    /** Never prints the contact. */
    @Override
    public String toString() {
      return "Contact[" + kind + "]";
    }
  }

  /** Never prints what somebody wrote. */
  @Override
  public String toString() {
    return "TipBody";
  }
}
