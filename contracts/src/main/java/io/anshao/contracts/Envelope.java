package io.anshao.contracts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents 1.0 in binary mode: the attributes of a record travel as Kafka headers beside its
 * bytes.
 *
 * @param id unique per source; the same again when a record is published again
 * @param source who owns the fact, for example {@code /anshao/intake}
 * @param type published name with version; {@code null} never, also for a tombstone (the type it
 *     erases)
 * @param time when the fact became true, business time
 * @param subject the record's key
 * @param district 行政区划代码 the fact belongs to
 * @param seq position within its topic and key, from 1 and without gaps on plain topics
 * @param chainHead {@code algorithm:hex} of the owner's hash chain after this fact, where there is
 *     a chain
 * @param traceparent W3C trace context of the request that caused the fact
 */
public record Envelope(
    String id,
    String source,
    String type,
    Instant time,
    String subject,
    String district,
    long seq,
    @Nullable String chainHead,
    @Nullable String traceparent) {

  public static final String ID = "ce_id";
  public static final String SOURCE = "ce_source";
  public static final String TYPE = "ce_type";
  public static final String TIME = "ce_time";
  public static final String SUBJECT = "ce_subject";
  public static final String SPEC_VERSION = "ce_specversion";
  public static final String DISTRICT = "ce_district";
  public static final String SEQ = "ce_seq";
  public static final String CHAIN_HEAD = "ce_chainhead";
  public static final String TRACEPARENT = "traceparent";
  public static final String CONTENT_TYPE = "content-type";

  /** The same fact in another span of its trace. */
  public Envelope withTraceparent(String other) {
    return new Envelope(id, source, type, time, subject, district, seq, chainHead, other);
  }

  /** The headers of the Kafka record, in a stable order. */
  public Map<String, String> toHeaders() {
    var headers = new LinkedHashMap<String, String>();
    headers.put(SPEC_VERSION, "1.0");
    headers.put(ID, id);
    headers.put(SOURCE, source);
    headers.put(TYPE, type);
    headers.put(TIME, time.toString());
    headers.put(SUBJECT, subject);
    headers.put(DISTRICT, district);
    headers.put(SEQ, Long.toString(seq));
    headers.put(CONTENT_TYPE, "application/json");
    if (chainHead != null) {
      headers.put(CHAIN_HEAD, chainHead);
    }
    if (traceparent != null) {
      headers.put(TRACEPARENT, traceparent);
    }
    return headers;
  }

  /**
   * Reads the headers of a Kafka record.
   *
   * @throws UnreadableEventException when a required attribute is missing or malformed
   */
  public static Envelope ofHeaders(Map<String, String> headers) {
    try {
      return new Envelope(
          required(headers, ID),
          required(headers, SOURCE),
          required(headers, TYPE),
          Instant.parse(required(headers, TIME)),
          required(headers, SUBJECT),
          required(headers, DISTRICT),
          Long.parseLong(required(headers, SEQ)),
          headers.get(CHAIN_HEAD),
          headers.get(TRACEPARENT));
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      throw new UnreadableEventException("unreadable envelope: " + e.getMessage(), e);
    }
  }

  private static String required(Map<String, String> headers, String name) {
    var value = headers.get(name);
    if (value == null) {
      throw new IllegalArgumentException("header " + name + " is missing");
    }
    return value;
  }
}
