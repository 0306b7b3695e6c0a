package io.anshao.cases.oidc;

import io.anshao.edge.problem.ProblemWriter;
import io.netty.channel.ChannelOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.OAuth2LoginSpec;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeReactiveAuthenticationManager;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/** The way to the provider and the way back. What comes of it is an ordinary session. */
@Configuration(proxyBeanMethods = false)
class ProviderCalls {

  static final String PATH = "/api/v1/session/oidc";
  static final String START = PATH + "/start";
  static final String CALLBACK = PATH + "/callback";

  private static final Duration LONGEST = Duration.ofSeconds(10);

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  SecurityWebFilterChain providerChain(
      ServerHttpSecurity http,
      OidcSettings settings,
      Provider provider,
      StartedSignIns started,
      WaysBack ways,
      ProblemWriter problems) {
    return http.securityMatcher(ours(settings))
        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
        .csrf(ServerHttpSecurity.CsrfSpec::disable)
        .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
        .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
        .logout(ServerHttpSecurity.LogoutSpec::disable)
        .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
        .headers(ServerHttpSecurity.HeaderSpec::disable)
        .exceptionHandling(
            spec ->
                spec.authenticationEntryPoint(problems::write).accessDeniedHandler(problems::write))
        .authorizeExchange(calls -> calls.anyExchange().denyAll())
        .oauth2Login(login -> login(login, provider, started, ways))
        .addFilterAt(
            (exchange, chain) -> guarded(exchange, chain, ways), SecurityWebFiltersOrder.FIRST)
        .build();
  }

  private static ServerWebExchangeMatcher ours(OidcSettings settings) {
    return settings.isOn()
        ? ServerWebExchangeMatchers.pathMatchers(START, CALLBACK)
        : _ -> MatchResult.notMatch();
  }

  private static void login(
      OAuth2LoginSpec login, Provider provider, StartedSignIns started, WaysBack ways) {
    login
        .clientRegistrationRepository(provider)
        .authorizedClientRepository(new NoClients())
        .authorizationRequestRepository(started)
        .authorizationRequestResolver(requests(provider))
        .authenticationMatcher(ServerWebExchangeMatchers.pathMatchers(CALLBACK))
        .authenticationManager(manager())
        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
        .authenticationSuccessHandler(ways::proven)
        .authenticationFailureHandler(ways::refused);
  }

  private static DefaultServerOAuth2AuthorizationRequestResolver requests(Provider provider) {
    var start = ServerWebExchangeMatchers.pathMatchers(START);
    var requests =
        new DefaultServerOAuth2AuthorizationRequestResolver(
            provider,
            exchange ->
                start
                    .matches(exchange)
                    .flatMap(
                        result ->
                            result.isMatch()
                                ? MatchResult.match(
                                    Map.<String, Object>of("registrationId", Provider.ID))
                                : MatchResult.notMatch()));
    requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    return requests;
  }

  /** The library checks signature, issuer, audience, times and nonce of what the provider says. */
  private static ReactiveAuthenticationManager manager() {
    var client =
        HttpClient.create()
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) LONGEST.toMillis())
            .responseTimeout(LONGEST);
    var tokens = new WebClientReactiveAuthorizationCodeTokenResponseClient();
    tokens.setWebClient(
        WebClient.builder().clientConnector(new ReactorClientHttpConnector(client)).build());
    // nothing but the token itself is asked for about a person
    return new OidcAuthorizationCodeReactiveAuthenticationManager(
        tokens,
        request ->
            Mono.just(
                new DefaultOidcUser(
                    List.of(new SimpleGrantedAuthority("OIDC_USER")), request.getIdToken())));
  }

  /** A provider that is away, slow or out of its mind is a sentence on the sign-in page. */
  private static Mono<Void> guarded(
      ServerWebExchange exchange, WebFilterChain chain, WaysBack ways) {
    return chain
        .filter(exchange)
        .timeout(LONGEST.multipliedBy(3))
        .onErrorResume(error -> ways.refused(exchange, error));
  }
}
