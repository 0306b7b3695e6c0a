package io.anshao.intake.flood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.secret.MasterKey;
import io.anshao.intake.source.SourceBuckets;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.altcha.altcha.Altcha;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import tools.jackson.databind.json.JsonMapper;

class FloodGateTests {

  private static final int OF_ALL = 50;
  private static final int OF_A_SOURCE = 5;
  private static final long EFFORT = 500;
  private static final String PUBLIC = "192.0.2.1";

  @TempDir private Path folder;

  private FloodGate gate;
  private final IdempotencyKey key = new IdempotencyKey(UUID.randomUUID());

  @BeforeEach
  void makeGate() throws IOException {
    var file = folder.resolve("key");
    var secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    Files.writeString(file, Base64.getEncoder().encodeToString(secret));
    var sources = new SourceBuckets(OF_A_SOURCE, Duration.ofMinutes(10), Instant::now);
    var proof = new ProofOfWork(MasterKey.read(file), EFFORT);
    gate = new FloodGate(proof, sources, OF_ALL, new SimpleMeterRegistry());
  }

  @Test
  void asksNothingOfAFew() {
    send(OF_A_SOURCE, PUBLIC);
  }

  @Test
  void asksASourceOfManyForAProofAndTakesIt() {
    send(OF_A_SOURCE, PUBLIC);

    var challenge = challenge(PUBLIC);

    assertThatCode(() -> pass(PUBLIC, key, solution(challenge))).doesNotThrowAnyException();
    assertThatCode(() -> pass("192.0.2.2", key, null)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "192.168.0.9", "fd00::1", "::1", "fe80::1"})
  void countsAProxyOrANetworkOfManyAsNoSource(String address) {
    send(OF_ALL, address);
  }

  @Test
  void asksEverybodyWhenAllTogetherAreTooMany() {
    send(OF_ALL, "127.0.0.1");

    assertThat(challenge("198.51.100.7")).containsKeys("salt", "challenge", "signature");
  }

  @Test
  void takesAProofForItsOwnTipAlone() {
    send(OF_A_SOURCE, PUBLIC);
    var solved = solution(challenge(PUBLIC));
    var another = new IdempotencyKey(UUID.randomUUID());

    assertThatThrownBy(() -> pass(PUBLIC, another, solved)).isInstanceOf(Problem.class);
    assertThatCode(() -> pass(PUBLIC, key, solved)).doesNotThrowAnyException();
  }

  @Test
  void takesNoProofWhoseSaltOrNumberWasMoved() {
    send(OF_A_SOURCE, PUBLIC);
    var challenge = challenge(PUBLIC);
    var number = solve(challenge);
    var digits = Long.toString(number);

    // the digits of the number as the end of the salt: the same hash, another life and key
    for (var moved = 1; moved < digits.length(); moved++) {
      var spliced = new HashMap<>(challenge);
      spliced.put("salt", challenge.get("salt") + digits.substring(0, moved));
      var solution = solution(spliced, Long.parseLong(digits.substring(moved)));
      assertThatThrownBy(() -> pass(PUBLIC, key, solution)).isInstanceOf(Problem.class);
    }
    assertThatThrownBy(() -> pass(PUBLIC, key, solution(challenge, number + 1)))
        .isInstanceOf(Problem.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "e30=", "bm9uc2Vuc2U=", "%%%"})
  void takesNoNonsense(String solution) {
    send(OF_A_SOURCE, PUBLIC);

    assertThatThrownBy(() -> pass(PUBLIC, key, solution))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.slug()).isEqualTo("proof-of-work"));
  }

  private void send(int times, String address) {
    for (var i = 0; i < times; i++) {
      pass(address, new IdempotencyKey(UUID.randomUUID()), null);
    }
  }

  private void pass(String address, IdempotencyKey of, @Nullable String solution) {
    var request =
        MockServerHttpRequest.post("/api/v1/tips").remoteAddress(new InetSocketAddress(address, 1));
    if (solution != null) {
      request.header(FloodGate.HEADER, solution);
    }
    gate.pass(request.build(), of);
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> challenge(String address) {
    var problem = catchThrowableOfType(Problem.class, () -> pass(address, key, null));
    assertThat(problem.getStatusCode().value()).isEqualTo(428);
    var properties = Objects.requireNonNull(problem.getBody().getProperties());
    return (Map<String, Object>) Objects.requireNonNull(properties.get("challenge"));
  }

  private static String solution(Map<String, Object> challenge) {
    return solution(challenge, solve(challenge));
  }

  private static String solution(Map<String, Object> challenge, long number) {
    var solved = new HashMap<>(challenge);
    solved.remove("maxnumber");
    solved.put("number", number);
    var json = JsonMapper.shared().writeValueAsString(solved);
    return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private static long solve(Map<String, Object> challenge) {
    try {
      return Altcha.solveChallenge(
              (String) challenge.get("challenge"),
              (String) challenge.get("salt"),
              Altcha.Algorithm.SHA256,
              EFFORT,
              0)
          .number;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
