package io.anshao.intake.photo;

import io.anshao.edge.problem.Problem;
import io.anshao.intake.photo.Upload.Photographer;
import io.anshao.intake.photo.domain.Area;
import io.anshao.intake.photo.domain.Covering;
import io.anshao.messaging.lane.Lanes;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Burns what somebody covered into another picture, which is then taken in like any that staff
 * bring. The picture it was made of stays as it is.
 */
final class PhotoRedaction {

  private final PhotoStore store;
  private final PhotoThreads threads;
  private final PhotoIntake intake;
  private final Lanes<Redacted, Redacted> log;

  PhotoRedaction(
      PhotoStore store, PhotoThreads threads, PhotoIntake intake, Lanes<Redacted, Redacted> log) {
    this.store = store;
    this.threads = threads;
    this.intake = intake;
    this.log = log;
  }

  /** Which picture was made of which, and by whom. */
  record Redacted(UUID copy, UUID source, UUID person) {}

  /** The new picture, once it is committed. */
  Mono<Upload> redact(UUID id, List<Area> areas, Photographer by) {
    return Mono.fromCallable(() -> burn(id, areas))
        .subscribeOn(threads.decoding())
        .flatMap(file -> intake.take(Flux.just(file), by))
        .flatMap(upload -> log.submit(new Redacted(upload.id(), id, by.id())).thenReturn(upload));
  }

  private byte[] burn(UUID id, List<Area> areas) throws IOException {
    try (var content = jpeg(store, id).getInputStream()) {
      var decoded = ImageIO.read(content);
      if (decoded == null) {
        throw new IOException("a copy of our own cannot be decoded");
      }
      return PhotoDecoder.encode(covered(decoded, areas));
    }
  }

  /** The file of a picture that can be covered. */
  static Resource jpeg(PhotoStore store, UUID id) {
    var copy = store.copy(id).orElseThrow(PhotoRedaction::missing);
    if (!MediaType.IMAGE_JPEG.equals(copy.type())) {
      throw Problem.of(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "not-a-picture",
          "只有照片可以遮挡；视频和录音不能公开。",
          "Only photographs can be redacted; videos and recordings are not published.");
    }
    return copy.content();
  }

  private static BufferedImage covered(BufferedImage decoded, List<Area> areas) {
    var width = decoded.getWidth();
    var height = decoded.getHeight();
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.drawImage(decoded, 0, 0, null);
    graphics.dispose();
    var pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    Covering.cover(pixels, width, height, areas);
    return image;
  }

  private static Problem missing() {
    return Problem.of(HttpStatus.NOT_FOUND, "not-found", "没有找到这张照片。", "There is no such picture.");
  }
}
