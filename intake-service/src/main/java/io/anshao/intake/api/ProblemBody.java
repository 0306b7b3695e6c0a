package io.anshao.intake.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An RFC 9457 document as this service writes it.
 *
 * @param type {@code urn:anshao:problem:<slug>}, stable
 * @param title a Chinese sentence
 * @param titleEn the same in English
 * @param errors every wrong field, where {@code type} ends in {@code invalid-fields}
 */
record ProblemBody(
    String type, int status, String title, String titleEn, @Nullable List<WrongField> errors) {

  /** One wrong field of a request. */
  record WrongField(String field, String code, String message, String messageEn) {}
}
