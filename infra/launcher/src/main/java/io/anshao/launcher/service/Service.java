package io.anshao.launcher.service;

/** One of the three services. */
public enum Service {
  INTAKE("intake", "intake-service", 320),
  CASES("cases", "case-service", 320),
  NOTIFY("notify", "notify-service", 192);

  private final String id;
  private final String module;
  private final int heapMegabytes;

  Service(String id, String module, int heapMegabytes) {
    this.id = id;
    this.module = module;
    this.heapMegabytes = heapMegabytes;
  }

  /** Its name in settings, roles and {@code run.json}. */
  public String id() {
    return id;
  }

  /** The module that builds it. */
  String module() {
    return module;
  }

  /** How much heap it gets beside its siblings on one machine. */
  int heapMegabytes() {
    return heapMegabytes;
  }
}
