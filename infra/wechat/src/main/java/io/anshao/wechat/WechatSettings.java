package io.anshao.wechat;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The account, as its console (基本配置) shows it.
 *
 * @param appId id of the account
 * @param appSecret with which pictures are fetched
 * @param token with which the platform signs; intake-service needs it
 * @param encodingAesKey 43 characters with which messages are encrypted (安全模式); intake-service
 *     needs it
 * @param api where the platform's calls are
 * @param messages 模板消息 of notify-service, by our template, for example {@code tip-accepted}
 */
@ConfigurationProperties("anshao.wechat")
record WechatSettings(
    String appId,
    String appSecret,
    @DefaultValue("") String token,
    @DefaultValue("") String encodingAesKey,
    @DefaultValue("https://api.weixin.qq.com") String api,
    @DefaultValue Map<String, Template> messages) {

  /**
   * A template as the platform approved it.
   *
   * @param id of the template
   * @param fields theirs by ours, for example {@code number: character_string1}
   */
  record Template(String id, @DefaultValue Map<String, String> fields) {}

  /** Never prints a secret. */
  @Override
  public String toString() {
    return "WechatSettings[" + appId + "]";
  }
}
