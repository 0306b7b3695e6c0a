package io.anshao.edge.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/**
 * The first sheet of an XLSX file (ECMA-376), every cell as the text it shows. Formulas are not
 * computed, and no number in the file decides how much memory is taken: a cell at ZZZZZZ1 is an
 * error, not a row of millions, as it is to the libraries that read such files.
 */
final class Workbook {

  private static final String BOOK = "xl/workbook.xml";
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

  private final Map<String, String> targets = new HashMap<>();
  private String sharedTexts = "";
  private String firstSheet = "";
  private boolean isSince1904;

  private Workbook() {}

  static Grid read(byte[] file) throws Unreadable {
    return new Workbook().read(Unpacked.of(file));
  }

  private Grid read(Unpacked parts) throws Unreadable {
    Xml.visit(parts.get(BOOK), this::note);
    Xml.visit(parts.get(RELATIONS), this::noteRelation);
    var texts = sharedTexts.isEmpty() ? List.<String>of() : SharedTexts.of(parts.get(sharedTexts));
    var cells = new SheetCells(texts);
    Xml.visit(parts.get(targets.getOrDefault(firstSheet, "")), cells);
    return cells.grid(isSince1904);
  }

  private void note(XMLStreamReader element) {
    switch (element.getLocalName()) {
      case "workbookPr" -> {
        var since = Xml.attribute(element, "date1904");
        isSince1904 = since.equals("1") || since.equals("true");
      }
      case "sheet" -> firstSheet = firstSheet.isEmpty() ? Xml.attribute(element, "id") : firstSheet;
      default -> {
        // nothing else matters
      }
    }
  }

  private void noteRelation(XMLStreamReader element) {
    if (element.getLocalName().equals("Relationship")) {
      var target = path(Xml.attribute(element, "Target"));
      targets.put(Xml.attribute(element, "Id"), target);
      if (Xml.attribute(element, "Type").endsWith("/sharedStrings")) {
        sharedTexts = target;
      }
    }
  }

  /** Relative to the workbook's folder, or from the root. */
  private static String path(String target) {
    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
  }
}
