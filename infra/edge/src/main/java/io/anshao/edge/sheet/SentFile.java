package io.anshao.edge.sheet;

import java.io.ByteArrayOutputStream;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A file that is the whole body of a request: at most 5 MB. */
public final class SentFile {

  private static final int LARGEST = 5 << 20;

  private SentFile() {}

  /** Its bytes; 413 when there are too many. */
  public static Mono<byte[]> bytes(Flux<DataBuffer> file) {
    return file.map(SentFile::copied)
        .collect(ByteArrayOutputStream::new, SentFile::add)
        .map(ByteArrayOutputStream::toByteArray);
  }

  private static byte[] copied(DataBuffer buffer) {
    var bytes = new byte[buffer.readableByteCount()];
    buffer.read(bytes);
    DataBufferUtils.release(buffer);
    return bytes;
  }

  private static void add(ByteArrayOutputStream file, byte[] bytes) {
    if (file.size() + bytes.length > LARGEST) {
      throw new DataBufferLimitException("more than a file may have");
    }
    file.writeBytes(bytes);
  }
}
