package io.anshao.cases.report;

import io.anshao.cases.report.ReportReading.StoredSnapshot;
import io.anshao.cases.report.domain.Content;
import io.anshao.cases.report.domain.ReportPeriod;
import io.anshao.cases.report.domain.Snapshot;
import io.anshao.edge.secret.Sha256;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A snapshot in canonical bytes: JSON in UTF-8 without white space, members sorted by name at every
 * depth, numbers as strings of plain digits. Its SHA-256 is kept beside it.
 */
final class SnapshotJson {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String FORMAT = "anshao-report/1";

  private SnapshotJson() {}

  /** The bytes of what is signed. */
  static byte[] write(
      StoredReport report, Optional<ReportPeriod> period, Snapshot snapshot, UUID signer) {
    var all = new TreeMap<String, Object>();
    all.put("format", FORMAT);
    all.put("report", report.id().toString());
    all.put("district", report.district());
    all.put("unit", report.unit().value());
    all.put("kind", report.kind().code());
    all.put("template", Integer.toString(report.template()));
    report.season().ifPresent(id -> all.put("season", id.toString()));
    period.ifPresent(each -> all.put("period", period(each)));
    all.put("no", Integer.toString(snapshot.no()));
    all.put("at", snapshot.at().toString());
    all.put("cutOff", snapshot.cutOff().toString());
    all.put("definitions", Integer.toString(snapshot.definitions()));
    var computed = new TreeMap<String, String>();
    snapshot.computed().forEach((cell, value) -> computed.put(cell, plain(value)));
    all.put("computed", computed);
    all.put("content", content(snapshot.content()));
    all.put("signer", signer.toString());
    return JSON.writeValueAsBytes(all);
  }

  private static Map<String, String> period(ReportPeriod period) {
    return new TreeMap<>(
        Map.of(
            "code",
            period.code(),
            "from",
            period.from().toString(),
            "to",
            period.to().toString(),
            "dueAt",
            period.dueAt().toString()));
  }

  private static Object content(Content content) {
    return sorted(JSON.valueToTree(ContentEntry.of(content)));
  }

  private static Object sorted(JsonNode node) {
    if (node.isObject()) {
      var members = new TreeMap<String, Object>();
      node.properties().stream()
          .filter(each -> !each.getValue().isNull())
          .forEach(each -> members.put(each.getKey(), sorted(each.getValue())));
      return members;
    }
    if (node.isArray()) {
      return node.valueStream().map(SnapshotJson::sorted).toList();
    }
    return node.isNumber() ? plain(node.decimalValue()) : node.asString();
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  /** What the bytes say. */
  static Snapshot read(StoredSnapshot stored) {
    var all = JSON.readTree(stored.bytes());
    var computed = new TreeMap<String, BigDecimal>();
    all.path("computed")
        .properties()
        .forEach(each -> computed.put(each.getKey(), new BigDecimal(each.getValue().asString())));
    return new Snapshot(
        Integer.parseInt(all.path("no").asString()),
        Instant.parse(all.path("at").asString()),
        Instant.parse(all.path("cutOff").asString()),
        Integer.parseInt(all.path("definitions").asString()),
        computed,
        JSON.treeToValue(all.path("content"), ContentEntry.class).read());
  }

  /** The span of time that the bytes speak of; empty for an urgent report. */
  static Optional<List<Instant>> span(StoredSnapshot stored) {
    var period = JSON.readTree(stored.bytes()).path("period");
    return period.isObject()
        ? Optional.of(
            List.of(
                Instant.parse(period.path("from").asString()),
                Instant.parse(period.path("to").asString())))
        : Optional.empty();
  }

  /** Who signed it. */
  static UUID signer(StoredSnapshot stored) {
    return UUID.fromString(JSON.readTree(stored.bytes()).path("signer").asString());
  }

  /** Whether the bytes are those that were signed. */
  static boolean isWhole(StoredSnapshot stored) {
    return MessageDigest.isEqual(Sha256.of(stored.bytes()), stored.hash());
  }
}
