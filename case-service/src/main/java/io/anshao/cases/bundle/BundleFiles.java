package io.anshao.cases.bundle;

import io.anshao.cases.lifecycle.CaseHistory.Logged;
import io.anshao.contracts.bundle.BundleManifest;
import io.anshao.contracts.bundle.BundleManifest.FileEntry;
import io.anshao.contracts.bundle.BundleManifest.Link;
import io.anshao.contracts.bundle.BundleManifest.SaltedText;
import io.anshao.edge.secret.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The files of a bundle by path, and the one file that they become: always the same bytes. */
final class BundleFiles {

  /** What a ZIP can say at the earliest: no file tells when it was packed. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final SortedMap<String, byte[]> files = new TreeMap<>();

  /** The events as they were hashed, and how they hang together. */
  void events(List<Logged> events) {
    var chain = new ArrayList<Link>();
    for (var event : events) {
      var path = "events/%06d.json".formatted(event.version());
      files.put(path, event.bytes());
      chain.add(
          new Link(
              event.version(),
              event.track(),
              event.name(),
              event.at().toInstant(),
              event.algorithm(),
              event.previous().hex(),
              event.hash().hex(),
              path));
    }
    files.put(BundleManifest.CHAIN, JSON.writeValueAsBytes(chain));
  }

  void texts(List<SaltedText> texts) {
    files.put(BundleManifest.TEXTS, JSON.writeValueAsBytes(texts));
  }

  void documents(Map<String, byte[]> documents) {
    documents.forEach((name, bytes) -> files.put("documents/" + name, bytes));
  }

  void readme(String text) {
    files.put(BundleManifest.README, text.getBytes(StandardCharsets.UTF_8));
  }

  /** What the manifest says of them. */
  List<FileEntry> entries() {
    return files.entrySet().stream()
        .map(
            file ->
                new FileEntry(
                    file.getKey(),
                    file.getValue().length,
                    HexFormat.of().formatHex(Sha256.of(file.getValue()))))
        .toList();
  }

  /** All of them under a signed manifest. */
  byte[] sealed(BundleManifest manifest, BundleKeys.BundleKey key) {
    var bytes = JSON.writeValueAsBytes(manifest);
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      put(zip, BundleManifest.MANIFEST, bytes);
      put(zip, BundleManifest.SIGNATURE, key.sign(bytes));
      for (var file : files.entrySet()) {
        put(zip, file.getKey(), file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String path, byte[] bytes) throws IOException {
    var entry = new ZipEntry(path);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
