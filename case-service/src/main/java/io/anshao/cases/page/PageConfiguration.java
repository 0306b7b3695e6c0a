package io.anshao.cases.page;

import io.anshao.edge.token.StaffAuthentication;
import io.anshao.edge.token.StaffUser;
import io.anshao.edge.web.StaticPages;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

@Configuration(proxyBeanMethods = false)
class PageConfiguration {

  private static final String BEARER = "bearer";

  /** The console finds its own way from its page on. */
  @Bean
  RouterFunction<ServerResponse> consolePages() {
    return StaticPages.routes(
        List.of(
            "/",
            "/sign-in",
            "/password",
            "/totp",
            "/cases/{id}",
            "/cases/{id}/papers/{version}",
            "/incidents/{id}",
            "/leader",
            "/triage",
            "/practice",
            "/entry",
            "/callbacks",
            "/channels",
            "/field",
            "/field/**",
            "/custody",
            "/finance",
            "/figures",
            "/audit",
            "/admin"));
  }

  @Bean
  OpenAPI openApi() {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(StaffUser.class, StaffAuthentication.class, HttpHeaders.class);
    var bearer = new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(BEARER);
    return new OpenAPI()
        .info(new Info().title("安哨 case-service").version("v1"))
        .components(new Components().addSecuritySchemes(BEARER, bearer))
        .addSecurityItem(new SecurityRequirement().addList(BEARER));
  }
}
