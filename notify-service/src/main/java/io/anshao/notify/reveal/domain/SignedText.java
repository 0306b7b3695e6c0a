package io.anshao.notify.reveal.domain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What a custodian signs: lines of UTF-8, joined by one line feed each. Each text says what it is
 * for, so that no signature can be taken for another.
 */
public final class SignedText {

  private static final String APPROVAL = "anshao/approval/v1";
  private static final String ENROLMENT = "anshao/enrolment/v1";

  private SignedText() {}

  /** That this request may have this tip's contact sealed to this key. */
  public static byte[] approval(Ask ask) {
    return lines(
        APPROVAL,
        ask.id().toString(),
        ask.tipId().toString(),
        ask.key().fingerprint(),
        ask.nonce());
  }

  /**
   * That this key is that of a custodian.
   *
   * @param id of the enrolment
   */
  public static byte[] enrolment(UUID id, String district, UUID person, P256Key key) {
    return lines(ENROLMENT, id.toString(), district, person.toString(), key.fingerprint());
  }

  private static byte[] lines(String... lines) {
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }
}
