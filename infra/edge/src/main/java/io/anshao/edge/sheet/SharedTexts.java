package io.anshao.edge.sheet;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** Texts that the cells of a workbook refer to; how they are pronounced is left out. */
final class SharedTexts implements Xml.Visitor {

  private final List<String> texts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean isSpoken;

  static List<String> of(byte[] part) throws Unreadable {
    var shared = new SharedTexts();
    Xml.visit(part, shared);
    return shared.texts;
  }

  @Override
  public void begins(XMLStreamReader element) {
    if (element.getLocalName().equals("rPh")) {
      isSpoken = true;
    }
  }

  @Override
  public void ends(String element, String written) {
    switch (element) {
      case "t" -> text.append(isSpoken ? "" : written);
      case "rPh" -> isSpoken = false;
      case "si" -> {
        texts.add(text.toString());
        text.setLength(0);
      }
      default -> {
        // nothing else matters
      }
    }
  }
}
