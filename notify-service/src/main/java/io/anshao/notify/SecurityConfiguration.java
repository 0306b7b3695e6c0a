package io.anshao.notify;

import io.anshao.contracts.reference.TokenKeyDefined;
import io.anshao.edge.token.StaffSecurity;
import io.anshao.edge.token.TokenKeys;
import io.anshao.edge.web.Watching;
import io.anshao.messaging.reference.ReferenceStore;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;

/**
 * Who may call what: public keys and probes are open, metrics for who watches, the rest for staff.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {

  @Bean
  TokenKeys tokenKeys(ReferenceStore reference) {
    return keyId ->
        reference.find(TokenKeyDefined.class, "token-key/" + keyId).map(TokenKeyDefined::jwk);
  }

  @Bean
  SecurityWebFilterChain securityWebFilterChain(
      ServerHttpSecurity http, StaffSecurity staff, Environment environment) {
    return staff
        .apply(http)
        .cors(Customizer.withDefaults())
        .authorizeExchange(
            paths ->
                paths
                    .pathMatchers(
                        "/livez",
                        "/readyz",
                        "/actuator/health",
                        "/v3/api-docs/**",
                        "/v3/api-docs.yaml",
                        "/api/v1/sealing-keys",
                        "/api/v1/unsubscribe")
                    .permitAll()
                    .pathMatchers("/actuator/**")
                    .access(new Watching(environment))
                    .pathMatchers("/api/v1/operations/**")
                    .hasRole("administrator")
                    .anyExchange()
                    .authenticated())
        .build();
  }

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Anshao notify-service")
                .version("v1")
                .description(
                    "Public sealing keys. Contacts are opened here and sealed again for who may"
                        + " have them."));
  }
}
