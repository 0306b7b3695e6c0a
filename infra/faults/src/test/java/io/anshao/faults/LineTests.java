package io.anshao.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LineTests {

  private ServerSocket echo;
  private Line line;

  @BeforeEach
  void start() throws IOException {
    echo = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::answer);
    line = Line.to(echo.getLocalPort());
  }

  @AfterEach
  void end() throws IOException {
    line.close();
    echo.close();
  }

  private void answer() {
    while (!echo.isClosed()) {
      try {
        var socket = echo.accept();
        Thread.ofVirtual()
            .start(
                () -> {
                  try (socket) {
                    socket.getInputStream().transferTo(socket.getOutputStream());
                  } catch (IOException e) {
                    // cut off
                  }
                });
      } catch (IOException e) {
        // closed
      }
    }
  }

  @Test
  void passesOnUntilItIsCut() throws IOException {
    try (var client = client()) {
      client.getOutputStream().write('a');
      assertThat(client.getInputStream().read()).isEqualTo('a');
      assertThat(line.connections()).isOne();

      line.cut();

      assertThat(client.getInputStream().read()).isNegative();
      await().until(() -> line.connections() == 0);
    }
  }

  @Test
  void swallowsWithoutAWordAndCutsOffWhoLostSomething() throws IOException {
    try (var client = client()) {
      await().until(() -> line.connections() == 1);
      line.swallows();
      client.getOutputStream().write('a');
      client.setSoTimeout(50);
      assertThatThrownBy(() -> client.getInputStream().read())
          .isInstanceOf(SocketTimeoutException.class);

      line.mends();

      client.setSoTimeout(0);
      assertThat(client.getInputStream().read()).isNegative();
    }
    try (var client = client()) {
      client.getOutputStream().write('b');
      assertThat(client.getInputStream().read()).isEqualTo('b');
    }
  }

  @Test
  void leadsElsewhereFromNowOn() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var client = client()) {
      client.getOutputStream().write('a');
      assertThat(client.getInputStream().read()).isEqualTo('a');

      line.leadsTo(other.getLocalPort());

      assertThat(client.getInputStream().read()).isNegative();
      try (var again = client();
          var taken = other.accept()) {
        taken.getOutputStream().write('b');
        assertThat(again.getInputStream().read()).isEqualTo('b');
      }
    }
  }

  private Socket client() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), line.port());
  }
}
