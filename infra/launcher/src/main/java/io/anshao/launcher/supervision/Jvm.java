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

  /**
   * Six JVMs share a small machine: the optimising compiler waits ten times longer than usual for a
   * method to prove hot. The start and the first minutes cost a third less processor time for it.
   */
  private static final List<String> SMALL_MACHINE =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:Tier4InvocationThreshold=50000",
          "-XX:Tier4MinInvocationThreshold=6000",
          "-XX:Tier4CompileThreshold=150000",
          "-XX:Tier4BackEdgeThreshold=400000");

  private Jvm() {}

  /**
   * The command line of a JVM.
   *
   * @param folder the data folder it belongs to
   * @param name what it is in that folder
   * @param options the JVM's own
   * @param program main class or {@code -jar} and file, then arguments
   */
  public static ProcessBuilder process(
      Path folder, String name, List<String> options, List<String> program) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(mark(folder, name));
    command.addAll(SMALL_MACHINE);
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
