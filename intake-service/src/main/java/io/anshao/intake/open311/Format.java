package io.anshao.intake.open311;

import io.anshao.intake.open311.domain.Document;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A format of answers, chosen by the suffix of the path. */
enum Format {
  XML("text/xml", XmlWriting::bytes),
  JSON("application/json", JsonWriting::bytes);

  private final String mime;
  private final Function<Document, byte[]> writing;

  Format(String mime, Function<Document, byte[]> writing) {
    this.mime = mime;
    this.writing = writing;
  }

  /** The format of that suffix. */
  static Optional<Format> ofSuffix(String suffix) {
    return Arrays.stream(values())
        .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(suffix))
        .findFirst();
  }

  /** The bare media type, as the discovery names it. */
  String mime() {
    return mime;
  }

  String contentType() {
    return mime + "; charset=utf-8";
  }

  byte[] bytes(Document document) {
    return writing.apply(document);
  }
}
