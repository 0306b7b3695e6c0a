package io.anshao.notify;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.anshao.contracts.Events;
import io.anshao.contracts.reference.TokenKeyDefined;
import io.anshao.edge.token.StaffTokens;
import io.anshao.edge.token.StaffUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whose tokens a running instance takes: case-service's side of the reference data. */
final class Office {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Notify.Instance instance;
  private final ECKey key;

  private Office(Notify.Instance instance, ECKey key) {
    this.instance = instance;
    this.key = key;
  }

  /** Puts the key where the topic would have put it, in this database alone. */
  static Office of(Notify notify, Notify.Instance instance) {
    try {
      var key = new ECKeyGenerator(Curve.P_256).keyID("t-" + UUID.randomUUID()).generate();
      var defined =
          new TokenKeyDefined(
              key.getKeyID(), key.toPublicJWK().toJSONString(), Instant.EPOCH, null);
      notify.execute(
          "insert into reference_entry (key, type, seq, payload) values ('token-key/%s', '%s', 1, '\\x%s')"
              .formatted(
                  key.getKeyID(),
                  Events.typeOf(TokenKeyDefined.class),
                  HexFormat.of().formatHex(Events.write(defined))));
      return new Office(instance, key);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  Member member(String name, String... roles) {
    return memberOf(Broker.DISTRICT, name, roles);
  }

  Member memberOf(String district, String name, String... roles) {
    var user = new StaffUser(UUID.randomUUID(), name, name, district, "U1", Set.of(roles));
    return new Member(user.id(), StaffTokens.sign(key, user, Instant.now().plusSeconds(600)));
  }

  /** An answer: its status and its document. */
  record Answer(int status, JsonNode body) {

    String type() {
      return body.path("type").asString().replace("urn:anshao:problem:", "");
    }

    /** {@code field code} of every wrong field. */
    Set<String> wrong() {
      return body.path("errors").values().stream()
          .map(e -> e.path("field").asString() + " " + e.path("code").asString())
          .collect(Collectors.toSet());
    }

    UUID id() {
      return UUID.fromString(body.path("id").asString());
    }
  }

  /** Somebody of the staff, signed in. */
  final class Member {

    private final UUID person;
    private final String token;

    private Member(UUID person, String token) {
      this.person = person;
      this.token = token;
    }

    UUID person() {
      return person;
    }

    String token() {
      return token;
    }

    Answer get(String path) {
      return send(request(path).GET());
    }

    /** A command under a fresh key; the words are names and values in turn. */
    Answer post(String path, String... words) {
      return post(UUID.randomUUID(), path, words);
    }

    Answer post(UUID key, String path, String... words) {
      var body = new TreeMap<String, String>();
      for (var i = 0; i < words.length; i += 2) {
        body.put(words[i], words[i + 1]);
      }
      return send(
          request(path)
              .header("Content-Type", "application/json")
              .header("Idempotency-Key", key.toString())
              .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** A command whose body is any document. */
    Answer postJson(String path, Object body) {
      return send(
          request(path)
              .header("Content-Type", "application/json")
              .header("Idempotency-Key", UUID.randomUUID().toString())
              .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer putJson(String path, Object body) {
      return send(
          request(path)
              .header("Content-Type", "application/json")
              .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer delete(String path) {
      return send(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
      var port = instance.context().getEnvironment().getRequiredProperty("local.server.port");
      return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/" + path))
          .header("Authorization", "Bearer " + token);
    }
  }

  private static Answer send(HttpRequest.Builder request) {
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      var text = answer.body();
      return new Answer(
          answer.statusCode(), JSON.readTree(text == null || text.isEmpty() ? "{}" : text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
