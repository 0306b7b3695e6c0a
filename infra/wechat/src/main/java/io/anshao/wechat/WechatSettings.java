package io.anshao.wechat;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The account, as its console (基本配置) shows it.
 *
 * @param appId id of the account
 * @param appSecret with which pictures are fetched
 * @param token with which the platform signs
 * @param encodingAesKey 43 characters with which messages are encrypted (安全模式)
 * @param api where the platform's calls are
 */
@ConfigurationProperties("anshao.wechat")
record WechatSettings(
    String appId,
    String appSecret,
    String token,
    String encodingAesKey,
    @DefaultValue("https://api.weixin.qq.com") String api) {

  /** Never prints a secret. */
  @Override
  public String toString() {
    return "WechatSettings[" + appId + "]";
  }
}
