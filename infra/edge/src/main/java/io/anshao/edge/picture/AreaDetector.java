package io.anshao.edge.picture;

import java.util.List;

/**
 * Finds what might have to be covered in a picture before the public sees it: faces, plates,
 * badges. None comes with Anshao; an adopter who has one implements this in a jar of its own and
 * gives it to intake-service as a bean, by an {@code @AutoConfiguration} that the jar names in
 * {@code META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports}. The jar
 * needs this module alone to be compiled, and is a library of the service when that was built with
 * {@code -Ddetector.group=… -Ddetector.artifact=… -Ddetector.version=…} (then it lies in {@code
 * target/app/lib}; put there by hand it is not loaded). Where there are several beans the one that
 * Spring prefers ({@code @Primary}) is asked, and without a preference none.
 *
 * <p>What it finds is a proposal. It is drawn in for the person who is about to cover the picture,
 * who takes away what is wrong and adds what is missing; nothing is covered or published by it.
 *
 * <p>A detector keeps these rules:
 *
 * <ul>
 *   <li>The picture stays in the process. It may show who reported something: it is not sent
 *       elsewhere, not written to a file, not kept, and nothing of it gets into a log.
 *   <li>It is called on a thread that is there for detectors alone, for one picture at a time, and
 *       may block. After ten seconds, which include waiting for others, it is interrupted and its
 *       answer is no longer wanted. It should end then: while it does not, no other picture gets
 *       proposals.
 *   <li>It may throw anything: the person is then shown no proposal, and the log says only the
 *       class of the error.
 * </ul>
 */
@FunctionalInterface
public interface AreaDetector {

  /**
   * What might have to be covered, the most important first: at most 200 are shown.
   *
   * @param jpeg the served copy: upright, without metadata, whole as a file
   * @throws Exception when it cannot say
   */
  List<Box> find(byte[] jpeg) throws Exception;

  /**
   * An upright rectangle, in shares of the picture's width and height from its upper left corner. A
   * box that reaches out of the picture is cut.
   *
   * @param left smaller than {@code right}
   * @param top smaller than {@code bottom}
   */
  record Box(double left, double top, double right, double bottom) {}
}
