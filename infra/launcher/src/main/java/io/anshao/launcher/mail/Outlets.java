package io.anshao.launcher.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands in for the provider of text messages and for the platforms of group robots: takes all they
 * are sent, shows it beside the mails and passes nothing on.
 */
final class Outlets {

  private static final int LONGEST = 64 * 1024;

  private final Letterbox letterbox;

  Outlets(Letterbox letterbox) {
    this.letterbox = letterbox;
  }

  void openOn(HttpServer server) {
    server.createContext("/sms", this::sms);
    server.createContext("/dingtalk", exchange -> robot(exchange, "钉钉群机器人 DingTalk"));
    server.createContext("/wecom", exchange -> robot(exchange, "企业微信群机器人 WeCom"));
  }

  /** As the provider takes and answers it: the words lie with the provider, it gets the values. */
  private void sms(HttpExchange exchange) throws IOException {
    var query = query(exchange);
    letterbox.put(
        new CaughtMail(
            "短信 SMS " + query.getOrDefault("SignName", ""),
            query.getOrDefault("PhoneNumbers", ""),
            query.getOrDefault("TemplateCode", ""),
            query.getOrDefault("TemplateParam", ""),
            Instant.now()));
    answer(
        exchange, "{\"Code\":\"OK\",\"Message\":\"OK\",\"BizId\":\"0\",\"RequestId\":\"local\"}");
  }

  private void robot(HttpExchange exchange, String platform) throws IOException {
    var body = new String(exchange.getRequestBody().readNBytes(LONGEST), StandardCharsets.UTF_8);
    letterbox.put(new CaughtMail(platform, "", platform, textOf(body), Instant.now()));
    answer(exchange, "{\"errcode\":0,\"errmsg\":\"ok\"}");
  }

  private static String textOf(String body) {
    try {
      return JsonMapper.shared().readTree(body).at("/text/content").asString("");
    } catch (JacksonException e) {
      return "";
    }
  }

  private static Map<String, String> query(HttpExchange exchange) {
    var raw = exchange.getRequestURI().getRawQuery();
    return Arrays.stream((raw == null ? "" : raw).split("&"))
        .map(each -> each.split("=", 2))
        .filter(each -> each.length == 2)
        .collect(
            Collectors.toMap(
                each -> URLDecoder.decode(each[0], StandardCharsets.UTF_8),
                each -> URLDecoder.decode(each[1], StandardCharsets.UTF_8),
                (a, _) -> a));
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    try (exchange) {
      var bytes = json.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
