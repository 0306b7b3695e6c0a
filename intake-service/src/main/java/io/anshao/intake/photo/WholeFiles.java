package io.anshao.intake.photo;

import io.anshao.edge.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Resumable uploads that are whole: what becomes of them. */
final class WholeFiles {

  private static final int PIECE = 1 << 16;

  private final ResumableFolder folder;
  private final PhotoIntake intake;
  private final PhotoThreads threads;
  private final Map<String, CompletableFuture<ResumableState>> endings = new ConcurrentHashMap<>();

  WholeFiles(ResumableFolder folder, PhotoIntake intake, PhotoThreads threads) {
    this.folder = folder;
    this.intake = intake;
    this.threads = threads;
  }

  /** How far an upload has come; 404 or 410 when there is none any more. */
  Mono<ResumableState> state(UploadAddress address) {
    return threads.onFiles(
        () -> {
          var state = folder.find(address).orElseThrow(ResumableProblems::unknown);
          if (!Instant.now().isBefore(state.expires())) {
            throw ResumableProblems.expired();
          }
          return state;
        });
  }

  Mono<Void> remove(UploadAddress address) {
    return threads
        .onFiles(
            () -> {
              folder.remove(address);
              return true;
            })
        .then();
  }

  /** Takes a whole file, once, and to the end even when its client hangs up. */
  Mono<ResumableState> taken(UploadAddress address, ResumableState state) {
    if (!state.isWhole() || state.uploadId() != null) {
      return Mono.just(state);
    }
    return Mono.defer(
        () -> {
          var ending = new CompletableFuture<ResumableState>();
          var earlier = endings.putIfAbsent(address.name(), ending);
          if (earlier == null) {
            take(address)
                .doFinally(end -> endings.remove(address.name(), ending))
                .subscribe(ending::complete, ending::completeExceptionally);
          }
          return Mono.fromFuture(earlier == null ? ending : earlier, true);
        });
  }

  private Mono<ResumableState> take(UploadAddress address) {
    return state(address)
        .flatMap(now -> now.uploadId() == null ? takeWhole(address) : Mono.just(now));
  }

  private Mono<ResumableState> takeWhole(UploadAddress address) {
    return intake
        .take(content(address), null)
        .flatMap(upload -> note(address, upload.id()))
        .onErrorResume(WholeFiles::isRefusal, refusal -> remove(address).then(Mono.error(refusal)));
  }

  private Mono<ResumableState> note(UploadAddress address, UUID upload) {
    return threads
        .onFiles(
            () -> {
              folder.taken(address, upload);
              return true;
            })
        .then(state(address));
  }

  /** Not what may pass: then the parts stay, and the client asks again. */
  private static boolean isRefusal(Throwable error) {
    return error instanceof Problem problem && problem.getStatusCode().is4xxClientError();
  }

  private Flux<byte[]> content(UploadAddress address) {
    return Flux.<byte[], InputStream>generate(
            () -> folder.open(address),
            (in, sink) -> {
              var piece = read(in);
              if (piece.length == 0) {
                sink.complete();
              } else {
                sink.next(piece);
              }
              return in;
            },
            WholeFiles::close)
        .subscribeOn(threads.files());
  }

  private static byte[] read(InputStream in) {
    try {
      return in.readNBytes(PIECE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
