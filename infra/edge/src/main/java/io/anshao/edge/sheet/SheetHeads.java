package io.anshao.edge.sheet;

import java.util.List;
import java.util.Optional;

/**
 * The columns that a kind of file may have.
 *
 * @param <C> names a column
 */
public interface SheetHeads<C> {

  /** The column under these words. */
  Optional<C> under(String head);

  /** The words at its head. */
  String titleOf(C column);

  /** Those without which nothing can be read. */
  List<C> needed();
}
