package io.anshao.intake.receipt.domain;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number of an account or of a card. Passbooks have no check digit: the bank finds out. */
public final class BankAccount {

  private static final Pattern IGNORED = Pattern.compile("[\\s-]");
  private static final Pattern SHAPE = Pattern.compile("[0-9]{8,30}");

  private BankAccount() {}

  /** The digits; empty when it is no such number. */
  public static Optional<String> of(String typed) {
    var plain = IGNORED.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("");
    return SHAPE.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
  }
}
