package io.anshao.edge.sheet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file with heads and no rows, to be filled in and sent back. */
public final class EmptyFile {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  /** By it spreadsheets know UTF-8. */
  private static final String MARK = "\ufeff";

  private EmptyFile() {}

  /**
   * The answer that hands it out.
   *
   * @param name of the file, without its ending
   */
  public static ResponseEntity<byte[]> csv(String name, List<String> heads) {
    var disposition =
        ContentDisposition.attachment().filename(name + ".csv", StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .body((MARK + String.join(",", heads) + "\r\n").getBytes(StandardCharsets.UTF_8));
  }
}
