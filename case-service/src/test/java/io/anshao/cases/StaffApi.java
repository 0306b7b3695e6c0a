package io.anshao.cases;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.ExchangeStrategies;

/** The staff API as tests call it: makes districts and people, signs them in. */
public final class StaffApi {

  private static final AtomicInteger DISTRICTS = new AtomicInteger(900_000);
  private static final String PASSWORD = "walks-through-the-door";

  /** Made once: tests take a client for each call. */
  private static final ClientHttpConnector CONNECTOR = new ReactorClientHttpConnector();

  private static final ExchangeStrategies STRATEGIES =
      ExchangeStrategies.builder()
          .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4 << 20))
          .build();

  private final Environment environment;
  private String administrator = "";
  private Instant signedIn = Instant.MIN;

  StaffApi(Environment environment) {
    this.environment = environment;
  }

  /** Somebody signed in. */
  public record Member(UUID id, String username, String token) {}

  /** A client without a token. */
  public WebTestClient anyone() {
    return client().build();
  }

  /** A client with a token. */
  public WebTestClient as(String token) {
    return client().defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token).build();
  }

  private WebTestClient.Builder client() {
    return WebTestClient.bindToServer(CONNECTOR)
        .baseUrl("http://localhost:" + environment.getRequiredProperty("local.server.port"))
        .responseTimeout(Duration.ofSeconds(20))
        .exchangeStrategies(STRATEGIES);
  }

  /** A client with that person's token. */
  public WebTestClient as(Member member) {
    return as(member.token());
  }

  /** The first administrator, as soon as there is one. */
  public synchronized WebTestClient administrator() {
    // a token lasts ten minutes, which the tests of a slow machine outlive
    if (signedIn.isBefore(Instant.now().minus(Duration.ofMinutes(5)))) {
      await()
          .atMost(Duration.ofSeconds(20))
          .ignoreExceptions()
          .until(
              () -> {
                administrator = signIn("admin", ServiceTest.ADMINISTRATOR_PASSWORD);
                signedIn = Instant.now();
                return true;
              });
    }
    return as(administrator);
  }

  /** Signs in and gives the token. */
  public String signIn(String username, String password) {
    var answer = session(username, password).getResponseBody();
    return String.valueOf(answer == null ? null : answer.get("token"));
  }

  /** Signs in, with headers. */
  @SuppressWarnings("rawtypes")
  public EntityExchangeResult<Map> session(String username, String password) {
    return anyone()
        .post()
        .uri("/api/v1/session")
        .bodyValue(Map.of("username", username, "password", password))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(Map.class)
        .returnResult();
  }

  /** A district that nobody else uses, made from the shipped pack. */
  public String freshDistrict() {
    var code = Integer.toString(DISTRICTS.incrementAndGet());
    administrator()
        .post()
        .uri("/api/v1/districts")
        .headers(newKey())
        .bodyValue(Map.of("code", code, "pack", "330205", "name", "试验区" + code))
        .exchange()
        .expectStatus()
        .isCreated();
    return code;
  }

  /** A person of the office, signed in. */
  public Member office(String district, String... roles) {
    return member(Map.of("district", district, "roles", List.of(roles)));
  }

  /** A person of a unit, signed in. */
  public Member unit(String district, String unit, String... roles) {
    return member(Map.of("district", district, "unit", unit, "roles", List.of(roles)));
  }

  private Member member(Map<String, Object> place) {
    var username = "u" + UUID.randomUUID().toString().substring(0, 12);
    var body = new java.util.HashMap<>(place);
    body.put("username", username);
    body.put("name", "试验员");
    body.put("password", PASSWORD);
    body.put("mustChangePassword", false);
    var made =
        administrator()
            .post()
            .uri("/api/v1/people")
            .headers(newKey())
            .bodyValue(body)
            .exchange()
            .expectStatus()
            .isCreated()
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody();
    var id = UUID.fromString(String.valueOf(made == null ? null : made.get("id")));
    return new Member(id, username, signIn(username, PASSWORD));
  }

  /** A random idempotency key. */
  public static Consumer<HttpHeaders> newKey() {
    return headers -> headers.set("Idempotency-Key", UUID.randomUUID().toString());
  }
}
