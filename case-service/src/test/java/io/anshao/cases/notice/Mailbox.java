package io.anshao.cases.notice;

import io.anshao.cases.CaseDatabase;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What members of staff leave to be reached by, and what goes out for them. */
public final class Mailbox {

  private Mailbox() {}

  /** Leaves an address of that kind, as a browser seals it; nobody here could open it anyway. */
  public static ResponseSpec leave(StaffApi staff, Member member, String channel) {
    return staff
        .as(member)
        .put()
        .uri("/api/v1/my-notices/addresses/" + channel)
        .headers(StaffApi.newKey())
        .bodyValue(Map.of("keyId", "contact-1", "enc", base64(65), "ciphertext", base64(528)))
        .exchange();
  }

  static String base64(int bytes) {
    return Base64.getEncoder().encodeToString(new byte[bytes]);
  }

  /** The notices that went out for that member, oldest first. */
  public static List<JsonNode> notices(CaseDatabase database, Member member) throws SQLException {
    return payloads(database, "anshao.notices.v1", "person", member.id());
  }

  static List<JsonNode> payloads(CaseDatabase database, String topic, String field, UUID id)
      throws SQLException {
    return database
        .rows(
            "select convert_from(payload, 'UTF8') from outbox where topic = ? and payload is not null"
                + " and convert_from(payload, 'UTF8') like ? order by id",
            topic,
            "%\"" + field + "\":\"" + id + "\"%")
        .stream()
        .map(row -> JsonMapper.shared().readTree(row.getFirst()))
        .toList();
  }
}
