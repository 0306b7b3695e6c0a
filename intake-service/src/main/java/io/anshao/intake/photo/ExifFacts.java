package io.anshao.intake.photo;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import io.anshao.edge.time.BusinessClock;
import io.anshao.intake.photo.domain.Orientation;
import io.anshao.intake.photo.domain.Span;
import io.anshao.intake.photo.domain.TakenFacts;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a photograph's Exif data say of how, when and where it was taken. Only this structure is
 * read; what else a file may carry is never looked at.
 *
 * @param orientation how to turn the pixels upright
 * @param taken for the inspector only
 */
record ExifFacts(Orientation orientation, TakenFacts taken) {

  private static final ExifFacts NONE = new ExifFacts(Orientation.UPRIGHT, TakenFacts.NONE);
  private static final TimeZone ZONE = TimeZone.getTimeZone(BusinessClock.SHANGHAI);
  private static final Logger log = LoggerFactory.getLogger(ExifFacts.class);

  static ExifFacts read(byte[] file, @Nullable Span exif, Instant now) {
    if (exif == null) {
      return NONE;
    }
    var bytes = Arrays.copyOfRange(file, exif.offset(), exif.offset() + exif.length());
    try {
      var metadata = new Metadata();
      new ExifReader().extract(new ByteArrayReader(bytes), metadata, 0);
      return of(metadata, now);
    } catch (RuntimeException e) {
      // whatever a broken structure does to the reader, the pixels are still good
      log.debug("unreadable Exif data: {}", e.getClass().getName());
      return NONE;
    }
  }

  private static ExifFacts of(Metadata metadata, Instant now) {
    var place = metadata.getFirstDirectoryOfType(GpsDirectory.class);
    var location = place == null ? null : place.getGeoLocation();
    return new ExifFacts(
        orientation(metadata),
        TakenFacts.plausible(
            takenAt(metadata),
            location == null ? null : location.getLatitude(),
            location == null ? null : location.getLongitude(),
            now));
  }

  private static Orientation orientation(Metadata metadata) {
    var main = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
    var value = main == null ? null : main.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
    return value == null ? Orientation.UPRIGHT : new Orientation(value);
  }

  /** Cameras write local time; few say of which zone. */
  private static @Nullable Instant takenAt(Metadata metadata) {
    var detail = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
    Date date = detail == null ? null : detail.getDateOriginal(ZONE);
    return date == null ? null : date.toInstant();
  }
}
