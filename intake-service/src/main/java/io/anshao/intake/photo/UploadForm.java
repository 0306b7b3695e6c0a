package io.anshao.intake.photo;

import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.Problem;
import io.anshao.intake.photo.domain.PhotoLimits;
import io.anshao.intake.photo.domain.PhotoRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import reactor.core.publisher.Flux;

/**
 * A multipart body of which the part {@code file} is read as it comes; other parts are dropped.
 *
 * <p>Bytes are copied out of the server's buffers on its own thread, and whatever ends the reading
 * early happens there too: the parser must not be cancelled from another thread.
 */
final class UploadForm {

  private static final String FILE = "file";

  /** Well after the allowed bytes nobody listens any more. */
  private static final long MOST_RECEIVED =
      (long) PhotoLimits.MAX_VIDEO_BYTES + PhotoLimits.MAX_BYTES;

  private long received;
  private boolean seen;
  private boolean over;

  private UploadForm() {}

  /** The bytes of the file; 422 when there is no such part, or more than one. */
  static Flux<byte[]> file(Flux<PartEvent> parts) {
    return Flux.defer(() -> new UploadForm().read(parts));
  }

  private Flux<byte[]> read(Flux<PartEvent> parts) {
    return parts
        .onErrorMap(UploadForm::isGarbled, e -> garbled())
        .<byte[]>handle(
            (part, sink) -> {
              var bytes = take(part);
              if (bytes != null) {
                sink.next(bytes);
              }
            })
        .concatWith(Flux.defer(() -> seen ? Flux.empty() : Flux.error(oneFile())));
  }

  private byte @Nullable [] take(PartEvent part) {
    // the event's own name() throws where there is none
    var name = part.headers().getContentDisposition().getName();
    var isFile = part instanceof FilePartEvent && FILE.equals(name);
    var bytes = new byte[part.content().readableByteCount()];
    part.content().read(bytes);
    DataBufferUtils.release(part.content());
    received += bytes.length;
    if (received > MOST_RECEIVED) {
      throw PhotoProblems.of(PhotoRefusal.VIDEO_TOO_LARGE);
    }
    if (isFile && over) {
      throw oneFile();
    }
    seen = seen || isFile;
    over = isFile && part.isLast();
    return isFile ? bytes : null;
  }

  /** What the parser throws at lines that are no headers. */
  private static boolean isGarbled(Throwable error) {
    return error instanceof IndexOutOfBoundsException || error instanceof IllegalArgumentException;
  }

  private static Problem garbled() {
    return Problem.of(
        HttpStatus.BAD_REQUEST,
        "unreadable-form",
        "上传的表单无法读取。",
        "The form of the upload cannot be read.");
  }

  private static RuntimeException oneFile() {
    return new FieldErrors().add(FILE, "required", "请选择一个文件。", "Choose one file.").toProblem();
  }
}
