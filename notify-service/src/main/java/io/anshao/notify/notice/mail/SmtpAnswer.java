package io.anshao.notify.notice.mail;

import io.anshao.notify.notice.domain.Attempt;
import io.anshao.notify.notice.domain.Attempt.Accepted;
import io.anshao.notify.notice.domain.Attempt.Refused;
import io.anshao.notify.notice.domain.Attempt.Unavailable;
import io.anshao.notify.notice.domain.Attempt.Undecided;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/** Reads from a failed conversation what the mail server decided. */
final class SmtpAnswer {

  private SmtpAnswer() {}

  static Attempt of(MailSendException failure) {
    if (failure.getFailedMessages().isEmpty()) {
      // the mail went through; only the good-bye did not
      return new Accepted();
    }
    Attempt answer = new Unavailable("no connection");
    for (Exception e : failure.getMessageExceptions()) {
      for (var each = e; each != null; each = nextOf(each)) {
        answer = answerOf(each, answer);
      }
    }
    return answer;
  }

  /** Only an answer to the recipient or to the letter can be final: the rest is our own fault. */
  private static Attempt answerOf(Exception e, Attempt otherwise) {
    return switch (e) {
      case SMTPAddressFailedException address -> decided(address.getReturnCode());
      case SMTPSenderFailedException sender -> undecided(sender.getReturnCode());
      case SMTPSendFailedException letter
          when "DATA".equals(letter.getCommand()) || ".".equals(letter.getCommand()) ->
          decided(letter.getReturnCode());
      case SMTPSendFailedException other -> undecided(other.getReturnCode());
      default -> otherwise;
    };
  }

  /** RFC 5321: 55x speak of the mailbox, 501 of its name; 503 and 53x of what we did. */
  private static Attempt decided(int code) {
    return code >= 550 || code == 501 ? new Refused() : undecided(code);
  }

  private static Attempt undecided(int code) {
    return new Undecided("smtp " + code);
  }

  private static @Nullable Exception nextOf(Exception e) {
    return e instanceof MessagingException messaging ? messaging.getNextException() : null;
  }
}
