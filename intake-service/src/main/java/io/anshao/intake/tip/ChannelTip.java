package io.anshao.intake.tip;

import io.anshao.contracts.tip.Answers;
import io.anshao.contracts.tip.Entry;
import io.anshao.contracts.tip.IdentityMode;
import io.anshao.contracts.tip.Sender;
import io.anshao.intake.tip.TipBody.Contact;
import io.anshao.intake.tip.TipBody.Location;
import io.anshao.intake.tip.TipBody.Reported;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tip that came by another way than our own pages. It is looked at like every other one.
 *
 * @param district of whoever passes it on
 * @param account of the reporter on a platform, as {@link
 *     io.anshao.intake.tip.domain.ContactAddress#account} writes it: sealed at once
 * @param entry what is noted of a tip that somebody keyed in or another system keeps
 * @param sender the system that asked for it in its own name
 */
public record ChannelTip(
    @Nullable String channel,
    String district,
    @Nullable String description,
    @Nullable String hazardType,
    @Nullable String keyArea,
    @Nullable Location location,
    @Nullable String address,
    @Nullable Reported subject,
    @Nullable Instant occurredAt,
    @Nullable Answers answers,
    @Nullable List<@Nullable UUID> uploads,
    @Nullable IdentityMode identityMode,
    @Nullable String relation,
    @Nullable Contact contact,
    @Nullable String account,
    @Nullable Entry entry,
    @Nullable Sender sender)
    implements TipFields {

  /** An empty one, anonymous until somebody is named. */
  public static ChannelTipBuilder through(@Nullable String channel, String district) {
    return new ChannelTipBuilder(channel, district);
  }

  /** Never prints what somebody wrote. */
  @Override
  public String toString() {
    return "ChannelTip";
  }
}
