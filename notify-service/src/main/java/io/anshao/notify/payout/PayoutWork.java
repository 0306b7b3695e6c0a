package io.anshao.notify.payout;

import java.time.Instant;
import java.time.LocalDate;

/** What finance does with a reward, on its way to the database. */
record PayoutWork(Finance by, String rewardNo, Instant at, String keyHash, Doing doing) {

  /** The effect. */
  sealed interface Doing {

    /** As it is stored. */
    String kind();
  }

  /** Looks at the payee data. */
  record Open() implements Doing {

    @Override
    public String kind() {
      return "opened";
    }
  }

  /** Notes the transfer. */
  record Pay(LocalDate on, String voucher) implements Doing {

    @Override
    public String kind() {
      return "paid";
    }
  }

  /** Notes that it cannot be paid to what was given. */
  record Return(String reason) implements Doing {

    @Override
    public String kind() {
      return "returned";
    }
  }
}
