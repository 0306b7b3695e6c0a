package io.anshao.cases.lifecycle.domain;

/**
 * An event by which a document is signed: it gets the next number of its series in the transaction
 * that appends it, so that no number is lost and none is given twice.
 */
public interface Numbered {

  Stamp stamp();

  DocumentSeries series();

  /** The same event with its number. */
  Numbered numbered(String number);
}
