package io.anshao.intake.tip;

import io.anshao.contracts.reference.DistrictDefined;
import io.anshao.contracts.tip.Answers;
import io.anshao.contracts.tip.ContactKind;
import io.anshao.contracts.tip.Entry;
import io.anshao.contracts.tip.IdentityMode;
import io.anshao.contracts.tip.Place;
import io.anshao.contracts.tip.Sender;
import io.anshao.contracts.tip.Subject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tip in which nothing is wrong, as it will be stored.
 *
 * @param submittedAt business time of the district
 * @param entry what staff noted who keyed it in
 * @param sender the system that passed it on
 */
record CheckedTip(
    DistrictDefined district,
    Instant submittedAt,
    String channel,
    @Nullable String description,
    @Nullable String hazardType,
    @Nullable String keyArea,
    @Nullable Place place,
    @Nullable String address,
    @Nullable Subject subject,
    @Nullable Instant occurredAt,
    @Nullable Answers answers,
    List<UUID> uploads,
    IdentityMode identityMode,
    String relation,
    ContactKind contactKind,
    @Nullable SealedContact contact,
    @Nullable Entry entry,
    @Nullable Sender sender) {

  /** The same, of somebody who can be reached on a platform. */
  CheckedTip of(SealedContact account) {
    return new CheckedTip(
        district,
        submittedAt,
        channel,
        description,
        hazardType,
        keyArea,
        place,
        address,
        subject,
        occurredAt,
        answers,
        uploads,
        identityMode,
        relation,
        ContactKind.ACCOUNT,
        account,
        entry,
        sender);
  }

  /** Never prints what somebody wrote. */
  @Override
  public String toString() {
    return "CheckedTip";
  }
}
