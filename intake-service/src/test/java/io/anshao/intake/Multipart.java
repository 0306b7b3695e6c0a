package io.anshao.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A multipart body as a browser sends it. */
public record Multipart(String boundary, byte[] body) {

  public static Multipart file(String name, byte[] content) {
    return file(name, "a.jpg", content);
  }

  /** Under that file name, byte for byte. */
  public static Multipart file(String name, String fileName, byte[] content) {
    var boundary = UUID.randomUUID().toString();
    var out = new ByteArrayOutputStream();
    var head =
        "--"
            + boundary
            + "\r\nContent-Disposition: form-data; name=\""
            + name
            + "\"; filename=\""
            + fileName
            + "\"\r\nContent-Type: image/jpeg\r\n\r\n";
    out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    out.writeBytes(content);
    out.writeBytes(ascii("\r\n--" + boundary + "--\r\n"));
    return new Multipart(boundary, out.toByteArray());
  }

  public String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
