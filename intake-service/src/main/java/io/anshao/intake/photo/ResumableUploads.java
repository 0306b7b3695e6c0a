package io.anshao.intake.photo;

import io.anshao.edge.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Files that come in pieces, over breaks of the line. Once one is whole it goes the way of every
 * other upload, {@link PhotoIntake}, and is refused for the same reasons.
 */
final class ResumableUploads {

  /** So many breaks are a line on which nothing arrives. */
  private static final int MOST_PARTS = 1000;

  private final ResumableFolder folder;
  private final WholeFiles whole;
  private final PhotoThreads threads;
  private final Map<String, Reception> receptions = new ConcurrentHashMap<>();

  /** One request that brings bytes; a later one for the same upload ends it. */
  private record Reception(Sinks.Empty<Void> stop, Sinks.Empty<Void> ended) {
    Reception() {
      this(Sinks.empty(), Sinks.empty());
    }
  }

  ResumableUploads(ResumableFolder folder, WholeFiles whole, PhotoThreads threads) {
    this.folder = folder;
    this.whole = whole;
    this.threads = threads;
  }

  /** Makes room for a file of that length. */
  Mono<UploadAddress> create(long length) {
    return threads.onFiles(
        () -> {
          if (!folder.hasRoomFor(length)) {
            throw ResumableProblems.full();
          }
          var address = UploadAddress.random();
          folder.create(address, length, Instant.now());
          return address;
        });
  }

  /** How far it has come. What is whole is taken first, if its last answer never arrived. */
  Mono<ResumableState> state(UploadAddress address) {
    return interrupted(address)
        .then(whole.state(address))
        .flatMap(state -> whole.taken(address, state));
  }

  /** Adds what comes; when the file is whole, the state names what became of it. */
  Mono<ResumableState> receive(UploadAddress address, long offset, Flux<byte[]> content) {
    return interrupted(address)
        .then(whole.state(address))
        .flatMap(state -> add(address, offset, state, content))
        .then(whole.state(address))
        .flatMap(state -> whole.taken(address, state));
  }

  Mono<Void> remove(UploadAddress address) {
    return interrupted(address).then(whole.state(address)).flatMap(state -> whole.remove(address));
  }

  private Mono<Void> add(
      UploadAddress address, long offset, ResumableState state, Flux<byte[]> content) {
    if (offset != state.offset()) {
      return refused(content, ResumableProblems.otherOffset());
    }
    if (state.parts() >= MOST_PARTS) {
      return refused(content, ResumableProblems.tooManyParts());
    }
    var reception = new Reception();
    if (receptions.putIfAbsent(address.name(), reception) != null) {
      return refused(content, ResumableProblems.locked());
    }
    return Mono.usingWhen(
            Mono.fromSupplier(
                () -> new ArrivingPart(folder, address, offset, state.length() - offset)),
            part -> write(part, content.takeUntilOther(reception.stop.asMono())),
            part -> after(address, reception, part::keep),
            (part, error) -> after(address, reception, () -> failed(address, part, error)),
            part -> after(address, reception, part::keep))
        .onErrorMap(UncheckedIOException.class, _ -> PhotoProblems.notStored());
  }

  private Mono<Void> write(ArrivingPart part, Flux<byte[]> content) {
    return content
        .publishOn(threads.files(), 8)
        .doOnNext(bytes -> write(part, bytes))
        .then(Mono.defer(() -> Mono.justOrEmpty(part.refusal())))
        .flatMap(refusal -> Mono.error(PhotoProblems.of(refusal)));
  }

  /** Reads the request to its end, so that its answer arrives. */
  private static Mono<Void> refused(Flux<byte[]> content, Problem problem) {
    return content.then(Mono.error(problem));
  }

  private static void write(ArrivingPart part, byte[] bytes) {
    try {
      part.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is refused goes as a whole; a part that the disk did not take goes alone. */
  private void failed(UploadAddress address, ArrivingPart part, Throwable error)
      throws IOException {
    if (error instanceof Problem) {
      part.drop();
      folder.remove(address);
    } else if (error instanceof UncheckedIOException) {
      part.drop();
    } else {
      part.keep();
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private Mono<Void> after(UploadAddress address, Reception reception, Work work) {
    return threads
        .onFiles(
            () -> {
              work.run();
              return true;
            })
        .doFinally(
            end -> {
              receptions.remove(address.name(), reception);
              reception.ended.tryEmitEmpty();
            })
        .then();
  }

  /** A client that asks again has given its earlier request up, whatever the server still sees. */
  private Mono<Void> interrupted(UploadAddress address) {
    return Mono.defer(
        () -> {
          var earlier = receptions.get(address.name());
          if (earlier == null) {
            return Mono.empty();
          }
          earlier.stop.tryEmitEmpty();
          return earlier.ended.asMono();
        });
  }
}
