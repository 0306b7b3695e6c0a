package io.anshao.cases.lifecycle;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * What the rules cannot see, since words lie apart from the log: asked of what a command would
 * append, under the lock of its case. Declared as a bean, it takes part.
 */
@FunctionalInterface
public interface WordCheck {

  /**
   * Why the command does not happen: wrong fields or a refusal; empty when it does.
   *
   * @param file the case before it
   * @param events what the rules accepted, on any track
   * @param words those that came with the command
   */
  Optional<CommandAnswer> check(Connection tx, CaseFile file, List<?> events, Words words)
      throws SQLException;
}
