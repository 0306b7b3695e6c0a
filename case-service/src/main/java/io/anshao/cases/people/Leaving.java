package io.anshao.cases.people;

import io.anshao.cases.desk.DeskTransaction;
import java.sql.SQLException;

/**
 * What must be in order before a person's place, roles or account change. Declared as a bean, it
 * runs in the transaction of the change.
 */
@FunctionalInterface
public interface Leaving {

  /**
   * Looks at what would change.
   *
   * @throws io.anshao.edge.problem.Problem when something is not in order yet
   */
  void check(DeskTransaction tx, Person before, Person after) throws SQLException;
}
