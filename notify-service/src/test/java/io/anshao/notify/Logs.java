package io.anshao.notify;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What is logged while somebody listens. */
final class Logs {

  private Logs() {}

  /** Everything at INFO, as in production, and our own code at its most talkative. */
  static List<ILoggingEvent> listen() {
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.INFO);
    ((Logger) LoggerFactory.getLogger("io.anshao")).setLevel(Level.TRACE);
    // the mail server of the test, which knows the addresses of course
    ((Logger) LoggerFactory.getLogger("com.icegreen")).setLevel(Level.OFF);
    var appender = new ListAppender<ILoggingEvent>();
    appender.start();
    root.addAppender(appender);
    return appender.list;
  }

  static String textOf(ILoggingEvent event) {
    var thrown = event.getThrowableProxy();
    return event.getFormattedMessage()
        + event.getMDCPropertyMap()
        + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
  }
}
