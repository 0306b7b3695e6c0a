package io.anshao.intake.photo;

import io.anshao.intake.photo.domain.DifferenceHash;
import io.anshao.intake.photo.domain.Fitting;
import io.anshao.intake.photo.domain.Orientation;
import io.anshao.intake.photo.domain.Picture;
import io.anshao.intake.photo.domain.PictureKind;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.scheduler.Schedulers;

/**
 * Turns the pixels of a photograph into the copy that is served: upright, at most 2,560 pixels on
 * its longer side, JPEG, and nothing in the file but these pixels.
 */
final class PhotoDecoder {

  static final String MEDIA_TYPE = "image/jpeg";

  private static final float QUALITY = 0.86f;
  private static final Logger log = LoggerFactory.getLogger(PhotoDecoder.class);

  private PhotoDecoder() {}

  /** A copy for people to look at. */
  record Copy(byte[] jpeg, int width, int height, DifferenceHash hash) {}

  /**
   * The copy, or nothing when the pixels cannot be decoded.
   *
   * @throws IllegalStateException on an event loop: decoding takes long and much memory
   */
  static Optional<Copy> decode(byte[] file, Picture picture, Orientation orientation) {
    if (Schedulers.isInNonBlockingThread()) {
      throw new IllegalStateException("pictures are not decoded on an event loop");
    }
    var fitting = Fitting.of(picture);
    return pixels(file, picture, fitting)
        .map(decoded -> upright(decoded, fitting, orientation))
        .map(PhotoDecoder::copy);
  }

  private static Optional<BufferedImage> pixels(byte[] file, Picture picture, Fitting fitting) {
    var format = picture.kind() == PictureKind.JPEG ? "jpeg" : "png";
    var reader = ImageIO.getImageReadersByFormatName(format).next();
    try (var input = new PictureInput(file, picture)) {
      reader.setInput(input, true, true);
      var param = reader.getDefaultReadParam();
      param.setSourceSubsampling(fitting.subsampling(), fitting.subsampling(), 0, 0);
      return Optional.of(reader.read(0, param));
    } catch (IOException | RuntimeException e) {
      // hostile bytes make the decoder throw all kinds of things, and none of them is our fault
      log.debug("undecodable {}: {}", format, e.getClass().getName());
      return Optional.empty();
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage upright(
      BufferedImage decoded, Fitting fitting, Orientation orientation) {
    var width = orientation.swapsSides() ? fitting.height() : fitting.width();
    var height = orientation.swapsSides() ? fitting.width() : fitting.height();
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    var transform = new AffineTransform(orientation.toUpright(fitting.width(), fitting.height()));
    transform.scale(
        (double) fitting.width() / decoded.getWidth(),
        (double) fitting.height() / decoded.getHeight());
    graphics.drawImage(decoded, transform, null);
    graphics.dispose();
    return image;
  }

  private static Copy copy(BufferedImage image) {
    var hash = DifferenceHash.of(image.getWidth(), image.getHeight(), image::getRGB);
    return new Copy(encode(image), image.getWidth(), image.getHeight(), hash);
  }

  /** The pixels as a file that holds nothing else. */
  static byte[] encode(BufferedImage image) {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var output = new MemoryCacheImageOutputStream(bytes)) {
      var param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.setOutput(output);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
