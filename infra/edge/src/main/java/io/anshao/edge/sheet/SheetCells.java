package io.anshao.edge.sheet;

import io.anshao.edge.sheet.Unreadable.Why;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** The rows of a sheet as the texts that they show. */
final class SheetCells implements Xml.Visitor {

  private final List<String> texts;
  private final Grid.Filling filling = new Grid.Filling();
  private final List<String> row = new ArrayList<>();
  private final StringBuilder inline = new StringBuilder();
  private int number;
  private CellText cell = CellText.NONE;

  /**
   * @param texts that cells refer to
   */
  SheetCells(List<String> texts) {
    this.texts = texts;
  }

  @Override
  public void begins(XMLStreamReader element) throws Unreadable {
    switch (element.getLocalName()) {
      case "row" -> {
        number = CellText.number(Xml.attribute(element, "r"), number + 1);
        row.clear();
      }
      case "c" -> {
        cell = CellText.at(Xml.attribute(element, "r"), Xml.attribute(element, "t"), row.size());
        inline.setLength(0);
      }
      default -> {
        // nothing else matters
      }
    }
  }

  @Override
  public void ends(String element, String written) throws Unreadable {
    switch (element) {
      case "v" -> cell = cell.showing(written, texts);
      case "t" -> inline.append(written);
      case "c" -> put(cell.text().isEmpty() ? inline.toString() : cell.text());
      case "row" -> filling.add(number, row);
      default -> {
        // nothing else matters
      }
    }
  }

  private void put(String text) throws Unreadable {
    if (text.isBlank()) {
      return;
    }
    if (cell.column() >= Grid.MOST_COLUMNS) {
      throw new Unreadable(Why.TOO_LARGE);
    }
    while (row.size() <= cell.column()) {
      row.add("");
    }
    row.set(cell.column(), text);
  }

  Grid grid(boolean isSince1904) {
    return filling.grid(isSince1904);
  }
}
