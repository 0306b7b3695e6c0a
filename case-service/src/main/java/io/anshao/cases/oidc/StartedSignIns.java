package io.anshao.cases.oidc;

import io.anshao.edge.secret.MasterKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.server.ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Sign-ins that went to the provider and are not back, each in a cookie of its browser, encrypted:
 * state, nonce and the secret of PKCE. So any instance takes it up, and nothing is kept for those
 * who never come back.
 */
final class StartedSignIns
    implements ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> {

  static final String COOKIE = "anshao_provider";
  static final Duration LIFE = Duration.ofMinutes(10);

  private static final String LABEL = "provider-sign-in";

  private final MasterKey secret;
  private final Provider provider;
  private final String name;

  /**
   * @param prefix in front of the cookie's name
   */
  StartedSignIns(MasterKey secret, Provider provider, String prefix) {
    this.secret = secret;
    this.provider = provider;
    this.name = prefix + COOKIE;
  }

  private record Started(String state, String nonce, String verifier, Instant until) {

    String text() {
      return String.join(" ", state, nonce, verifier, Long.toString(until.getEpochSecond()));
    }

    static Optional<Started> of(String text) {
      var parts = text.split(" ");
      return parts.length == 4
          ? Optional.of(
              new Started(
                  parts[0], parts[1], parts[2], Instant.ofEpochSecond(Long.parseLong(parts[3]))))
          : Optional.empty();
    }
  }

  @Override
  public Mono<Void> saveAuthorizationRequest(
      OAuth2AuthorizationRequest request, ServerWebExchange exchange) {
    return Mono.fromRunnable(
        () -> {
          var started =
              new Started(
                  String.valueOf(request.getState()),
                  String.valueOf(request.<String>getAttribute(OidcParameterNames.NONCE)),
                  String.valueOf(request.<String>getAttribute(PkceParameterNames.CODE_VERIFIER)),
                  Instant.now().plus(LIFE));
          var wrapped = secret.wrap(LABEL, started.text().getBytes(StandardCharsets.UTF_8));
          var value = Base64.getUrlEncoder().withoutPadding().encodeToString(wrapped);
          exchange.getResponse().addCookie(cookie(value, LIFE));
        });
  }

  /** Empty where this browser started none, or another one than comes back. */
  @Override
  public Mono<OAuth2AuthorizationRequest> loadAuthorizationRequest(ServerWebExchange exchange) {
    var state = exchange.getRequest().getQueryParams().getFirst(OAuth2ParameterNames.STATE);
    return Mono.justOrEmpty(started(exchange))
        .filter(started -> started.state().equals(state))
        .filter(started -> started.until().isAfter(Instant.now()))
        .flatMap(
            started ->
                provider
                    .findByRegistrationId(Provider.ID)
                    .map(registration -> request(registration, started)));
  }

  @Override
  public Mono<OAuth2AuthorizationRequest> removeAuthorizationRequest(ServerWebExchange exchange) {
    return Mono.fromRunnable(() -> exchange.getResponse().addCookie(cookie("", Duration.ZERO)))
        .then(loadAuthorizationRequest(exchange));
  }

  private Optional<Started> started(ServerWebExchange exchange) {
    try {
      return Optional.ofNullable(exchange.getRequest().getCookies().getFirst(name))
          .map(cookie -> Base64.getUrlDecoder().decode(cookie.getValue()))
          .map(wrapped -> new String(secret.unwrap(LABEL, wrapped), StandardCharsets.UTF_8))
          .flatMap(Started::of);
    } catch (IllegalArgumentException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  private static OAuth2AuthorizationRequest request(
      ClientRegistration registration, Started started) {
    return OAuth2AuthorizationRequest.authorizationCode()
        .authorizationUri(registration.getProviderDetails().getAuthorizationUri())
        .clientId(registration.getClientId())
        .redirectUri(registration.getRedirectUri())
        .scopes(registration.getScopes())
        .state(started.state())
        .attributes(
            Map.of(
                OAuth2ParameterNames.REGISTRATION_ID, registration.getRegistrationId(),
                OidcParameterNames.NONCE, started.nonce(),
                PkceParameterNames.CODE_VERIFIER, started.verifier()))
        .build();
  }

  /** Lax, for the way back comes from the provider's page. */
  private ResponseCookie cookie(String value, Duration age) {
    return ResponseCookie.from(name, value)
        .httpOnly(true)
        .secure(true)
        .sameSite("Lax")
        .path(ProviderCalls.PATH)
        .maxAge(age)
        .build();
  }
}
