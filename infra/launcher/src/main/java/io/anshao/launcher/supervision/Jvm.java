package io.anshao.launcher.supervision;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a JVM of a folder is started. Every one carries the folder's name, so that those which a
 * killed launcher left behind are found again.
 */
public final class Jvm {

  private static final String MARK = "-Danshao.data=";

  private static final String SMALL_HEAP_COLLECTOR = "-XX:+UseSerialGC";

  /** What the JIT compiler is to aim at, where six JVMs share a small machine. */
  public enum Compiler {
    /**
     * A process that lives for minutes: it ends before the optimising compiler would pay. Filling
     * the demo costs a quarter less processor time so. Classes that this build's own compiler made
     * are not verified once more either, which takes a sixth off the start.
     */
    QUICK(
        "-XX:TieredStopAtLevel=1",
        "-XX:+UnlockDiagnosticVMOptions",
        "-XX:-BytecodeVerificationRemote"),

    /**
     * A process that stays: the optimising compiler waits ten times longer than usual for a method
     * to prove hot.
     */
    THOROUGH(
        "-XX:Tier4InvocationThreshold=50000",
        "-XX:Tier4MinInvocationThreshold=6000",
        "-XX:Tier4CompileThreshold=150000",
        "-XX:Tier4BackEdgeThreshold=400000");

    private final List<String> options;

    Compiler(String... options) {
      this.options = List.of(options);
    }
  }

  private Jvm() {}

  /**
   * The command line of a JVM.
   *
   * @param folder the data folder it belongs to
   * @param name what it is in that folder
   * @param compiler how hot code is compiled
   * @param options the JVM's own
   * @param program main class or {@code -jar} and file, then arguments
   */
  public static ProcessBuilder process(
      Path folder, String name, Compiler compiler, List<String> options, List<String> program) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(mark(folder, name));
    command.add(SMALL_HEAP_COLLECTOR);
    command.addAll(compiler.options);
    command.addAll(options);
    command.addAll(program);
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    return builder;
  }

  static String mark(Path folder, String name) {
    return MARK + folder + "#" + name;
  }
}
