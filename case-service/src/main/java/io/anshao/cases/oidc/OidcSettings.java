package io.anshao.cases.oidc;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Signing in by an OpenID provider; off without an issuer.
 *
 * @param issuer address of the provider, exactly as it stands in its tokens; its settings are read
 *     from {@code /.well-known/openid-configuration} below it
 * @param clientId what the provider calls this console
 * @param clientSecret by which the provider knows this console
 * @param console address of the console as browsers know it; the provider sends people back to
 *     {@code /api/v1/session/oidc/callback} below it
 * @param name what the button of the sign-in page says
 * @param nameEn the same in English
 */
@ConfigurationProperties("anshao.oidc")
record OidcSettings(
    @Nullable String issuer,
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue("") String console,
    @DefaultValue("统一身份认证登录") String name,
    @DefaultValue("Single sign-on") String nameEn) {

  OidcSettings {
    if (issuer != null
        && !issuer.isBlank()
        && Stream.of(clientId, clientSecret, console).anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(
          "anshao.oidc.issuer needs client-id, client-secret and console beside it");
    }
  }

  boolean isOn() {
    return issuer != null && !issuer.isBlank();
  }

  /** The issuer, where it is on. */
  String provider() {
    return String.valueOf(issuer);
  }

  String callback() {
    return console.replaceAll("/+$", "") + ProviderCalls.CALLBACK;
  }

  @Override
  public String toString() {
    return "OidcSettings[" + issuer + "]";
  }
}
