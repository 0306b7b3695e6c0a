package io.anshao.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Calls on one service. */
public final class Http {

  private static final HttpClient CLIENT = client();

  private final String base;

  public Http(String base) {
    this.base = base;
  }

  private static HttpClient client() {
    var client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5));
    return recognisable().map(client::localAddress).orElse(client).build();
  }

  /** An address that stands nowhere by chance. */
  private static Optional<InetAddress> recognisable() {
    try {
      var address = InetAddress.getByName(Secrets.ADDRESS);
      new ServerSocket(0, 1, address).close();
      return Optional.of(address);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Where the service listens. */
  public String base() {
    return base;
  }

  public Reply get(String path, Map<String, String> headers) {
    return send(request(path, headers).GET());
  }

  public Reply get(String path) {
    return get(path, Map.of());
  }

  public Reply post(String path, Object body, Map<String, String> headers) {
    return send(request(path, headers).POST(json(body)));
  }

  public Reply put(String path, Object body, Map<String, String> headers) {
    return send(request(path, headers).PUT(json(body)));
  }

  /** As WeChat calls. */
  public Reply postXml(String path, String body) {
    var request = request(path, Map.of());
    request.setHeader("Content-Type", "text/xml");
    return send(request.POST(text(body)));
  }

  /** A photograph as a browser would send it. */
  public Reply upload(String path, byte[] photo, Map<String, String> headers) {
    var boundary = "----" + UUID.randomUUID();
    var head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"IMG_0001.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"
            .formatted(boundary);
    var tail = "\r\n--%s--\r\n".formatted(boundary);
    var body = BodyPublishers.concat(text(head), BodyPublishers.ofByteArray(photo), text(tail));
    var request = request(path, headers);
    request.setHeader("Content-Type", "multipart/form-data; boundary=" + boundary);
    return send(request.POST(body));
  }

  /** Sends and hangs up before an answer can come. */
  public void postAndHangUp(
      String path, Object body, Map<String, String> headers, Duration patience) {
    var request = request(path, headers).POST(json(body)).timeout(patience).build();
    try {
      CLIENT.send(request, BodyHandlers.discarding());
    } catch (IOException e) {
      // that is what hanging up looks like from here
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpRequest.Builder request(String path, Map<String, String> headers) {
    var request =
        HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .header("X-Forwarded-For", Secrets.FORWARDED);
    headers.forEach(request::header);
    return request;
  }

  private static Reply send(HttpRequest.Builder request) {
    try {
      return Reply.of(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static BodyPublisher json(Object body) {
    return BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(body));
  }

  private static BodyPublisher text(String text) {
    return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
  }
}
