package io.anshao.intake.photo;

import io.anshao.edge.problem.FieldErrors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import reactor.core.publisher.Flux;

/** A multipart body of which the part {@code file} is read as it comes; other parts are dropped. */
final class UploadForm {

  private static final String FILE = "file";

  private UploadForm() {}

  /** The bytes of the file; 422 when there is no such part, or more than one. */
  static Flux<DataBuffer> file(Flux<PartEvent> parts) {
    return Flux.defer(
        () -> {
          var seen = new AtomicBoolean();
          var over = new AtomicBoolean();
          return parts
              .<DataBuffer>handle(
                  (part, sink) -> {
                    if (!(part instanceof FilePartEvent) || !FILE.equals(part.name())) {
                      DataBufferUtils.release(part.content());
                    } else if (over.get()) {
                      DataBufferUtils.release(part.content());
                      sink.error(oneFile());
                    } else {
                      seen.set(true);
                      over.set(part.isLast());
                      sink.next(part.content());
                    }
                  })
              .concatWith(Flux.defer(() -> seen.get() ? Flux.empty() : Flux.error(oneFile())));
        });
  }

  private static RuntimeException oneFile() {
    return new FieldErrors()
        .add(FILE, "required", "请选择一张照片。", "Choose one photograph.")
        .toProblem();
  }
}
