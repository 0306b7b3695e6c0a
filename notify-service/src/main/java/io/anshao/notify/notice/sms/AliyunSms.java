package io.anshao.notify.notice.sms;

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
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Alibaba Cloud's text messages (Dysmsapi 2017-05-25, {@code SendSms}). The provider holds the
 * words; it gets the values. {@code OutId} is the message's id: the same at every try, so that a
 * double shows in the provider's own log.
 */
final class AliyunSms implements Channel {

  /** E.164, with or without the country's code. */
  private static final Pattern NUMBER = Pattern.compile("\\+?\\d{6,15}");

  private static final Set<String> FOR_GOOD =
      Set.of(
          "isv.MOBILE_NUMBER_ILLEGAL",
          "isv.BLACK_KEY_CONTROL_LIMIT",
          "isv.MOBILE_COUNT_OVER_LIMIT",
          "MOBILE_NOT_ON_SERVICE");

  private static final int SERVER_ERROR = 500;
  private static final int TOO_MANY = 429;

  private final SmsSettings settings;
  private final AcsSignature signature;
  private final HttpPost post;
  private final Clock clock;

  AliyunSms(SmsSettings settings, Clock clock) {
    this.settings = settings;
    this.signature = new AcsSignature(settings.accessKeyId(), settings.accessKeySecret());
    this.post = new HttpPost(settings.patience());
    this.clock = clock;
  }

  @Override
  public String name() {
    return "sms";
  }

  @Override
  public Attempt deliver(Parcel parcel, Destination to) {
    if (!NUMBER.matcher(to.address()).matches()) {
      return new Unreachable();
    }
    var query = AcsSignature.query(parameters(parcel, to.address()));
    var headers = headers();
    var authorization = signature.authorization(query, headers, "");
    headers.remove("host"); // the client writes it itself
    headers.put("authorization", authorization);
    return post.send(
        URI.create(settings.endpoint().toString().replaceFirst("/+$", "") + "/?" + query),
        headers,
        "",
        AliyunSms::read);
  }

  private Map<String, String> parameters(Parcel parcel, String number) {
    return Map.of(
        "PhoneNumbers",
        number.startsWith("+86") ? number.substring(3) : number.replace("+", "00"),
        "SignName",
        settings.signName(),
        "TemplateCode",
        settings.codes().getOrDefault(parcel.template(), parcel.template()),
        "TemplateParam",
        JsonMapper.shared().writeValueAsString(new TreeMap<>(parcel.values())),
        "OutId",
        parcel.id().toString());
  }

  private TreeMap<String, String> headers() {
    var headers = new TreeMap<String, String>();
    headers.put("host", settings.endpoint().getAuthority());
    headers.put("x-acs-action", "SendSms");
    headers.put("x-acs-version", "2017-05-25");
    headers.put("x-acs-date", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    headers.put("x-acs-signature-nonce", UUID.randomUUID().toString());
    headers.put("x-acs-content-sha256", AcsSignature.sha256(""));
    return headers;
  }

  /** What is wrong with our own account or templates is nobody's bounce: it is tried again. */
  static Attempt read(int status, String body) {
    if (status >= SERVER_ERROR || status == TOO_MANY) {
      return new Unavailable("sms http " + status);
    }
    var code = codeOf(body);
    if (code.equals("OK")) {
      return new Accepted();
    }
    return FOR_GOOD.contains(code) ? new Refused() : new Undecided("sms " + code);
  }

  private static String codeOf(String body) {
    try {
      var code = JsonMapper.shared().readTree(body).path("Code").asString("");
      return code.matches("[\\w.]{1,60}") ? code : "without a code";
    } catch (JacksonException e) {
      return "without a code";
    }
  }
}
