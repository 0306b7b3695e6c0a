package io.anshao.intake.tip;

import io.anshao.contracts.tip.Answers;
import io.anshao.contracts.tip.IdentityMode;
import io.anshao.contracts.tip.Sender;
import io.anshao.intake.tip.TipBody.Contact;
import io.anshao.intake.tip.TipBody.Crs;
import io.anshao.intake.tip.TipBody.Kind;
import io.anshao.intake.tip.TipBody.Location;
import io.anshao.intake.tip.TipBody.Reported;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tip that another system passes on for somebody. With a contact it is a sealed one, without one
 * it is anonymous.
 *
 * @param position in WGS-84
 * @param uploads photographs that were taken in before
 * @param phone goes before {@code email}: a contact is one
 */
public record RelayedTip(
    String channel,
    String district,
    String hazardType,
    @Nullable String keyArea,
    String description,
    @Nullable Point position,
    @Nullable String address,
    @Nullable String subjectName,
    @Nullable String subjectUscc,
    @Nullable Instant occurredAt,
    Answers answers,
    List<UUID> uploads,
    @Nullable String phone,
    @Nullable String email,
    Sender sender) {

  /** Degrees north and east. */
  public record Point(BigDecimal lat, BigDecimal lng) {}

  /** Whether somebody can be reached. */
  public boolean hasContact() {
    return phone != null || email != null;
  }

  TipBody body() {
    return new TipBody(
        channel,
        district,
        description,
        hazardType,
        keyArea,
        position == null ? null : new Location(position.lat(), position.lng(), Crs.WGS84, null),
        address,
        subjectName == null && subjectUscc == null ? null : new Reported(subjectName, subjectUscc),
        occurredAt,
        answers,
        List.copyOf(uploads),
        hasContact() ? IdentityMode.SEALED : IdentityMode.ANONYMOUS,
        null,
        contact());
  }

  private @Nullable Contact contact() {
    if (phone != null) {
      return new Contact(Kind.PHONE, phone, null, null, null);
    }
    return email == null ? null : new Contact(Kind.EMAIL, email, null, null, null);
  }

  /** Never prints what somebody wrote. */
  @Override
  public String toString() {
    return "RelayedTip";
  }
}
