package io.anshao.intake.open311;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.anshao.intake.open311.domain.Network;
import io.anshao.intake.open311.domain.Refused;
import io.anshao.intake.photo.domain.PhotoLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

/** Pictures from addresses that strangers name. */
class MediaFetchTests {

  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  private final List<String> hosts = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
    server.createContext("/ok", exchange -> answer(exchange, 200, "picture".getBytes()));
    server.createContext("/gone", exchange -> answer(exchange, 404, "none".getBytes()));
    server.createContext(
        "/away",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/ok");
          answer(exchange, 302, new byte[0]);
        });
    server.createContext(
        "/huge", exchange -> answer(exchange, 200, new byte[PhotoLimits.MAX_BYTES + 1]));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    hosts.add(exchange.getRequestHeaders().getFirst("Host"));
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (exchange) {
      exchange.getResponseBody().write(body);
    }
  }

  private URI url(String path) {
    return URI.create("http://photos.example:" + server.getAddress().getPort() + path);
  }

  @Test
  void connectsToTheVeryAddressThatWasLookedAt() {
    var lookups = new ArrayList<String>();
    var fetch =
        new MediaFetch(
            host -> {
              lookups.add(host);
              return new InetAddress[] {HERE};
            },
            HERE::equals);

    StepVerifier.create(fetch.fetch(url("/ok")).map(String::new).reduce(String::concat))
        .expectNext("picture")
        .verifyComplete();
    assertThat(lookups).containsExactly("photos.example");
    assertThat(hosts).singleElement().asString().startsWith("photos.example:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/gone", "/away", "/huge"})
  void refusesWhatIsNoPicture(String path) {
    var fetch = new MediaFetch(_ -> new InetAddress[] {HERE}, HERE::equals);

    StepVerifier.create(fetch.fetch(url(path)).then()).verifyError(Refused.class);
    assertThat(hosts).hasSize(1);
  }

  @Test
  void connectsNowhereWhenOneOfTheAddressesIsNotPublic() throws IOException {
    var open = InetAddress.getByName("1.1.1.1");
    var mixed = new MediaFetch(_ -> new InetAddress[] {open, HERE}, Network::isPublic);
    var nobody =
        new MediaFetch(
            host -> {
              throw new java.net.UnknownHostException(host);
            },
            Network::isPublic);

    StepVerifier.create(mixed.fetch(url("/ok"))).verifyError(Refused.class);
    StepVerifier.create(nobody.fetch(url("/ok"))).verifyError(Refused.class);
    assertThat(hosts).isEmpty();
  }
}
