package io.anshao.intake.photo;

import java.util.concurrent.Callable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Where pictures are worked on, never an event loop.
 *
 * @param decoding few threads: each may hold a whole picture in memory
 * @param files reading, writing and sealing files
 */
record PhotoThreads(Scheduler decoding, Scheduler files) implements AutoCloseable {

  /** Heap that one decoding may need: the file, its pixels, the copy and its encoding. */
  private static final long HEAP_PER_DECODING = 128L << 20;

  private static final int MOST_WAITING = 64;
  private static final int FILE_THREADS = 8;

  static PhotoThreads ofThisMachine() {
    var runtime = Runtime.getRuntime();
    var decoders = decoders(runtime.maxMemory(), runtime.availableProcessors());
    return new PhotoThreads(
        Schedulers.newBoundedElastic(decoders, MOST_WAITING, "photo-decoding"),
        Schedulers.newBoundedElastic(FILE_THREADS, 10_000, "photo-files"));
  }

  /** How many pictures may be decoded at once: half the heap is left to everything else. */
  static int decoders(long maxHeap, int processors) {
    var room = (int) (maxHeap / 2 / HEAP_PER_DECODING);
    return Math.clamp(room, 1, processors);
  }

  /** Does what reads or writes files. */
  <T> Mono<T> onFiles(Callable<T> work) {
    return Mono.fromCallable(work).subscribeOn(files);
  }

  @Override
  public void close() {
    decoding.dispose();
    files.dispose();
  }
}
