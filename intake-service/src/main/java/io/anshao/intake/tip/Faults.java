package io.anshao.intake.tip;

import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.Problem;
import io.anshao.intake.tip.domain.Fault;
import java.util.Optional;

/** Collects faults of the domain for the answer, at most one of each field. */
public final class Faults {

  private final FieldErrors errors = new FieldErrors();

  /** Notes a fault of the field, unless one is known already. */
  public void add(String field, Fault fault) {
    if (errors.list().stream().noneMatch(known -> known.field().equals(field))) {
      errors.add(field, fault.code(), fault.message(), fault.messageEn());
    }
  }

  /** The same, if there is one. */
  public void add(String field, Optional<Fault> fault) {
    fault.ifPresent(f -> add(field, f));
  }

  /** Takes over what was found in a part of the body. */
  void addAll(String part, Faults others) {
    others
        .errors
        .list()
        .forEach(e -> errors.add(part + "." + e.field(), e.code(), e.message(), e.messageEn()));
  }

  /** Whether something was found wrong with the field or a part of it. */
  boolean has(String field) {
    return errors.list().stream()
        .map(FieldErrors.FieldError::field)
        .anyMatch(f -> f.equals(field) || f.startsWith(field + "[") || f.startsWith(field + "."));
  }

  boolean isEmpty() {
    return errors.isEmpty();
  }

  /** 422 with all of them, if there are any. */
  public void throwIfAny() {
    errors.throwIfAny();
  }

  /** 422 with all of them. */
  Problem toProblem() {
    return errors.toProblem();
  }
}
