package io.anshao.intake.webhook;

import io.anshao.contracts.tip.Entry;
import io.anshao.contracts.tip.Source;
import io.anshao.intake.tip.ChannelTip;
import io.anshao.intake.tip.Faults;
import io.anshao.intake.tip.TipBody.Location;
import io.anshao.intake.tip.TipBody.Reported;
import io.anshao.intake.tip.domain.ContactAddress;
import io.anshao.intake.tip.domain.Fault;
import io.anshao.intake.tip.domain.Offered;
import io.anshao.intake.tip.domain.WebAddress;
import io.anshao.intake.tip.domain.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post or a slip of another system, as it sends it. */
record WebhookBody(
    @Schema(
            requiredMode = RequiredMode.REQUIRED,
            description = "where it was said: one of the platforms of this source",
            example = "weibo")
        @Nullable String platform,
    @Schema(
            requiredMode = RequiredMode.REQUIRED,
            description = "the sender's own number of it, at most 100 characters; staff see it")
        @Nullable String postId,
    @Schema(description = "at most 10,000 characters; this or an upload must be there")
        @Nullable String description,
    @Schema(description = "page of the post; required for weibo and douyin; never fetched by us")
        @Nullable String link,
    @Schema(
            description =
                "name under which the author can be written to there; sealed at once, for the"
                    + " custodians alone")
        @Nullable String author,
    @Nullable Location location,
    @Nullable String address,
    @Nullable Reported subject,
    @Nullable Instant occurredAt,
    @Schema(description = "pictures sent before by POST /api/v1/uploads; at most 9")
        @Nullable List<@Nullable UUID> uploads) {

  private static final int LONGEST_NUMBER = 100;

  /** The tip; what is wrong with what only a source says goes to {@code faults}. */
  ChannelTip tip(WebhookSource from, Faults faults) {
    var postId = text("postId", this.postId, LONGEST_NUMBER, faults);
    if (postId == null) {
      faults.add("postId", Fault.REQUIRED);
    }
    var channel = channel(from, faults);
    var account = author == null ? null : account(channel, author, faults);
    return ChannelTip.through(channel, from.district())
        .describes(description)
        .isAt(location, address)
        .concerns(subject)
        .happenedAt(occurredAt)
        .shows(uploads)
        .isFrom("unknown")
        .identifies(account)
        .isNoted(new Entry(from.id(), null, source(faults), null, null, null, postId))
        .tip();
  }

  private String channel(WebhookSource from, Faults faults) {
    if (platform == null) {
      faults.add("platform", Fault.REQUIRED);
    } else if (from.platforms().contains(platform)) {
      return platform;
    } else {
      faults.add("platform", Fault.UNKNOWN_VALUE);
    }
    return from.platforms().getFirst();
  }

  private static @Nullable String account(String platform, String author, Faults faults) {
    var account = ContactAddress.account(platform, author);
    if (account.isEmpty()) {
      faults.add("author", Fault.MALFORMED);
    }
    return account.orElse(null);
  }

  private @Nullable Source source(Faults faults) {
    var url = text("link", link, WebAddress.LONGEST, faults);
    if (url == null) {
      if (Offered.PUBLISHED.contains(String.valueOf(platform))) {
        faults.add("link", Fault.REQUIRED);
      }
      return null;
    }
    if (!WebAddress.isOne(url)) {
      faults.add("link", Fault.MALFORMED);
    }
    return new Source(url, null, null);
  }

  private static @Nullable String text(
      String field, @Nullable String written, int longest, Faults faults) {
    var text = Words.strip(written);
    faults.add(field, Words.fault(text, longest));
    return text;
  }

  /** Never prints what somebody wrote. */
  @Override
  public String toString() {
    return "WebhookBody";
  }
}
