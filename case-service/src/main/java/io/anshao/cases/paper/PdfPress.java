package io.anshao.cases.paper;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Pages into PDF/A-2u, the same bytes each time: nothing in them tells when or where they were
 * made. Its fonts come with the service, so no machine's own are looked for. Runs on a scheduler of
 * its own, never on an event loop (MECHANICS 8).
 */
public final class PdfPress implements AutoCloseable {

  private static final String HAN = "/fonts/DroidSansFallbackFull.ttf";

  /** Comes with PDFBox. */
  private static final String LATIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
  private static final Pattern MADE_AT = Pattern.compile("(<xmp:CreateDate>)[^<]*");

  /** Each holds a font of four megabytes while it prints. */
  private static final int THREADS = 2;

  private static final int WAITING = 64;

  static {
    // it tells of the words that it sets
    XRLog.setLoggingEnabled(false);
  }

  private final Scheduler scheduler =
      Schedulers.newBoundedElastic(THREADS, WAITING, "papers", 60, true);

  /**
   * The document.
   *
   * @param signedAt when it says it was made
   */
  public Mono<byte[]> print(String html, Instant signedAt) {
    return Mono.fromCallable(() -> printed(html, signedAt)).subscribeOn(scheduler);
  }

  private static byte[] printed(String html, Instant signedAt) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var renderer = renderer(html, out)) {
      renderer.createPDFWithoutClosing();
      try (var document = renderer.getPdfDocument()) {
        date(document, signedAt.atZone(ZoneOffset.UTC));
        document.save(out);
      }
    }
    return out.toByteArray();
  }

  private static PdfBoxRenderer renderer(String html, ByteArrayOutputStream out) {
    return new PdfRendererBuilder()
        .useFont(() -> open(HAN), "han")
        .useFont(() -> open(LATIN), "latin")
        .usePdfAConformance(PdfAConformance.PDFA_2_U)
        .useColorProfile(COLOURS)
        .withProducer("Anshao")
        .withHtmlContent(html, null)
        .toStream(out)
        .buildPdfRenderer();
  }

  /** Its dates and its id follow from when it was signed. */
  private static void date(PDDocument document, ZonedDateTime at) throws IOException {
    document.getDocumentInformation().setCreationDate(GregorianCalendar.from(at));
    document.setDocumentId(at.toInstant().toEpochMilli());
    var metadata = document.getDocumentCatalog().getMetadata();
    var told = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    var dated = "$1" + DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx").format(at);
    metadata.importXMPMetadata(
        MADE_AT.matcher(told).replaceFirst(dated).getBytes(StandardCharsets.UTF_8));
  }

  private static InputStream open(String resource) {
    var font = PdfPress.class.getResourceAsStream(resource);
    if (font == null) {
      throw new UncheckedIOException(new IOException("no font " + resource));
    }
    return font;
  }

  @Override
  public void close() {
    scheduler.dispose();
  }
}
