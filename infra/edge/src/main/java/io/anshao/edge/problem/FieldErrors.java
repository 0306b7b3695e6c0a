package io.anshao.edge.problem;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Collects every wrong field of a request, so that one answer names them all. */
public final class FieldErrors {

  /**
   * One wrong field.
   *
   * @param field path in the body, for example {@code location.lat} or {@code uploads[2]}
   * @param code stable, in kebab case
   * @param message Chinese sentence that says what to do
   */
  public record FieldError(String field, String code, String message, String messageEn) {}

  private final List<FieldError> errors = new ArrayList<>();

  /** Notes a wrong field. The messages never repeat the value. */
  public FieldErrors add(String field, String code, String message, String messageEn) {
    errors.add(new FieldError(field, code, message, messageEn));
    return this;
  }

  /** Notes the field when {@code wrong}. */
  public FieldErrors check(
      boolean wrong, String field, String code, String message, String messageEn) {
    return wrong ? add(field, code, message, messageEn) : this;
  }

  public boolean isEmpty() {
    return errors.isEmpty();
  }

  /** What was noted so far. */
  public List<FieldError> list() {
    return List.copyOf(errors);
  }

  /** Throws {@link #toProblem()} when a field is wrong. */
  public void throwIfAny() {
    if (!errors.isEmpty()) {
      throw toProblem();
    }
  }

  /** 422 {@code invalid-fields} with all of them in {@code errors}. */
  public Problem toProblem() {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "invalid-fields",
            "有 " + errors.size() + " 处需要修改。",
            errors.size() == 1
                ? "One field needs a change."
                : errors.size() + " fields need a change.")
        .with("errors", list());
  }
}
