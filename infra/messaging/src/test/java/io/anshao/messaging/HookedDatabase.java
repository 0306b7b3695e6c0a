package io.anshao.messaging;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The way to a database that tells a test where a writer stands, so that it can kill, pause or fail
 * it exactly there. The product has no such points.
 */
final class HookedDatabase {

  /** Where a writer stands. */
  enum Point {
    /** About to prepare the statement. */
    STATEMENT,
    /** A transaction that had the statements is committed. */
    COMMITTED
  }

  /** May block, throw, or end the process. */
  @FunctionalInterface
  interface Hook {
    void at(Point point, String sql) throws SQLException;
  }

  private static final String PREFIX = "jdbc:hooked:";
  private static final Map<String, Hook> HOOKS = new ConcurrentHashMap<>();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  static {
    try {
      DriverManager.registerDriver(new HookedDriver());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private HookedDatabase() {}

  static Database of(Database target, Hook hook) {
    var name = Integer.toString(NUMBER.incrementAndGet());
    HOOKS.put(name, hook);
    var url = PREFIX + name + ":" + target.url();
    return new Database(url, target.username(), target.password());
  }

  private static Connection hooked(Connection connection, Hook hook) {
    var statements = new ArrayList<String>();
    return (Connection)
        Proxy.newProxyInstance(
            HookedDatabase.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                statements.add((String) arguments[0]);
                hook.at(Point.STATEMENT, (String) arguments[0]);
              }
              var result = call(connection, method, arguments);
              if (method.getName().equals("commit")) {
                var committed = String.join("\n", statements);
                statements.clear();
                hook.at(Point.COMMITTED, committed);
              }
              return result;
            });
  }

  private static @Nullable Object call(Connection on, Method method, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(on, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static final class HookedDriver implements Driver {

    private final Driver target = new org.postgresql.Driver();

    @Override
    public @Nullable Connection connect(String url, Properties info) throws SQLException {
      if (!acceptsURL(url)) {
        return null;
      }
      var parts = url.substring(PREFIX.length()).split(":", 2);
      return hooked(
          Objects.requireNonNull(target.connect(parts[1], info)),
          Objects.requireNonNull(HOOKS.get(parts[0])));
    }

    @Override
    public boolean acceptsURL(String url) {
      return url.startsWith(PREFIX);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
      return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
      return 1;
    }

    @Override
    public int getMinorVersion() {
      return 0;
    }

    @Override
    public boolean jdbcCompliant() {
      return false;
    }

    @Override
    public Logger getParentLogger() {
      return Logger.getGlobal();
    }
  }
}
