package io.anshao.notify.notice.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who mails come from; the server itself is set by {@code spring.mail.*}.
 *
 * @param from a neutral address: nobody who sees it in a list of mails learns what it is about
 */
@ConfigurationProperties("anshao.mail")
public record MailSettings(@DefaultValue("no-reply@localhost") String from) {

  /** Refuses an address that no mail server would take. */
  public MailSettings {
    try {
      new InternetAddress(from, true);
    } catch (AddressException e) {
      throw new IllegalArgumentException("anshao.mail.from is not an e-mail address", e);
    }
  }

  String domain() {
    return from.substring(from.lastIndexOf('@') + 1);
  }
}
