package io.anshao.bench.peer;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.anshao.bench.peer.BareTransactions.Server;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/**
 * Flowable in process: ten user tasks one after another, each completed with three variables. Its
 * history is as it comes ({@code audit}); what the process does not use is switched off.
 */
public final class FlowableCases implements AutoCloseable {

  private static final int STEPS = 10;
  private static final int VARIABLES = 3;
  private static final int MOST_CONNECTIONS = 64;
  private static final String PROCESS = "handling";

  private final HikariDataSource pool;
  private final ProcessEngine engine;

  /**
   * @param server an empty database
   */
  public FlowableCases(Server server) {
    var settings = new HikariConfig();
    settings.setJdbcUrl(server.jdbc());
    settings.setUsername(server.user());
    settings.setPassword(server.password());
    settings.setMaximumPoolSize(MOST_CONNECTIONS);
    settings.setMinimumIdle(0);
    pool = new HikariDataSource(settings);
    var configuration = new StandaloneProcessEngineConfiguration();
    configuration.setDataSource(pool);
    configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    configuration.setAsyncExecutorActivate(false);
    configuration.setDisableIdmEngine(true);
    configuration.setDisableEventRegistry(true);
    engine = configuration.buildProcessEngine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addString(PROCESS + ".bpmn20.xml", definition())
        .deploy();
  }

  private static String definition() {
    var tasks =
        IntStream.range(0, STEPS)
            .mapToObj("<userTask id=\"step%d\" name=\"step\"/>"::formatted)
            .collect(Collectors.joining());
    var flows =
        IntStream.range(0, STEPS - 1)
            .mapToObj(at -> flow("step" + at, "step" + (at + 1)))
            .collect(Collectors.joining());
    return """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="bench">
          <process id="%s" isExecutable="true"><startEvent id="start"/>%s<endEvent id="end"/>%s%s%s</process>
        </definitions>"""
        .formatted(
            PROCESS, tasks, flow("start", "step0"), flows, flow("step" + (STEPS - 1), "end"));
  }

  private static String flow(String from, String to) {
    return "<sequenceFlow id=\"%1$s-%2$s\" sourceRef=\"%1$s\" targetRef=\"%2$s\"/>"
        .formatted(from, to);
  }

  /** Whole cases in a second, as so many threads handle them. */
  public double casesPerSecond(int threads, Duration howLong) {
    var done = new AtomicLong();
    var began = System.nanoTime();
    var end = began + howLong.toNanos();
    Runnable handling =
        () -> {
          while (System.nanoTime() < end) {
            handle();
            done.incrementAndGet();
          }
        };
    try (var workers = Executors.newFixedThreadPool(threads)) {
      var all = IntStream.range(0, threads).mapToObj(_ -> workers.submit(handling)).toList();
      for (var each : all) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return done.get() / ((System.nanoTime() - began) / 1e9);
  }

  private void handle() {
    var id = engine.getRuntimeService().startProcessInstanceByKey(PROCESS).getId();
    var tasks = engine.getTaskService();
    for (var step = 0; step < STEPS; step++) {
      var task = tasks.createTaskQuery().processInstanceId(id).singleResult();
      tasks.complete(task.getId(), variables(step));
    }
  }

  private static Map<String, Object> variables(int step) {
    return IntStream.range(0, VARIABLES)
        .boxed()
        .collect(Collectors.toMap(at -> "field%d_%d".formatted(step, at), at -> "现场查见问题 " + at));
  }

  /** How many cases ended. */
  public long ended() {
    return engine.getHistoryService().createHistoricProcessInstanceQuery().finished().count();
  }

  /** How many values its history holds. */
  public long values() {
    return engine.getHistoryService().createHistoricVariableInstanceQuery().count();
  }

  /** How many values a case leaves. */
  public static int valuesOfCase() {
    return STEPS * VARIABLES;
  }

  @Override
  public void close() {
    engine.close();
    pool.close();
  }
}
