package io.anshao.notify.notice.mail;

import io.anshao.notify.notice.channel.Channel;
import io.anshao.notify.notice.channel.Destination;
import io.anshao.notify.notice.channel.Parcel;
import io.anshao.notify.notice.domain.Attempt;
import io.anshao.notify.notice.domain.Attempt.Accepted;
import io.anshao.notify.notice.domain.Attempt.Unavailable;
import io.anshao.notify.notice.domain.Attempt.Unreachable;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** Speaks SMTP. */
final class Postman implements Channel {

  private final JavaMailSender sender;
  private final MailSettings settings;

  Postman(JavaMailSender sender, MailSettings settings) {
    this.sender = sender;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "mail";
  }

  /** Errors of mail libraries quote addresses, so none of them leaves this method. */
  @Override
  public Attempt deliver(Parcel parcel, Destination destination) {
    InternetAddress to;
    try {
      to = new InternetAddress(destination.address(), true);
    } catch (AddressException e) {
      return new Unreachable();
    }
    try {
      sender.send(mime(parcel, to));
      return new Accepted();
    } catch (MailSendException e) {
      return SmtpAnswer.of(e);
    } catch (MailException | MessagingException e) {
      return new Unavailable(e.getClass().getSimpleName());
    }
  }

  private MimeMessage mime(Parcel parcel, InternetAddress to) throws MessagingException {
    var mime = sender.createMimeMessage();
    mime.setFrom(new InternetAddress(settings.from()));
    mime.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(to.getAddress()));
    mime.setSubject(parcel.subject(), "UTF-8");
    mime.setText(parcel.letter(), "UTF-8");
    mime.setHeader("Message-ID", "<" + parcel.id() + "@" + settings.domain() + ">");
    mime.setHeader("Auto-Submitted", "auto-generated");
    var unsubscribe = parcel.unsubscribe();
    if (unsubscribe != null) {
      // RFC 8058: mail programs end it with one press
      mime.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
      mime.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    return mime;
  }
}
