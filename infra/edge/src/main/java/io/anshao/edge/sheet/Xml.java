package io.anshao.edge.sheet;

import io.anshao.edge.sheet.Unreadable.Why;
import java.io.ByteArrayInputStream;
import java.util.MissingResourceException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks through a part of a workbook. Neither a DTD nor an entity is read. */
final class Xml {

  private Xml() {}

  /** What is done at each element. */
  interface Visitor {

    /** It begins; its attributes can be read. */
    void begins(XMLStreamReader element) throws Unreadable;

    /** It ends; the text since the last element began or ended. */
    default void ends(String element, String text) throws Unreadable {}
  }

  static void visit(byte[] part, Visitor visitor) throws Unreadable {
    try {
      var reader = factory().createXMLStreamReader(new ByteArrayInputStream(part));
      var text = new StringBuilder();
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.DTD -> throw new Unreadable(Why.FORM);
          case XMLStreamConstants.START_ELEMENT -> {
            text.setLength(0);
            visitor.begins(reader);
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
              text.append(reader.getText());
          case XMLStreamConstants.END_ELEMENT -> {
            visitor.ends(reader.getLocalName(), text.toString());
            text.setLength(0);
          }
          default -> {
            // comments say nothing
          }
        }
      }
      reader.close();
    } catch (XMLStreamException | MissingResourceException e) {
      // for some faults within a DTD the JDK's reader has no words, and throws that instead
      throw new Unreadable(Why.FORM);
    }
  }

  /** The attribute of that name, whatever its prefix; empty when it is not there. */
  static String attribute(XMLStreamReader element, String name) {
    for (int i = 0; i < element.getAttributeCount(); i++) {
      if (element.getAttributeLocalName(i).equals(name)) {
        return element.getAttributeValue(i);
      }
    }
    return "";
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
