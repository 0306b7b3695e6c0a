package io.anshao.cases.desk;

import java.sql.Connection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** An open transaction, as a bare connection and for statements with named parameters. */
public record DeskTransaction(Connection connection, JdbcClient sql) {

  /** Over a connection whose transaction somebody else commits. */
  public static DeskTransaction on(Connection connection) {
    return new DeskTransaction(
        connection, JdbcClient.create(new SingleConnectionDataSource(connection, true)));
  }
}
