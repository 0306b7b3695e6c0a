package io.anshao.cases.report;

import io.anshao.cases.paper.PdfPress;
import io.anshao.edge.problem.FieldErrors;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Forms as files, never made on an event loop (MECHANICS 8). */
final class Printing implements AutoCloseable {

  private static final int THREADS = 2;
  private static final int WAITING = 64;

  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final PdfPress press;
  private final Scheduler scheduler =
      Schedulers.newBoundedElastic(THREADS, WAITING, "forms", 60, true);

  Printing(PdfPress press) {
    this.press = press;
  }

  /**
   * The file, to be kept under that name.
   *
   * @param format {@code xlsx} or {@code pdf}
   * @throws io.anshao.edge.problem.Problem 422 for another format
   */
  Mono<ResponseEntity<byte[]>> of(Form form, String format, String name, Instant at) {
    return switch (format) {
      case "xlsx" ->
          Mono.fromCallable(() -> FormXlsx.of(form))
              .subscribeOn(scheduler)
              .map(bytes -> answer(bytes, XLSX, name + ".xlsx"));
      case "pdf" ->
          press
              .print(FormHtml.of(form), at)
              .map(bytes -> answer(bytes, MediaType.APPLICATION_PDF, name + ".pdf"));
      default ->
          Mono.error(
              new FieldErrors()
                  .add("format", "unknown-value", "格式是 xlsx 或者 pdf。", "The format is xlsx or pdf.")
                  .toProblem());
    };
  }

  private static ResponseEntity<byte[]> answer(byte[] bytes, MediaType type, String name) {
    var disposition =
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .body(bytes);
  }

  @Override
  public void close() {
    scheduler.dispose();
  }
}
