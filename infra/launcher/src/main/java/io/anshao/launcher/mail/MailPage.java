package io.anshao.launcher.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Shows what was caught: {@code /} to read, {@code /messages} for programs, oldest first. */
final class MailPage {

  private final HttpServer server;
  private final Letterbox letterbox;

  MailPage(int port, Letterbox letterbox) throws IOException {
    this.letterbox = letterbox;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    new Outlets(letterbox).openOn(server);
    server.createContext("/messages", this::messages);
    server.createContext("/", this::page);
  }

  void start() {
    server.start();
  }

  void stop() {
    server.stop(0);
  }

  private void messages(HttpExchange exchange) throws IOException {
    answer(exchange, "application/json", JsonMapper.shared().writeValueAsString(letterbox.all()));
  }

  private void page(HttpExchange exchange) throws IOException {
    var mails =
        letterbox.all().reversed().stream().map(MailPage::html).collect(Collectors.joining());
    answer(
        exchange,
        "text/html; charset=utf-8",
        """
        <!doctype html>
        <html lang="zh-CN">
        <title>安哨 · 邮件和短信</title>
        <meta name="viewport" content="width=device-width">
        <style>
        body { font: 15px/1.5 "PingFang SC", "Noto Sans CJK SC", sans-serif; margin: 2rem auto; max-width: 44rem; padding: 0 1rem; color: #1a2333 }
        article { border-top: 1px solid #ccd3de; padding: 1rem 0 }
        h2 { font-size: 1rem; margin: 0 } p { color: #56637a; margin: 0 } pre { font: inherit; white-space: pre-wrap }
        </style>
        <h1>邮件和短信</h1>
        <p>本机寄出的邮件、短信和机器人消息都在这里，没有一条离开这台机器。</p>
        %s
        </html>
        """
            .formatted(mails.isEmpty() ? "<p>还没有消息。</p>" : mails));
  }

  private static String html(CaughtMail mail) {
    return """
    <article><h2>%s</h2><p>%s → %s · %s</p><pre>%s</pre></article>
    """
        .formatted(
            escape(mail.subject()),
            escape(mail.from()),
            escape(mail.to()),
            mail.receivedAt(),
            escape(mail.text()));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static void answer(HttpExchange exchange, String type, String text) throws IOException {
    try (exchange) {
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
