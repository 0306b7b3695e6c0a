package io.anshao.launcher.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MailCatcherTests {

  private final int smtp = freePort();
  private final int page = freePort();

  @Test
  void showsEveryMailToProgramsAndPeople() throws Exception {
    try (var _ = MailCatcher.start(smtp, page)) {
      assertThat(get("/messages")).isEqualTo("[]");
      send("li@example.org", "您反映的问题有新进展", "编号 JB20210608-7K3M9Q <b>");
      send("wang@example.org", "第二封", "正文");
      var mails = JsonMapper.shared().readTree(get("/messages"));
      assertThat(mails.size()).isEqualTo(2);
      assertThat(mails.get(0).get("to").stringValue()).isEqualTo("li@example.org");
      assertThat(mails.get(0).get("from").stringValue()).isEqualTo("anshao@localhost");
      assertThat(mails.get(0).get("subject").stringValue()).isEqualTo("您反映的问题有新进展");
      assertThat(mails.get(0).get("text").stringValue()).contains("JB20210608-7K3M9Q <b>");
      assertThat(get("/")).contains("第二封", "&lt;b&gt;").doesNotContain("<b>");
    }
  }

  @Test
  void showsTextMessagesAndRobotsBesideThem() throws Exception {
    try (var _ = MailCatcher.start(smtp, page)) {
      assertThat(
              get(
                  "/sms/?PhoneNumbers=13800000000&SignName=%E5%AE%89%E5%93%A8&TemplateCode=staff-late&TemplateParam=%7B%22number%22%3A%22JBAQ2021000001%22%7D"))
          .contains("\"Code\":\"OK\"");
      post("/dingtalk?access_token=t&sign=s", "{\"text\":{\"content\":\"案件已逾期\"}}");
      var caught = JsonMapper.shared().readTree(get("/messages"));
      assertThat(caught.get(0).get("to").stringValue()).isEqualTo("13800000000");
      assertThat(caught.get(0).get("text").stringValue()).contains("JBAQ2021000001");
      assertThat(caught.get(1).get("text").stringValue()).isEqualTo("案件已逾期");
    }
  }

  private void post(String path, String body) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + page + path))
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).body())
          .contains("\"errcode\":0");
    }
  }

  private void send(String to, String subject, String text) throws MessagingException {
    var properties = new Properties();
    properties.setProperty("mail.smtp.host", "localhost");
    properties.setProperty("mail.smtp.port", Integer.toString(smtp));
    var message = new MimeMessage(Session.getInstance(properties));
    message.setFrom(new InternetAddress("anshao@localhost"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
    message.setSubject(subject, "UTF-8");
    message.setText(text, "UTF-8");
    Transport.send(message);
  }

  private String get(String path) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create("http://localhost:" + page + path)).build();
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
