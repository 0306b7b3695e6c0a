package io.anshao.notify;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A real mail server behind a gate that can be told to misbehave: to refuse a recipient, for good
 * or for some tries, to be away, or to lose its own acceptance.
 */
final class MailGate implements AutoCloseable {

  /** A number of times, and what is said then. */
  private record Refusal(String answer, AtomicInteger times) {}

  private final GreenMail server = new GreenMail(new ServerSetup(0, "localhost", "smtp"));
  private final Map<String, Refusal> refusals = new ConcurrentHashMap<>();
  private final AtomicInteger lostAcceptances = new AtomicInteger();
  private final AtomicReference<@Nullable Runnable> meanwhile = new AtomicReference<>();
  private final ServerSocket gate;
  private volatile boolean away;

  MailGate() {
    server.start();
    try {
      gate = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return gate.getLocalPort();
  }

  /** Answers RCPT for the address itself, the next {@code times} times. */
  void refuse(String address, String answer, int times) {
    refusals.put(address, new Refusal(answer, new AtomicInteger(times)));
  }

  /** Drops every connection at once, until told otherwise. */
  void setAway(boolean isAway) {
    away = isAway;
  }

  /** Takes the next mail and breaks the connection instead of saying so. */
  void loseNextAcceptance() {
    lostAcceptances.set(1);
  }

  /** Does something after the next mail was taken and before the sender hears of it. */
  void beforeNextAcceptance(Runnable something) {
    meanwhile.set(something);
  }

  List<MimeMessage> mailsTo(String address) {
    return Arrays.stream(server.getReceivedMessages()).filter(m -> isTo(m, address)).toList();
  }

  private static boolean isTo(MimeMessage mail, String address) {
    try {
      return mail.getAllRecipients()[0].toString().equals(address);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void accept() {
    while (!gate.isClosed()) {
      try {
        var client = gate.accept();
        if (away) {
          client.close();
        } else {
          Thread.ofVirtual().start(() -> converse(client));
        }
      } catch (IOException e) {
        return;
      }
    }
  }

  private void converse(Socket client) {
    try (client;
        var behind = new Socket(InetAddress.getLoopbackAddress(), server.getSmtp().getPort())) {
      var answers = reader(behind);
      var toClient = client.getOutputStream();
      relayAnswer(answers, toClient);
      var lines = reader(client);
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var own = ownAnswer(line);
        if (own != null) {
          write(toClient, own);
          continue;
        }
        write(behind.getOutputStream(), line);
        if (line.equals("DATA")) {
          relayAnswer(answers, toClient);
          forwardLetter(lines, behind.getOutputStream());
          var something = meanwhile.getAndSet(null);
          if (something != null) {
            something.run();
          }
          if (lostAcceptances.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            answers.readLine();
            return;
          }
        }
        relayAnswer(answers, toClient);
      }
    } catch (IOException e) {
      // the conversation is over, however it ended
    }
  }

  private @Nullable String ownAnswer(String line) {
    if (!line.startsWith("RCPT TO:")) {
      return null;
    }
    var refusal = refusals.get(line.substring(line.indexOf('<') + 1, line.indexOf('>')));
    return refusal != null && refusal.times().getAndDecrement() > 0 ? refusal.answer() : null;
  }

  private static void forwardLetter(BufferedReader lines, OutputStream behind) throws IOException {
    String line;
    do {
      line = lines.readLine();
      write(behind, line);
    } while (!line.equals("."));
  }

  private static void relayAnswer(BufferedReader answers, OutputStream client) throws IOException {
    String line;
    do {
      line = answers.readLine();
      write(client, line);
    } while (line.length() > 3 && line.charAt(3) == '-');
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
  }

  private static void write(OutputStream to, String line) throws IOException {
    to.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    to.flush();
  }

  @Override
  public void close() {
    try {
      gate.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.stop();
  }
}
