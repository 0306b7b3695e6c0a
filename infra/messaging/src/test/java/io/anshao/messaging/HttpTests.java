package io.anshao.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.Topic;
import io.anshao.messaging.RowAndRecord.Told;
import io.anshao.messaging.inbox.ConsumerSpec;
import io.anshao.messaging.lane.LaneFactory;
import io.anshao.messaging.lane.LaneSettings;
import io.anshao.messaging.lane.Lanes;
import io.anshao.testkit.TestKafka;
import io.anshao.testkit.TestServers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Requests over real sockets, up to what Kafka's readers learn of them. Alone in its JVM for the
 * while: beside the other classes, an answer was once cancelled between encoding and sending.
 */
@Isolated
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"anshao.service=testing", "management.tracing.sampling.probability=1.0"})
@Import(TestServers.class)
class HttpTests {

  private static final Logger log = LoggerFactory.getLogger(HttpTests.class);

  private static final int REQUESTS = 600;
  private static final String OK = "HTTP/1.1 200";

  /** Longer than a lane lets a request wait. */
  private static final int LONGEST_WAIT_MILLIS = 20_000;

  private static final String HALF_OPEN =
      """
      select count(*) from pg_stat_activity
       where state like 'idle in transaction%' and datname = current_database()
         and state_change < now() - interval '1 second'""";

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import(MessagingConfiguration.class)
  static class Application {

    /** What the reader was told of the trace of each row. */
    static final Map<String, String> TRACES = new ConcurrentHashMap<>();

    @Bean
    Bench bench(Database database) {
      return new Bench(database, TestKafka.bootstrapServers(), "http");
    }

    @Bean
    Lanes<Told, Long> rows(LaneFactory factory, Bench bench) {
      return factory.lanes("rows", LaneSettings.standard(), new RowAndRecord(bench));
    }

    @Bean
    RouterFunction<ServerResponse> routes(Lanes<Told, Long> lanes) {
      return RouterFunctions.route()
          .POST(
              "/rows/{id}",
              request -> {
                var id = Long.parseLong(request.pathVariable("id"));
                return Mono.deferContextual(chain -> Mono.just(new Told(id, Traces.of(chain))))
                    .flatMap(
                        told ->
                            lanes
                                .submit(told)
                                .then(
                                    ServerResponse.ok()
                                        .bodyValue(String.valueOf(told.traceparent()))));
              })
          .build();
    }

    @Bean
    ConsumerSpec reader() {
      return new ConsumerSpec(
          "reader",
          Topic.PROGRESS,
          (tx, records) ->
              records.forEach(
                  each -> TRACES.put(each.key(), String.valueOf(each.envelope().traceparent()))));
    }
  }

  @Autowired private Bench bench;
  @LocalServerPort private int port;

  @Test
  void keepsWhatItAnsweredAndNothingHalfWhenClientsHangUp() throws Exception {
    Set<Long> answered = ConcurrentHashMap.newKeySet();
    Set<Long> waited = new HashSet<>();
    var random = new Random(11);
    try (var clients = Executors.newFixedThreadPool(16)) {
      for (long id = 1; id <= REQUESTS; id++) {
        var row = id;
        if (random.nextInt(3) == 0) {
          clients.submit(() -> hangUp(row));
        } else {
          waited.add(row);
          clients.submit(
              () -> {
                askUntilAnswered(row);
                answered.add(row);
              });
        }
      }
    }

    assertThat(answered).isEqualTo(waited);
    assertThat(rows()).containsAll(answered);
    await().until(() -> bench.count(HALF_OPEN) == 0);
    assertThat(
            bench.count(
                "select count(*) from row where 'http/r' || id not in (select key from outbox)"))
        .isZero();
  }

  @Test
  void carriesTheTraceOfTheRequestToTheReader() throws Exception {
    var response = post(9001);

    await().until(() -> Application.TRACES.containsKey("http/r9001"));
    var caused = response.split("-");
    var seen = Application.TRACES.get("http/r9001").split("-");
    assertThat(caused).hasSize(4);
    assertThat(seen[1]).isEqualTo(caused[1]);
    // the reader's own span within it
    assertThat(seen[2]).isNotEqualTo(caused[2]);
  }

  private String post(long id) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/rows/" + id))
              .POST(HttpRequest.BodyPublishers.noBody())
              .build();
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }

  /** As a client does that is told to come again, or gets no answer: the same again. */
  private void askUntilAnswered(long id) {
    for (var said = answer(id); !said.equals(OK); said = answer(id)) {
      log.warn("row {} is asked for again after: {}", id, said);
    }
  }

  /** The status, or what came instead of it. */
  private String answer(long id) {
    try (var socket = send(id)) {
      return new String(socket.getInputStream().readNBytes(OK.length()), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private Object hangUp(long id) throws IOException {
    try (var socket = send(id)) {
      socket.setSoLinger(true, 0);
    }
    return id;
  }

  private Socket send(long id) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(LONGEST_WAIT_MILLIS);
    var request = "POST /rows/" + id + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private Set<Long> rows() {
    var ids = new HashSet<Long>();
    bench.transact(
        tx -> {
          try (var rows = tx.createStatement().executeQuery("select id from row")) {
            while (rows.next()) {
              ids.add(rows.getLong(1));
            }
          }
        });
    return ids;
  }
}
