package io.anshao.cases.oidc;

import java.time.Duration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * What the provider says of itself. It is asked when somebody first signs in, not at start: the
 * service starts and passwords work while a provider is away.
 */
final class Provider implements ReactiveClientRegistrationRepository {

  static final String ID = "provider";

  private static final Duration KEPT = Duration.ofHours(1);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Mono<ClientRegistration> registration;

  Provider(OidcSettings settings) {
    registration =
        Mono.fromCallable(() -> discovered(settings))
            .subscribeOn(Schedulers.boundedElastic())
            .cache(_ -> KEPT, _ -> PAUSE, () -> PAUSE);
  }

  @Override
  public Mono<ClientRegistration> findByRegistrationId(String id) {
    return ID.equals(id) ? registration : Mono.empty();
  }

  /** Whose discovery document names another issuer is refused by the library. */
  private static ClientRegistration discovered(OidcSettings settings) {
    return ClientRegistrations.fromIssuerLocation(settings.provider())
        .registrationId(ID)
        .clientId(settings.clientId())
        .clientSecret(settings.clientSecret())
        .redirectUri(settings.callback())
        // the subject alone: no name, mail or number of anybody is asked for
        .scope(OidcScopes.OPENID)
        .userNameAttributeName(IdTokenClaimNames.SUB)
        .build();
  }
}
