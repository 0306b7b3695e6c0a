package io.anshao.intake.photo.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture that may be decoded: its size as its header says, and the parts of the file that hold
 * pixels. Only these parts reach the decoder; comments, profiles, text, thumbnails and whatever
 * follows the picture do not.
 *
 * @param bytesPerPixel of the decoded source
 * @param head bytes to put before the parts
 * @param parts runs of the file that hold pixels, in order
 * @param tail bytes to put after them
 * @param exif the TIFF structure of its Exif data
 */
public record Picture(
    PictureKind kind,
    int width,
    int height,
    int bytesPerPixel,
    byte[] head,
    List<Span> parts,
    byte[] tail,
    @Nullable Span exif)
    implements Scanned {}
