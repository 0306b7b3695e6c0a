package io.anshao.contracts.bundle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a bundle holds, signed as a whole: {@code manifest.json}, with its Ed25519 signature beside
 * it.
 *
 * @param format {@link #FORMAT}
 * @param watermark for people: who took it away, when, and that it is not to be passed on
 * @param keyId of the key that signs
 * @param files every other file of the bundle but the signature, sorted by path
 */
public record BundleManifest(
    String format,
    CaseName ofCase,
    Exported exported,
    String watermark,
    String keyId,
    List<FileEntry> files) {

  /** The only format that there is. */
  public static final String FORMAT = "anshao/case-bundle/v1";

  public static final String MANIFEST = "manifest.json";
  public static final String SIGNATURE = "manifest.sig";
  public static final String CHAIN = "chain.json";
  public static final String TEXTS = "texts.json";
  public static final String README = "README.txt";

  /** The signature's algorithm as {@link java.security.Signature} names it. */
  public static final String ALGORITHM = "Ed25519";

  /**
   * Which case, as it stood.
   *
   * @param version of its last event
   * @param head hash of that event, in hex
   */
  public record CaseName(UUID id, String number, String district, long version, String head) {}

  /** By whom it was taken away, and when. */
  public record Exported(UUID by, String name, List<String> roles, Instant at) {}

  /** A file by its path in the bundle. */
  public record FileEntry(String path, long bytes, String sha256) {}

  /** An event of {@code chain.json}; its bytes lie in {@code file} as they were hashed. */
  public record Link(
      long version,
      String track,
      String event,
      Instant at,
      String algorithm,
      String previous,
      String hash,
      String file) {}

  /** A text of {@code texts.json}; an erased one is not there. The salt is in base64. */
  public record SaltedText(UUID id, String kind, String salt, String body) {}
}
