package io.anshao.edge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.edge.EdgeConfiguration;
import io.anshao.edge.token.StaffSecurity;
import io.anshao.edge.token.StaffUser;
import io.anshao.edge.token.TokenKeys;
import java.io.EOFException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@SpringBootTest(
    classes = ProblemTests.App.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient
class ProblemTests {

  @TempDir static Path folder;

  @Autowired WebTestClient http;

  @BeforeAll
  static void writeSecret() throws Exception {
    var secret = new byte[32];
    new java.security.SecureRandom().nextBytes(secret);
    Files.writeString(
        folder.resolve("master.key"), java.util.Base64.getEncoder().encodeToString(secret));
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("anshao.secrets.file", () -> folder.resolve("master.key").toString());
    registry.add("anshao.origins", () -> "http://localhost:8080");
  }

  @Test
  void namesEveryWrongField() {
    post("{\"count\":1}")
        .expectStatus()
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:anshao:problem:invalid-fields")
        .jsonPath("$.titleEn")
        .isEqualTo("2 fields need a change.")
        .jsonPath("$.errors[*].field")
        .isEqualTo(List.of("name", "place.lat"));
  }

  @Test
  void namesAnUnknownFieldWithItsPath() {
    post("{\"place\":{\"latitude\":1}}")
        .expectStatus()
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isEqualTo("place.latitude")
        .jsonPath("$.errors[0].code")
        .isEqualTo("unknown-field");
  }

  @Test
  void namesAFieldOfTheWrongForm() {
    post("{\"count\":\"many\"}")
        .expectStatus()
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isEqualTo("count");
  }

  @Test
  void refusesABodyThatIsNoJson() {
    post("{\"count\":")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:anshao:problem:unreadable-body");
  }

  @Test
  void answersBusyWithATimeToRetry() {
    for (var place : List.of("/busy", "/away", "/hung-up")) {
      http.get()
          .uri(place)
          .exchange()
          .expectStatus()
          .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
          .expectHeader()
          .valueEquals("Retry-After", "2")
          .expectBody()
          .jsonPath("$.type")
          .isEqualTo("urn:anshao:problem:busy");
    }
  }

  @Test
  void tellsNothingOfAnUnforeseenError() {
    var body =
        http.get()
            .uri("/broken")
            .exchange()
            .expectStatus()
            .isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR)
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();

    assertThat(body).contains("urn:anshao:problem:internal").doesNotContain("13800000000");
  }

  @Test
  void answersNotFoundAndNotSignedInAsProblems() {
    http.get()
        .uri("/nowhere")
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:anshao:problem:not-found");
    http.get()
        .uri("/staff")
        .exchange()
        .expectStatus()
        .isUnauthorized()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:anshao:problem:sign-in-needed");
    http.get()
        .uri("/staff")
        .header("Authorization", "Bearer forged")
        .exchange()
        .expectStatus()
        .isUnauthorized();
  }

  @Test
  void sendsSecurityHeadersAndAdmitsOnlyOwnOrigins() {
    http.get()
        .uri("/busy")
        .exchange()
        .expectHeader()
        .valueMatches("Content-Security-Policy", ".*script-src 'self';.*")
        .expectHeader()
        .valueEquals("Referrer-Policy", "no-referrer");
    http.options()
        .uri("/api/v1/tips")
        .header("Origin", "https://elsewhere.example")
        .header("Access-Control-Request-Method", "POST")
        .exchange()
        .expectStatus()
        .isForbidden();
    http.options()
        .uri("/api/v1/tips")
        .header("Origin", "http://localhost:8080")
        .header("Access-Control-Request-Method", "POST")
        .exchange()
        .expectStatus()
        .isOk();
  }

  private WebTestClient.ResponseSpec post(String body) {
    return http.post()
        .uri("/things")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  record Thing(String name, int count, Place place) {
    record Place(Double lat) {}
  }

  @Configuration
  @EnableAutoConfiguration
  @Import({EdgeConfiguration.class, Things.class})
  static class App {

    @Bean
    TokenKeys tokenKeys() {
      return id -> Optional.empty();
    }

    @Bean
    SecurityWebFilterChain chain(ServerHttpSecurity http, StaffSecurity staff) {
      return staff
          .apply(http)
          .authorizeExchange(
              x -> x.pathMatchers("/staff").authenticated().anyExchange().permitAll())
          .build();
    }
  }

  @RestController
  static class Things {

    @PostMapping("/things")
    void take(@RequestBody Thing thing) {
      new FieldErrors()
          .check(thing.name() == null, "name", "missing", "请填写名称。", "Give a name.")
          .check(thing.place() == null, "place.lat", "missing", "请填写纬度。", "Give a latitude.")
          .throwIfAny();
    }

    @GetMapping("/busy")
    void busy() {
      throw new RejectedExecutionException("full");
    }

    @GetMapping("/away")
    void away() {
      throw new DataAccessResourceFailureException("the database does not answer");
    }

    @GetMapping("/hung-up")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<String> hungUp() {
      return Mono.error(new RejectedExecutionException("lost", new EOFException()));
    }

    @GetMapping("/broken")
    void broken() {
      throw new IllegalStateException("cannot call 13800000000");
    }

    @GetMapping("/staff")
    String staff(@AuthenticationPrincipal StaffUser user) {
      return user.name();
    }
  }
}
