package io.anshao.cases;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A sign-in provider: Spring's authorization server on a port of its own, which the shared context
 * knows from the start and which starts when a test asks for it. Who signs in there is said by a
 * header instead of a form; what its tokens say can be bent.
 */
public final class OpenIdProvider implements AutoCloseable {

  /** Names who sits before the browser. */
  public static final String WHO = "X-Who";

  static final String CLIENT = "anshao-console";
  static final String SECRET = "not-a-secret-of-the-console";

  private final Tomcat tomcat = new Tomcat();
  private final Connector connector = new Connector();
  private volatile Map<String, Object> bent = Map.of();
  private boolean started;

  OpenIdProvider() throws IOException, LifecycleException {
    tomcat.setBaseDir(Files.createTempDirectory("provider").toString());
    connector.setPort(0);
    connector.setProperty("address", "127.0.0.1");
    tomcat.setConnector(connector);
    tomcat.init();
  }

  /** Its address, as it stands in its tokens. */
  public String issuer() {
    return "http://127.0.0.1:" + connector.getLocalPort();
  }

  /** Starts, once. */
  public synchronized OpenIdProvider running() throws LifecycleException {
    if (!started) {
      var spring = new AnnotationConfigWebApplicationContext();
      spring.addBeanFactoryPostProcessor(
          beans -> beans.registerSingleton("provider", OpenIdProvider.this));
      spring.register(Server.class);
      tomcat
          .addContext("", null)
          .addServletContainerInitializer(
              (_, servlets) -> {
                spring.setServletContext(servlets);
                spring.refresh();
                servlets
                    .addFilter(
                        "security", new DelegatingFilterProxy("springSecurityFilterChain", spring))
                    .addMappingForUrlPatterns(null, false, "/*");
                servlets.addServlet("nothing", new HttpServlet() {}).addMapping("/");
              },
              Set.of());
      tomcat.start();
      started = true;
    }
    return this;
  }

  /** From now on its identity tokens say this; nothing makes them right again. */
  public void bend(Map<String, Object> claims) {
    bent = Map.copyOf(claims);
  }

  @Override
  public void close() throws LifecycleException {
    if (started) {
      tomcat.stop();
    }
    tomcat.destroy();
  }

  /** Left out of the service's own scan. */
  @TestConfiguration(proxyBeanMethods = false)
  @EnableWebSecurity
  static class Server {

    @Bean
    SecurityFilterChain chain(HttpSecurity http) {
      return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
          .authorizeHttpRequests(calls -> calls.anyRequest().authenticated())
          .addFilterAfter(new ByHeader(), SecurityContextHolderFilter.class)
          .build();
    }

    @Bean
    RegisteredClientRepository clients() {
      return new InMemoryRegisteredClientRepository(
          RegisteredClient.withId(CLIENT)
              .clientId(CLIENT)
              .clientSecret("{noop}" + SECRET)
              .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
              .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
              .redirectUri(ServiceTest.ORIGIN + "/api/v1/session/oidc/callback")
              .scope(OidcScopes.OPENID)
              .clientSettings(
                  ClientSettings.builder()
                      .requireProofKey(true)
                      .requireAuthorizationConsent(false)
                      .build())
              .build());
    }

    @Bean
    AuthorizationServerSettings settings(OpenIdProvider provider) {
      return AuthorizationServerSettings.builder().issuer(provider.issuer()).build();
    }

    @Bean
    RSAKey key() throws JOSEException {
      return new RSAKeyGenerator(2048).keyID("one").generate();
    }

    @Bean
    JWKSource<SecurityContext> keys(RSAKey key) {
      return new ImmutableJWKSet<>(new JWKSet(key));
    }

    @Bean
    JwtDecoder decoder(RSAKey key) throws JOSEException {
      return NimbusJwtDecoder.withPublicKey(key.toRSAPublicKey()).build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(OpenIdProvider provider) {
      return context -> {
        if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
          provider.bent.forEach(context.getClaims()::claim);
        }
      };
    }
  }

  private static final class ByHeader extends OncePerRequestFilter {

    /** When somebody signed in stands in the token. */
    private static List<GrantedAuthority> justNow() {
      return List.of(
          FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY));
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      Optional.ofNullable(request.getHeader(WHO))
          .map(who -> UsernamePasswordAuthenticationToken.authenticated(who, null, justNow()))
          .ifPresent(SecurityContextHolder.getContext()::setAuthentication);
      chain.doFilter(request, response);
    }
  }
}
