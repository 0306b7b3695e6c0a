package io.anshao.bench;

import io.anshao.scenarios.Photographs;
import io.anshao.scenarios.Platform;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Reporters who send one tip after another, each over a line of their own. */
final class TipSenders {

  private static final String BODY =
      """
      {"channel":"web","district":"%s","identityMode":"anonymous",\
      "description":"%s","location":{"lat":%.6f,"lng":%.6f,"crs":"wgs84"}%s}""";

  private static final String BOUNDARY = "----anshao";
  private static final int PICTURES = 8;

  private final Platform platform;
  private final String district;
  private final AtomicInteger next = new AtomicInteger();
  private final List<byte[]> uploads =
      IntStream.range(0, PICTURES).mapToObj(TipSenders::upload).toList();

  TipSenders(Platform platform, String district) {
    this.platform = platform;
    this.district = district;
  }

  /**
   * What was answered.
   *
   * @param ids of tips that were accepted
   * @param times of their answers, in milliseconds
   */
  record Sent(List<String> ids, List<Double> times, double seconds) {

    double perSecond() {
      return ids.size() / seconds;
    }
  }

  /**
   * Sends for so long.
   *
   * @param withPhoto one tip in so many has a photograph; 0 none
   */
  Sent send(int connections, Duration howLong, int withPhoto) {
    var end = System.nanoTime() + howLong.toNanos();
    return send(connections, withPhoto, () -> System.nanoTime() < end);
  }

  /** Sends so many without photographs. */
  Sent send(int connections, int number) {
    var left = new AtomicInteger(number);
    return send(connections, 0, () -> left.getAndDecrement() > 0);
  }

  private Sent send(int connections, int withPhoto, BooleanSupplier isToGoOn) {
    var began = System.nanoTime();
    var parts = Crew.each(connections, _ -> sendOne(withPhoto, isToGoOn));
    var seconds = (System.nanoTime() - began) / 1e9;
    return new Sent(
        parts.stream().flatMap(part -> part.ids().stream()).toList(),
        parts.stream().flatMap(part -> part.times().stream()).toList(),
        seconds);
  }

  private Sent sendOne(int withPhoto, BooleanSupplier isToGoOn) {
    var sent = new Sent(new ArrayList<>(), new ArrayList<>(), 0);
    try (var line = line()) {
      for (var at = 1; isToGoOn.getAsBoolean(); at++) {
        var hasPhoto = withPhoto > 0 && at % withPhoto == 0;
        var body = body(hasPhoto ? photograph(line, at) : "");
        var began = System.nanoTime();
        sent.ids().add(send(line, body));
        sent.times().add((System.nanoTime() - began) / 1e6);
      }
    }
    return sent;
  }

  HttpLine line() {
    return new HttpLine(platform.intake().base());
  }

  /** Without a photograph. */
  byte[] body() {
    return body("");
  }

  private byte[] body(String more) {
    var scene = Scenes.of(next.getAndIncrement());
    // a decimal point everywhere
    return String.format(Locale.ROOT, BODY, district, scene.words(), scene.lat(), scene.lng(), more)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The id of the tip. */
  static String send(HttpLine line, byte[] body) {
    return line.post("/api/v1/tips", once(), body).expect(201).between("\"tipId\":\"", "\"");
  }

  private String photograph(HttpLine line, int number) {
    var type = "multipart/form-data; boundary=" + BOUNDARY;
    var answer = line.post("/api/v1/uploads", "", type, uploads.get(number % PICTURES));
    return ",\"uploads\":[\"%s\"]".formatted(answer.expect(201).between("\"uploadId\":\"", "\""));
  }

  static String once() {
    return "Idempotency-Key: " + UUID.randomUUID() + "\r\n";
  }

  private static byte[] upload(int number) {
    var body = new ByteArrayOutputStream();
    body.writeBytes(
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"IMG.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"
            .formatted(BOUNDARY)
            .getBytes(StandardCharsets.US_ASCII));
    body.writeBytes(Photographs.take(number));
    body.writeBytes("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.US_ASCII));
    return body.toByteArray();
  }
}
