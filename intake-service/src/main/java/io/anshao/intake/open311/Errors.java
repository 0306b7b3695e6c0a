package io.anshao.intake.open311;

import io.anshao.edge.problem.FieldErrors.FieldError;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.problem.Problems;
import io.anshao.intake.open311.domain.Document;
import io.anshao.intake.open311.domain.Refused;
import io.anshao.intake.open311.domain.Wrong;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;

/** Every refusal in the form that Open311 wants. Nothing of an unforeseen error gets out. */
final class Errors {

  private static final Logger log = LoggerFactory.getLogger(Errors.class);

  /** What Open311 calls the fields of a tip. */
  private static final Map<String, String> ARGUMENTS =
      Map.ofEntries(
          Map.entry("description", "description"),
          Map.entry("location.lat", "lat"),
          Map.entry("location.lng", "long"),
          Map.entry("address", "address_string"),
          Map.entry("hazardType", "service_code"),
          Map.entry("keyArea", "attribute[KEY_AREA]"),
          Map.entry("subject.name", "attribute[SUBJECT_NAME]"),
          Map.entry("subject.uscc", "attribute[SUBJECT_USCC]"),
          Map.entry("occurredAt", "attribute[OCCURRED_AT]"),
          Map.entry("contact.value", "phone or email"),
          Map.entry("district", "jurisdiction_id"));

  private Errors() {}

  /**
   * A refusal.
   *
   * @param retryAfter where waiting helps
   */
  record Refusal(int status, Optional<String> retryAfter, Document body) {}

  static Refusal of(Throwable error) {
    return switch (error) {
      case Refused refused -> refusal(refused.status(), Optional.empty(), refused.wrongs());
      default -> of(Problems.of(error), error);
    };
  }

  private static Refusal of(Problem problem, Throwable error) {
    if (problem.getStatusCode().value() == 500) {
      log.error("unforeseen {}", error.getClass().getName(), Problems.withoutMessages(error));
    }
    return of(problem);
  }

  private static Refusal of(Problem problem) {
    var status = problem.getStatusCode().value();
    var retryAfter = Optional.ofNullable(problem.getHeaders().getFirst(HttpHeaders.RETRY_AFTER));
    var properties = problem.getBody().getProperties();
    if (properties != null && properties.get("errors") instanceof List<?> fields) {
      return refusal(400, retryAfter, fields.stream().map(Errors::wrong).toList());
    }
    var told = properties == null ? "" : String.valueOf(properties.get("titleEn"));
    var code = status == 422 ? 400 : status;
    return refusal(code, retryAfter, List.of(new Wrong(code, told)));
  }

  private static Wrong wrong(Object field) {
    return field instanceof FieldError error
        ? Wrong.bad(ARGUMENTS.getOrDefault(error.field(), "the request") + ": " + error.messageEn())
        : Wrong.bad("the request is not right");
  }

  private static Refusal refusal(int status, Optional<String> retryAfter, List<Wrong> wrongs) {
    return new Refusal(status, retryAfter, Document.errors(wrongs));
  }
}
