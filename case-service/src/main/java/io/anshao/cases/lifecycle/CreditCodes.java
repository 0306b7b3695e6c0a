package io.anshao.cases.lifecycle;

import io.anshao.cases.lifecycle.domain.Uscc;
import io.anshao.edge.problem.FieldErrors;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 统一社会信用代码 as it is typed into a form. */
public final class CreditCodes {

  private CreditCodes() {}

  /** The code in its usual form; what was given and is none is noted under {@code uscc}. */
  public static Optional<String> checked(FieldErrors errors, @Nullable String given) {
    var code = Uscc.normalise(given == null ? "" : given);
    errors.check(
        given != null && !given.isBlank() && code.isEmpty(),
        "uscc",
        "form",
        "代码应为 18 位数字和大写字母（旧注册号 15 位）。",
        "A credit code has 18 characters, an old number 15.");
    return code;
  }
}
