package io.anshao.launcher.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.time.Instant;

/**
 * An SMTP server that accepts everything for everybody and passes nothing on, with a page to read
 * it.
 */
public final class MailCatcher implements AutoCloseable {

  private final GreenMail smtp;
  private final MailPage page;
  private final Letterbox letterbox = new Letterbox();
  private final GreenMailUser everybody;

  private MailCatcher(int smtpPort, int pagePort) throws IOException {
    smtp = new GreenMail(new ServerSetup(smtpPort, "localhost", ServerSetup.PROTOCOL_SMTP));
    everybody = smtp.setUser("everybody@localhost", "everybody");
    smtp.getUserManager().setMessageDeliveryHandler(this::keep);
    page = new MailPage(pagePort, letterbox);
  }

  /** Starts both. */
  public static MailCatcher start(int smtpPort, int pagePort) throws IOException {
    var catcher = new MailCatcher(smtpPort, pagePort);
    catcher.smtp.start();
    catcher.page.start();
    return catcher;
  }

  // GreenMail would keep every mail for ever: its own store is emptied before each.
  private GreenMailUser keep(MovingMessage moving, MailAddress to) throws MessagingException {
    try {
      smtp.purgeEmailFromAllMailboxes();
      var message = moving.getMessage();
      letterbox.put(
          new CaughtMail(
              String.valueOf(moving.getReturnPath()),
              to.getEmail(),
              String.valueOf(message.getSubject()),
              textOf(message),
              Instant.now()));
      return everybody;
    } catch (FolderException | IOException e) {
      throw new MessagingException("unreadable mail", e);
    }
  }

  private static String textOf(Part part) throws MessagingException, IOException {
    var content = part.getContent();
    if (content instanceof Multipart several) {
      for (int i = 0; i < several.getCount(); i++) {
        BodyPart each = several.getBodyPart(i);
        if (each.isMimeType("text/plain") || each.isMimeType("multipart/*")) {
          return textOf(each);
        }
      }
      return "";
    }
    return content.toString();
  }

  @Override
  public void close() {
    page.stop();
    smtp.stop();
  }
}
