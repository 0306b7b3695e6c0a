package io.anshao.notify.notice.mail;

import io.anshao.notify.notice.domain.Attempt;
import io.anshao.notify.notice.domain.Attempt.Accepted;
import io.anshao.notify.notice.domain.Attempt.Undecided;
import io.anshao.notify.notice.domain.Attempt.Unreachable;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** Speaks SMTP. Blocks: only the couriers' own threads may call it. */
public final class Postman {

  private final JavaMailSender sender;
  private final MailSettings settings;

  Postman(JavaMailSender sender, MailSettings settings) {
    this.sender = sender;
    this.settings = settings;
  }

  /** Tries once. Errors of mail libraries quote addresses, so none of them leaves this method. */
  public Attempt deliver(Letter letter) {
    InternetAddress to;
    try {
      to = new InternetAddress(letter.to(), true);
    } catch (AddressException e) {
      return new Unreachable();
    }
    try {
      sender.send(mime(letter, to));
      return new Accepted();
    } catch (MailSendException e) {
      return SmtpAnswer.of(e);
    } catch (MailException | MessagingException e) {
      return new Undecided(e.getClass().getSimpleName());
    }
  }

  private MimeMessage mime(Letter letter, InternetAddress to) throws MessagingException {
    var mime = sender.createMimeMessage();
    mime.setFrom(new InternetAddress(settings.from()));
    mime.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(to.getAddress()));
    mime.setSubject(letter.subject(), "UTF-8");
    mime.setText(letter.text(), "UTF-8");
    mime.setHeader("Message-ID", "<" + letter.id() + "@" + settings.domain() + ">");
    mime.setHeader("Auto-Submitted", "auto-generated");
    return mime;
  }
}
