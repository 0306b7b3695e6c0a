package io.anshao.cases.credit.domain;

import io.anshao.cases.lifecycle.domain.Text;
import java.time.LocalDate;
import java.util.UUID;

/**
 * How far a firm's credit is (DOMAIN 3.5: suggested → handed over → listed → repaired). The body
 * that punished decides outside (部令11号 art. 4 谁处罚、谁决定、谁负责).
 */
public sealed interface CreditState {

  /** Nobody suggests anything. */
  record NotSuggested() implements CreditState {}

  /** One person suggests it; a leader of the office decides. */
  record Suggested(Text reason, UUID by) implements CreditState {}

  /** The office does not hand it over; it may be suggested again. */
  record Dropped(Text reason) implements CreditState {}

  /**
   * The body that punished has it.
   *
   * @param body which one
   * @param letter number of the letter
   */
  record HandedOver(Text body, Text letter) implements CreditState {}

  /** That body decided not to list the firm; it may be suggested again. */
  record NotListed(Text reason) implements CreditState {}

  /** That body listed the firm. */
  record Listed(Listing listing) implements CreditState {}

  /** The firm was taken off the list before its time. */
  record Repaired(Listing listing, Text number, LocalDate on) implements CreditState {}

  /**
   * What was decided outside.
   *
   * @param number of the decision
   * @param until the last day of the listing
   */
  record Listing(Text number, LocalDate on, LocalDate until) {

    /** 部令11号: listed for three years. */
    private static final int YEARS = 3;

    /** 部令11号: taken off early after twelve months at the earliest. */
    private static final int MONTHS = 12;

    static Listing of(Text number, LocalDate on) {
      return new Listing(number, on, on.plusYears(YEARS));
    }

    /** The first day on which the firm may be taken off early. */
    public LocalDate repairableFrom() {
      return on.plusMonths(MONTHS);
    }
  }
}
