package io.anshao.testkit.wechat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The platform's own calls, on this machine. One for all tests. */
public final class FakeWechat {

  public static final FakeWechat SHARED = new FakeWechat();

  private final HttpServer server;
  private final Map<String, byte[]> media = new ConcurrentHashMap<>();
  private final AtomicInteger tokens = new AtomicInteger();
  private volatile String valid = "";

  private FakeWechat() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/cgi-bin/stable_token", this::token);
    server.createContext("/cgi-bin/media/get", this::media);
    server.start();
  }

  private String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** What a service is told of the account, as properties. */
  public Map<String, String> settings() {
    return Map.of(
        "anshao.wechat.api",
        url(),
        "anshao.wechat.app-id",
        WechatAccount.APP,
        "anshao.wechat.app-secret",
        WechatAccount.SECRET,
        "anshao.wechat.token",
        WechatAccount.TOKEN,
        "anshao.wechat.encoding-aes-key",
        WechatAccount.KEY);
  }

  /** Somebody sent these bytes. */
  public void holds(String mediaId, byte[] bytes) {
    media.put(mediaId, bytes);
  }

  /** All tokens given out so far have ended. */
  public void endTokens() {
    valid = "none";
  }

  private void token(HttpExchange call) throws IOException {
    var asked = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (!asked.contains("\"appid\":\"" + WechatAccount.APP + "\"")
        || !asked.contains("\"secret\":\"" + WechatAccount.SECRET + "\"")) {
      answer(call, "{\"errcode\":40125,\"errmsg\":\"invalid appsecret\"}");
      return;
    }
    valid = "token-" + tokens.incrementAndGet();
    answer(call, "{\"access_token\":\"" + valid + "\",\"expires_in\":7200}");
  }

  private void media(HttpExchange call) throws IOException {
    var query = call.getRequestURI().getQuery();
    var bytes = media.get(query.substring(query.indexOf("media_id=") + "media_id=".length()));
    if (!query.startsWith("access_token=" + valid + "&")) {
      answer(call, "{\"errcode\":40001,\"errmsg\":\"invalid credential\"}");
    } else if (bytes == null) {
      answer(call, "{\"errcode\":40007,\"errmsg\":\"invalid media_id\"}");
    } else {
      answer(call, "image/jpeg", bytes);
    }
  }

  private static void answer(HttpExchange call, String json) throws IOException {
    answer(call, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  private static void answer(HttpExchange call, String type, byte[] body) throws IOException {
    call.getResponseHeaders().set("Content-Type", type);
    call.sendResponseHeaders(200, body.length);
    try (var out = call.getResponseBody()) {
      out.write(body);
    }
  }
}
