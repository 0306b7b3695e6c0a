package io.anshao.notify.notice.sms;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The account with the provider, as its console shows it.
 *
 * @param accessKeyId without it no text message is sent
 * @param accessKeySecret signs the calls
 * @param signName 签名 that the provider approved
 * @param codes code of the provider's approved template by ours, for example {@code staff-assigned:
 *     SMS_123}; where none is set ours stands itself
 * @param endpoint where the provider's calls are
 * @param patience for one call
 */
@ConfigurationProperties("anshao.sms")
record SmsSettings(
    String accessKeyId,
    String accessKeySecret,
    @DefaultValue("安哨") String signName,
    @DefaultValue Map<String, String> codes,
    @DefaultValue("https://dysmsapi.aliyuncs.com") URI endpoint,
    @DefaultValue("10s") Duration patience) {

  /** Never prints the secret. */
  @Override
  public String toString() {
    return "SmsSettings[" + accessKeyId + "]";
  }
}
