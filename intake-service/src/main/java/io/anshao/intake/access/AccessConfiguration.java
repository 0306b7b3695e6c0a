package io.anshao.intake.access;

import io.anshao.edge.token.StaffSecurity;
import io.anshao.edge.token.TokenKeys;
import io.anshao.edge.web.StaticPages;
import io.anshao.edge.web.Watching;
import io.anshao.messaging.reference.ReferenceStore;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * The public may call everything but what is staff's; operators look in from the machine itself.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
public class AccessConfiguration {

  @Bean
  TokenKeys tokenKeys(ReferenceStore reference) {
    return new ReferenceTokenKeys(reference);
  }

  @Bean
  SecurityWebFilterChain securityWebFilterChain(
      ServerHttpSecurity http, StaffSecurity staff, Environment environment) {
    return staff
        .apply(http)
        .cors(cors -> {})
        .authorizeExchange(
            paths ->
                paths
                    // a picture's own grant says who may see it
                    .pathMatchers(HttpMethod.GET, "/api/v1/staff/photos/*")
                    .permitAll()
                    .pathMatchers("/api/v1/staff/**")
                    .authenticated()
                    .pathMatchers("/api/v1/operations/**")
                    .hasRole("administrator")
                    .pathMatchers("/actuator/health")
                    .permitAll()
                    .pathMatchers("/actuator/**")
                    .access(new Watching(environment))
                    .anyExchange()
                    .permitAll())
        .build();
  }

  @Bean
  RouterFunction<ServerResponse> publicPages() {
    return StaticPages.routes(
        List.of(
            "/",
            "/track",
            "/board",
            "/board/roots",
            "/board/{id}",
            "/order",
            "/r/{token}",
            "/receipt",
            "/receipt/{token}",
            "/cleared"));
  }
}
