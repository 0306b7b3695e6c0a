package io.anshao.notify.reveal;

import io.anshao.edge.secret.MasterKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;

/** A code with which one of the first two custodians enrols: 80 random bits, used once. */
final class EnrolmentCode {

  private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 16;
  private static final int GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private EnrolmentCode() {}

  /** A fresh one, in groups as people copy it. */
  static String random() {
    var text = new StringBuilder();
    for (var i = 0; i < LENGTH; i++) {
      text.append(i > 0 && i % GROUP == 0 ? "-" : "");
      text.append(CROCKFORD.charAt(RANDOM.nextInt(CROCKFORD.length())));
    }
    return text.toString();
  }

  /** As it is stored: nobody has a code from a copy of the database. */
  static byte[] hash(MasterKey master, String district, String typed) {
    var code =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return master.hmac(
        "enrolment-code",
        district.getBytes(StandardCharsets.UTF_8),
        code.getBytes(StandardCharsets.UTF_8));
  }
}
