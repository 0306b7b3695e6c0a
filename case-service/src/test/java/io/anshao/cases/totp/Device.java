package io.anshao.cases.totp;

import static io.anshao.cases.CaseApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Somebody's authenticator: what the service told it, and the codes it shows. */
final class Device {

  static final String PASSWORD = "walks-through-the-door";
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final byte[] secret;
  private final List<String> recovery = new ArrayList<>();

  private Device(byte[] secret) {
    this.secret = secret;
  }

  /** Enrols a device for that person, by the code of now. */
  static Device of(StaffApi staff, Member member) {
    var begun = json(post(staff, member, "totp", Map.of("password", PASSWORD)));
    var device = new Device(bytes(begun.path("secret").asString()));
    var confirmed =
        post(staff, member, "totp/confirmation", Map.of("code", device.now()))
            .expectStatus()
            .isOk();
    for (JsonNode each : json(confirmed).path("recoveryCodes")) {
      device.recovery.add(each.asString());
    }
    assertThat(device.recovery).hasSize(10).doesNotHaveDuplicates();
    return device;
  }

  static ResponseSpec post(StaffApi staff, Member member, String path, Map<String, ?> body) {
    return staff.as(member).post().uri("/api/v1/session/" + path).bodyValue(body).exchange();
  }

  /** The code of the present step: the one that confirmed the device. */
  String now() {
    return OneTimeCodes.of(secret, OneTimeCodes.stepOf(Instant.now()));
  }

  /** The code after it, which a phone half a minute ahead shows. */
  String next() {
    return OneTimeCodes.of(secret, OneTimeCodes.stepOf(Instant.now()) + 1);
  }

  String recovery(int at) {
    return recovery.get(at);
  }

  private static byte[] bytes(String base32) {
    var bytes = new byte[base32.length() * 5 / Byte.SIZE];
    int held = 0;
    int bits = 0;
    int at = 0;
    for (char each : base32.toCharArray()) {
      held = (held << 5) | ALPHABET.indexOf(each);
      bits += 5;
      if (bits >= Byte.SIZE) {
        bits -= Byte.SIZE;
        bytes[at++] = (byte) (held >> bits);
      }
      held &= (1 << bits) - 1;
    }
    return bytes;
  }
}
