package io.anshao.intake.photo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A run of bytes of a resumable upload, in a file of its own.
 *
 * @param start where it begins in the upload
 */
record Part(long start, long length, Path file) {

  private static final Pattern NAME = Pattern.compile("(\\d{9})-(\\d{9})");

  static String name(long start, long length) {
    return "%09d-%09d".formatted(start, length);
  }

  /** Those that follow each other without a gap; where two begin alike, the longer one. */
  static List<Part> listIn(Path place) throws IOException {
    var found = new ArrayList<Part>();
    try (var files = Files.newDirectoryStream(place)) {
      for (var file : files) {
        var name = NAME.matcher(file.getFileName().toString());
        if (name.matches()) {
          found.add(new Part(Long.parseLong(name.group(1)), Long.parseLong(name.group(2)), file));
        }
      }
    }
    found.sort(
        Comparator.comparing(Part::start).thenComparing(Part::length, (a, b) -> b.compareTo(a)));
    var parts = new ArrayList<Part>();
    var end = 0L;
    for (var part : found) {
      if (part.start == end) {
        parts.add(part);
        end += part.length;
      }
    }
    return parts;
  }
}
