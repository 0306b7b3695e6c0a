package io.anshao.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.anshao.edge.problem.ProblemHandler;
import io.anshao.edge.problem.ProblemWriter;
import io.anshao.edge.production.ProductionGuard;
import io.anshao.edge.production.ProductionRules;
import io.anshao.edge.secret.MasterKey;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.time.BusinessClocks;
import io.anshao.edge.token.StaffSecurity;
import io.anshao.edge.token.TokenKeys;
import io.anshao.edge.web.PageHeaders;
import io.anshao.edge.web.PathFirstMapping;
import io.anshao.edge.web.Silence;
import io.micrometer.context.ContextRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationRegistryCustomizer;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webflux.autoconfigure.WebFluxRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsConfigurationSource;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What every HTTP edge shares. The service gives {@link TokenKeys} and its own security chain. */
@Configuration(proxyBeanMethods = false)
public class EdgeConfiguration {

  @Bean
  static ProductionGuard productionGuard(Environment environment) {
    return new ProductionGuard(environment);
  }

  @Bean
  ProblemWriter problemWriter(JsonMapper json) {
    return new ProblemWriter(json);
  }

  @Bean
  ProblemHandler problemHandler(ProblemWriter writer) {
    return new ProblemHandler(writer);
  }

  /** Unknown fields are refused by name, missing values are left out of answers. */
  @Bean
  JsonMapperBuilderCustomizer strictJson() {
    return builder ->
        builder
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultPropertyInclusion(
                i -> i.withValueInclusion(JsonInclude.Include.NON_NULL));
  }

  @Bean
  BusinessClock businessClock(
      @Value("${anshao.clock.file:#{null}}") @Nullable Path file, Environment environment) {
    return BusinessClocks.of(
        file, environment.acceptsProfiles(Profiles.of(ProductionRules.PROFILE)));
  }

  @Bean
  MasterKey masterKey(@Value("${anshao.secrets.file}") Path file) {
    return MasterKey.read(file);
  }

  @Bean
  StaffSecurity staffSecurity(TokenKeys keys, ProblemWriter problems) {
    return new StaffSecurity(keys, problems);
  }

  /** A span of each filter says nothing that the span of the request does not. */
  @Bean
  SecurityObservationSettings securityObservations() {
    return SecurityObservationSettings.noObservations();
  }

  /**
   * Nothing of a chain becomes thread-local by itself: Reactor would see to that for each message
   * of the database's driver (decision 0059).
   */
  @Bean
  ObservationRegistryCustomizer<ObservationRegistry> tracesStayInTheirChain() {
    return _ -> {
      var everywhere = ContextRegistry.getInstance();
      List.copyOf(everywhere.getThreadLocalAccessors())
          .forEach(each -> everywhere.removeThreadLocalAccessor(each.key()));
    };
  }

  @Bean
  WebFluxRegistrations pathFirst() {
    return new WebFluxRegistrations() {
      @Override
      public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new PathFirstMapping();
      }
    };
  }

  @Bean
  WebServerFactoryCustomizer<NettyReactiveWebServerFactory> silence() {
    return factory -> factory.addServerCustomizers(Silence.STANDARD);
  }

  @Bean
  @Order(-200)
  PageHeaders pageHeaders(
      @Value("${anshao.origins:}") List<String> origins,
      @Value("${anshao.notify-url:}") List<String> notify) {
    return new PageHeaders(Stream.concat(origins.stream(), notify.stream()).toList());
  }

  /** Our own pages call all three services; nobody else's pages do. */
  @Bean
  CorsConfigurationSource corsConfigurationSource(
      @Value("${anshao.origins:}") List<String> origins) {
    var cors = new CorsConfiguration();
    cors.setAllowedOrigins(origins);
    cors.setAllowedMethods(
        List.of(
            HttpMethod.GET.name(),
            HttpMethod.POST.name(),
            HttpMethod.PUT.name(),
            HttpMethod.DELETE.name()));
    cors.setAllowedHeaders(List.of(CorsConfiguration.ALL));
    cors.setExposedHeaders(List.of(HttpHeaders.RETRY_AFTER, HttpHeaders.ETAG));
    cors.setAllowCredentials(true);
    var source = new UrlBasedCorsConfigurationSource();
    source.registerCorsConfiguration("/api/**", cors);
    return source;
  }
}
