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

/** Puts a {@link ChannelTip} together of what its channel knows; the rest stays unsaid. */
public final class ChannelTipBuilder {

  private final @Nullable String channel;
  private final String district;
  private @Nullable String description;
  private @Nullable String hazardType;
  private @Nullable String keyArea;
  private @Nullable Location location;
  private @Nullable String address;
  private @Nullable Reported subject;
  private @Nullable Instant occurredAt;
  private @Nullable Answers answers;
  private @Nullable List<@Nullable UUID> uploads;
  private IdentityMode identityMode = IdentityMode.ANONYMOUS;
  private @Nullable String relation;
  private @Nullable Contact contact;
  private @Nullable String account;
  private @Nullable Entry entry;
  private @Nullable Sender sender;

  ChannelTipBuilder(@Nullable String channel, String district) {
    this.channel = channel;
    this.district = district;
  }

  /** What was seen, in the reporter's words. */
  public ChannelTipBuilder describes(@Nullable String words) {
    this.description = words;
    return this;
  }

  /** Codes of the district's taxonomies. */
  public ChannelTipBuilder isOf(@Nullable String hazardType, @Nullable String keyArea) {
    this.hazardType = hazardType;
    this.keyArea = keyArea;
    return this;
  }

  /** Where it is. */
  public ChannelTipBuilder isAt(@Nullable Location location, @Nullable String address) {
    this.location = location;
    this.address = address;
    return this;
  }

  /** The firm or place that is reported; nobody when neither is known. */
  public ChannelTipBuilder concerns(@Nullable String name, @Nullable String uscc) {
    return concerns(name == null && uscc == null ? null : new Reported(name, uscc));
  }

  /** The same, as it was sent. */
  public ChannelTipBuilder concerns(@Nullable Reported subject) {
    this.subject = subject;
    return this;
  }

  /** When it was seen. */
  public ChannelTipBuilder happenedAt(@Nullable Instant instant) {
    this.occurredAt = instant;
    return this;
  }

  /** The plain questions after its severity. */
  public ChannelTipBuilder answers(Answers answers) {
    this.answers = answers;
    return this;
  }

  /** Uploads that were taken in before. */
  public ChannelTipBuilder shows(@Nullable List<@Nullable UUID> uploads) {
    this.uploads = uploads;
    return this;
  }

  /** Who the reporter is to the subject. */
  public ChannelTipBuilder isFrom(@Nullable String relation) {
    this.relation = relation;
    return this;
  }

  /** Who may know the reporter, and how to reach them. */
  public ChannelTipBuilder identifies(IdentityMode mode, @Nullable Contact contact) {
    this.identityMode = mode;
    this.contact = contact;
    return this;
  }

  /** With an account on a platform the tip is a sealed one. */
  public ChannelTipBuilder identifies(@Nullable String account) {
    this.account = account;
    this.identityMode = account == null ? IdentityMode.ANONYMOUS : IdentityMode.SEALED;
    return this;
  }

  /** What is noted of how it came in. */
  public ChannelTipBuilder isNoted(Entry entry) {
    this.entry = entry;
    return this;
  }

  /** The system that passes it on in its own name. */
  public ChannelTipBuilder isSentBy(Sender sender) {
    this.sender = sender;
    return this;
  }

  /** What was put together. */
  public ChannelTip tip() {
    return new ChannelTip(
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
        contact,
        account,
        entry,
        sender);
  }
}
