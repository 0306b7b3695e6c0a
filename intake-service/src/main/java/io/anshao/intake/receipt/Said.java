package io.anshao.intake.receipt;

import io.anshao.contracts.contact.ContactSealed.Payee;
import io.anshao.contracts.tip.ContactKind;
import io.anshao.contracts.tip.Rating;
import io.anshao.contracts.tip.VoiceKind;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the holder of a receipt says after the report. */
public sealed interface Said {

  /** As it is stored. */
  String kind();

  /** Whether the sealed state of the reporter changes with it. */
  default boolean isSealed() {
    return switch (this) {
      case Words _, Rated _ -> false;
      case Claim _, Sealing _ -> true;
    };
  }

  /**
   * A message, a withdrawal, a request for a review.
   *
   * @param uploads pictures and recordings that come with it
   */
  record Words(VoiceKind voice, @Nullable String text, List<UUID> uploads) implements Said {

    @Override
    public String kind() {
      return voice.name().toLowerCase(Locale.ROOT);
    }

    /** Never prints what somebody wrote. */
    @Override
    public String toString() {
      return "Words[" + voice + "]";
    }
  }

  /** How content the reporter is, and whether the reporter was heard of and helped. */
  record Rated(
      Rating rating, @Nullable Boolean inTime, @Nullable Boolean resolved, @Nullable String text)
      implements Said {

    static final String KIND = "rating";

    @Override
    public String kind() {
      return KIND;
    }

    /** The rating as it is stored. */
    String code() {
      return rating.name().toLowerCase(Locale.ROOT);
    }

    /** Never prints what somebody wrote. */
    @Override
    public String toString() {
      return "Rated[" + rating + "]";
    }
  }

  /** 领奖: to whom the reward is paid, which nobody here can read any more. */
  record Claim(Payee payee) implements Said {

    static final String KIND = "claim";

    @Override
    public String kind() {
      return KIND;
    }
  }

  /** 匿名转隐名: a contact, which nobody here can read any more. */
  record Sealing(ContactKind contact, String keyId, String enc, String ciphertext) implements Said {

    static final String KIND = "sealing";

    @Override
    public String kind() {
      return KIND;
    }
  }
}
