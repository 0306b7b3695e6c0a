package io.anshao.wechat;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The platform's flat documents: a root with named texts. Neither a DTD nor an entity is read. */
final class Xml {

  private Xml() {}

  /** The texts by name, of the root's own children; nothing when it is no such document. */
  static Optional<Map<String, String>> read(String document) {
    try {
      var reader = factory().createXMLStreamReader(new StringReader(document));
      try {
        return Optional.of(texts(reader));
      } finally {
        reader.close();
      }
    } catch (XMLStreamException | MissingResourceException e) {
      // for some faults within a DTD the JDK's reader has no words, and throws that instead
      return Optional.empty();
    }
  }

  private static Map<String, String> texts(XMLStreamReader reader) throws XMLStreamException {
    var texts = new LinkedHashMap<String, String>();
    var text = new StringBuilder();
    var depth = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.DTD -> throw new XMLStreamException("no DTD is read");
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          text.setLength(0);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            text.append(reader.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          if (depth == 2) {
            texts.putIfAbsent(reader.getLocalName(), text.toString());
          }
          depth--;
        }
        default -> {
          // comments and white space say nothing
        }
      }
    }
    return texts;
  }

  /** A document of these texts, in order. */
  static String write(Map<String, String> texts) {
    var out = new StringWriter();
    try {
      var writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      writer.writeStartElement("xml");
      for (var each : texts.entrySet()) {
        writer.writeStartElement(each.getKey());
        writer.writeCharacters(each.getValue());
        writer.writeEndElement();
      }
      writer.writeEndElement();
      writer.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return out.toString();
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
