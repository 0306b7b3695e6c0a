package io.anshao.intake.open311;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** An XML answer. */
record Xml(Element root) {

  static Xml read(byte[] bytes) {
    try {
      var builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
      builder.setErrorHandler(null);
      return new Xml(builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement());
    } catch (Exception e) {
      throw new AssertionError("not readable as XML", e);
    }
  }

  /** The words of the first element there. */
  String at(String path) {
    return all(path).getFirst();
  }

  /** The words of all elements there. */
  List<String> all(String path) {
    try {
      var nodes =
          (NodeList)
              XPathFactory.newInstance().newXPath().evaluate(path, root, XPathConstants.NODESET);
      return IntStream.range(0, nodes.getLength())
          .mapToObj(i -> nodes.item(i).getTextContent())
          .toList();
    } catch (XPathExpressionException e) {
      throw new AssertionError(e);
    }
  }
}
