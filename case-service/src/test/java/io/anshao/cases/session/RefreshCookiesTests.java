package io.anshao.cases.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.session.domain.Session;
import io.anshao.edge.secret.MasterKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpCookie;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

/** In production a browser takes the cookie over https alone, whoever sets it. */
class RefreshCookiesTests {

  @TempDir private Path folder;

  @Test
  void carriesThePrefixOfTheProductionProfile() throws IOException {
    var prefix =
        String.valueOf(
            new YamlPropertySourceLoader()
                .load("production", new ClassPathResource("application-production.yaml"))
                .getFirst()
                .getProperty("anshao.session.cookie-prefix"));
    var cookies = new RefreshCookies(key(), prefix);
    var session =
        new Session(UUID.randomUUID(), UUID.randomUUID(), 7, Instant.now(), Instant.MAX, false);

    var cookie = cookies.of(session, Duration.ofHours(1));

    assertThat(cookie.getName()).isEqualTo("__Secure-anshao_session");
    assertThat(cookie.isSecure()).isTrue();
    assertThat(cookies.read(with(cookie.getName(), cookie.getValue())))
        .hasValueSatisfying(shown -> assertThat(shown.generation()).isEqualTo(7));
    assertThat(cookies.read(with("anshao_session", cookie.getValue()))).isEmpty();
    assertThat(cookies.none().getName()).isEqualTo(cookie.getName());
  }

  private static MockServerHttpRequest with(String name, String value) {
    return MockServerHttpRequest.put("/api/v1/session").cookie(new HttpCookie(name, value)).build();
  }

  private MasterKey key() throws IOException {
    var bytes = new byte[32];
    IntStream.range(0, bytes.length).forEach(i -> bytes[i] = (byte) i);
    var file = folder.resolve("master.key");
    Files.writeString(file, Base64.getEncoder().encodeToString(bytes));
    return MasterKey.read(file);
  }
}
