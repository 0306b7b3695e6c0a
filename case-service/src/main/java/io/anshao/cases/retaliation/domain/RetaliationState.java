package io.anshao.cases.retaliation.domain;

import io.anshao.cases.lifecycle.domain.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the reporters of a case suffer for it, and what is done. */
public sealed interface RetaliationState {

  /** One for each tip at most that anything was said of. */
  record Matters(List<Matter> all) implements RetaliationState {}

  /** What is not ended. */
  default List<Matter> open() {
    return switch (this) {
      case Matters(var all) -> all.stream().filter(each -> each.result().isEmpty()).toList();
    };
  }

  /** Nobody suffers. */
  static RetaliationState none() {
    return new Matters(List.of());
  }

  /**
   * One reporter's.
   *
   * @param number of the tip
   * @param account the newest that was said
   * @param isProven empty until it was verified
   * @param result what the reporter was told in the end
   */
  record Matter(
      UUID tip,
      String number,
      Text account,
      boolean isContacted,
      Optional<Boolean> isProven,
      List<Referral> referrals,
      Optional<Text> result) {

    static Matter of(UUID tip, String number, Text account) {
      return new Matter(tip, number, account, false, Optional.empty(), List.of(), Optional.empty());
    }

    Matter adding(Text more) {
      return new Matter(tip, number, more, isContacted, isProven, referrals, result);
    }

    Matter contacted() {
      return new Matter(tip, number, account, true, isProven, referrals, result);
    }

    Matter verified(boolean proven) {
      return new Matter(tip, number, account, isContacted, Optional.of(proven), referrals, result);
    }

    Matter referred(Referral referral) {
      var more = new ArrayList<>(referrals);
      more.add(referral);
      return new Matter(tip, number, account, isContacted, isProven, List.copyOf(more), result);
    }

    Matter handled(Text told) {
      return new Matter(tip, number, account, isContacted, isProven, referrals, Optional.of(told));
    }
  }

  /** It was handed to an authority by a letter of that day. */
  record Referral(Authority to, Text letter, LocalDate on) {}
}
