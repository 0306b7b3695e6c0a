package io.anshao.intake.open311;

import io.anshao.intake.open311.domain.Document;
import io.anshao.intake.open311.domain.Part;
import io.anshao.intake.open311.domain.Part.Field;
import io.anshao.intake.open311.domain.Part.Flag;
import io.anshao.intake.open311.domain.Part.Group;
import io.anshao.intake.open311.domain.Part.Listing;
import io.anshao.intake.open311.domain.Part.Number;
import io.anshao.intake.open311.domain.Part.Text;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes an answer as XML 1.0 without namespaces. */
final class XmlWriting {

  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  /** Characters that no XML 1.0 may hold, even escaped. */
  private static final Pattern FORBIDDEN =
      Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private final XMLStreamWriter out;

  private XmlWriting(XMLStreamWriter out) {
    this.out = out;
  }

  static byte[] bytes(Document document) {
    var text = new StringWriter();
    try {
      var out = FACTORY.createXMLStreamWriter(text);
      out.writeStartDocument("utf-8", "1.0");
      new XmlWriting(out).element(document.root(), document.part());
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void element(String name, Part part) throws XMLStreamException {
    switch (part) {
      case Text words -> leaf(name, words.value());
      case Flag flag -> leaf(name, Boolean.toString(flag.value()));
      case Number number -> leaf(name, number.value().toPlainString());
      case Group group -> {
        out.writeStartElement(name);
        for (Field field : group.fields()) {
          element(field.name(), field.part());
        }
        out.writeEndElement();
      }
      case Listing listing -> {
        out.writeStartElement(name);
        for (Part each : listing.parts()) {
          element(listing.item(), each);
        }
        out.writeEndElement();
      }
    }
  }

  private void leaf(String name, @Nullable String text) throws XMLStreamException {
    if (text == null || text.isEmpty()) {
      out.writeEmptyElement(name);
      return;
    }
    out.writeStartElement(name);
    // a reader turns a bare carriage return into a line feed
    var lines = FORBIDDEN.matcher(text).replaceAll("\uFFFD").split("\r", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        out.writeEntityRef("#13");
      }
      out.writeCharacters(lines[i]);
    }
    out.writeEndElement();
  }
}
