package io.anshao.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.anshao.edge.chat.AccountMessages.Answer;
import io.anshao.edge.chat.AccountMessages.Message;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.client.WebClient;
import tools.jackson.databind.json.JsonMapper;

/** Against a platform that has its days: its own codes decide, its own id keeps doubles away. */
class TemplateMessagesTests {

  private final Deque<String> answers = new ArrayDeque<>();
  private final List<String> taken = new ArrayList<>();
  private HttpServer platform;
  private TemplateMessages messages;

  @BeforeEach
  void start() throws IOException {
    platform = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    platform.createContext(
        "/cgi-bin/stable_token",
        exchange -> say(exchange, 200, "{\"access_token\":\"T\",\"expires_in\":7200}"));
    platform.createContext("/cgi-bin/message/template/send", this::take);
    platform.start();
    messages =
        new TemplateMessages(
            WebClient.builder(),
            new WechatSettings(
                "wx1",
                "secret",
                "",
                "",
                "http://localhost:" + platform.getAddress().getPort(),
                Map.of(
                    "tip-accepted",
                    new WechatSettings.Template(
                        "TPL1", Map.of("number", "character_string1", "date", "time2")))));
  }

  @AfterEach
  void stop() {
    platform.stop(0);
  }

  @Test
  void writesNumberDateAndLinkUnderAnIdThatKeepsDoublesAway() {
    var id = UUID.fromString("0d3e2c1b-7a65-5f4e-8d3c-2b1a09f8e7d6");

    assertThat(send(id)).isEqualTo(Answer.TAKEN);

    var body = JsonMapper.shared().readTree(taken.getFirst());
    assertThat(body.path("touser").asString()).isEqualTo("oSomebody");
    assertThat(body.path("template_id").asString()).isEqualTo("TPL1");
    assertThat(body.path("client_msg_id").asString()).isEqualTo("0d3e2c1b7a655f4e8d3c2b1a09f8e7d6");
    assertThat(body.at("/data/character_string1/value").asString()).isEqualTo("JB1");
    assertThat(body.at("/data/time2/value").asString()).isEqualTo("—");
    assertThat(body.path("url").asString()).isEqualTo("https://x.example/track");
  }

  @Test
  void goesByThePlatformsOwnCodes() {
    answers.addAll(
        List.of(
            "{\"errcode\":43004}",
            "{\"errcode\":45009}",
            "{\"errcode\":42001}",
            "HANG UP",
            "{\"errcode\":0}"));

    assertThat(send(UUID.randomUUID())).isEqualTo(Answer.REFUSED);
    assertThat(send(UUID.randomUUID())).isEqualTo(Answer.LATER);
    assertThat(send(UUID.randomUUID())).isEqualTo(Answer.LATER);
    assertThat(send(UUID.randomUUID())).isEqualTo(Answer.AWAY);
    assertThat(send(UUID.randomUUID())).isEqualTo(Answer.TAKEN);
    assertThat(messages.send(new Message(UUID.randomUUID(), "tip-closed", "o", Map.of())))
        .isEqualTo(Answer.LATER);
  }

  private Answer send(UUID id) {
    return messages.send(
        new Message(
            id,
            "tip-accepted",
            "oSomebody",
            Map.of("number", "JB1", "link", "https://x.example/track")));
  }

  private void take(HttpExchange exchange) throws IOException {
    taken.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    var answer = answers.isEmpty() ? "{\"errcode\":0}" : answers.poll();
    if (answer.equals("HANG UP")) {
      exchange.close();
    } else {
      say(exchange, 200, answer);
    }
  }

  private static void say(HttpExchange exchange, int status, String body) throws IOException {
    try (exchange) {
      var bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
