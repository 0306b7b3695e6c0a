package io.anshao.notify.contact;

import io.anshao.contracts.contact.ContactSealed;
import io.anshao.contracts.tip.IdentityMode;

/**
 * Whose contact may be compared with those of other tips.
 *
 * <p>Anybody can type anybody's number into a tip, and would learn from the answer whether that
 * number reported something. So what was typed is compared among those alone who gave their name
 * openly; an account is vouched for by the platform that signed the message, and nobody can give
 * another's.
 */
final class Recognisable {

  private Recognisable() {}

  static boolean is(ContactSealed contact) {
    return switch (contact.contactKind()) {
      case ACCOUNT -> true;
      case PHONE, EMAIL -> contact.identityMode() == IdentityMode.REAL_NAME;
      case NONE -> false;
    };
  }
}
