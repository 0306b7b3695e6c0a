package io.anshao.intake.api;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The document at {@code /v3/api-docs}. The pages generate their types from it. */
@Configuration(proxyBeanMethods = false)
public class ApiConfiguration {

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(new Info().title("Anshao intake").version("v1"))
        .servers(List.of(new Server().url("/")));
  }

  @Bean
  RequiredUnlessNullable requiredUnlessNullable() {
    return new RequiredUnlessNullable();
  }

  /** Every call may be answered by a problem document. */
  @Bean
  OpenApiCustomizer problems() {
    return api -> {
      describeProblem(api);
      api.getPaths().values().stream()
          .flatMap(path -> path.readOperations().stream())
          .forEach(call -> call.getResponses().addApiResponse("default", refusal()));
    };
  }

  private static void describeProblem(OpenAPI api) {
    ModelConverters.getInstance(true)
        .resolveAsResolvedSchema(new AnnotatedType(ProblemBody.class))
        .referencedSchemas
        .forEach(api.getComponents()::addSchemas);
  }

  private static ApiResponse refusal() {
    var body = new MediaType().schema(new Schema<>().$ref("#/components/schemas/ProblemBody"));
    return new ApiResponse()
        .description("refused")
        .content(new Content().addMediaType("application/problem+json", body));
  }
}
