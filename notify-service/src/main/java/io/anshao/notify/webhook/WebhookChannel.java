package io.anshao.notify.webhook;

import static java.util.Objects.requireNonNull;

import com.standardwebhooks.Webhook;
import io.anshao.notify.notice.channel.Channel;
import io.anshao.notify.notice.channel.Destination;
import io.anshao.notify.notice.channel.HttpPost;
import io.anshao.notify.notice.channel.Parcel;
import io.anshao.notify.notice.domain.Attempt;
import io.anshao.notify.notice.domain.Attempt.Accepted;
import io.anshao.notify.notice.domain.Attempt.Refused;
import io.anshao.notify.notice.domain.Attempt.Unavailable;
import io.anshao.notify.notice.domain.Attempt.Undecided;
import io.anshao.notify.notice.domain.Attempt.Unreachable;
import io.anshao.notify.webhook.domain.Target;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells a subscriber: district, number, state and link. {@code webhook-id} is the event's: the same
 * at every try and when it is sent again by hand.
 */
final class WebhookChannel implements Channel {

  /** 410 says it for good (standardwebhooks.com). */
  private static final int GONE = 410;

  private static final int SERVER_ERROR = 500;
  private static final int OK = 200;
  private static final int REDIRECT = 300;

  private final Secrets secrets;
  private final WebhookSettings settings;
  private final HttpPost post;
  private final Clock clock;

  WebhookChannel(Secrets secrets, WebhookSettings settings, Clock clock) {
    this.secrets = secrets;
    this.settings = settings;
    this.post = new HttpPost(settings.patience());
    this.clock = clock;
  }

  @Override
  public String name() {
    return "webhook";
  }

  /** Each subscriber fails for itself. */
  @Override
  public String circuit(Destination to) {
    return String.valueOf(to.subscription());
  }

  @Override
  public Attempt deliver(Parcel parcel, Destination to) {
    var target = Target.of(to.address(), settings.plain());
    if (target.isEmpty()) {
      return new Unreachable();
    }
    var id = parcel.event().toString();
    var at = clock.instant().getEpochSecond();
    var body = body(parcel);
    var signatures =
        secrets.signatures(requireNonNull(to.subscription()), to.secrets(), id, at, body);
    return post.send(
        target.get(),
        Map.of(
            "content-type",
            "application/json",
            Webhook.UNBRANDED_MSG_ID_KEY,
            id,
            Webhook.UNBRANDED_MSG_TIMESTAMP_KEY,
            Long.toString(at),
            Webhook.UNBRANDED_MSG_SIGNATURE_KEY,
            signatures),
        body,
        (status, _) -> read(status));
  }

  private static String body(Parcel parcel) {
    var data = new TreeMap<>(parcel.values());
    data.remove("org");
    return JsonMapper.shared()
        .writeValueAsString(
            new TreeMap<>(
                Map.of(
                    "type", parcel.template(), "timestamp", parcel.at().toString(), "data", data)));
  }

  private static Attempt read(int status) {
    if (status >= OK && status < REDIRECT) {
      return new Accepted();
    }
    if (status == GONE) {
      return new Refused();
    }
    return status >= SERVER_ERROR
        ? new Unavailable("http " + status)
        : new Undecided("http " + status);
  }
}
