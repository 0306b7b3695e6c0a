package io.anshao.cases.lifecycle;

/** Where the words of a case lie. */
public final class Homes {

  private Homes() {}

  /**
   * Its own id and those of the cases that were merged into it, as an array for {@code = any (…)}:
   * an {@code or} would look at the words of all cases there are.
   *
   * @param caseId an expression of the case's id
   */
  public static String of(String caseId) {
    return "array(select %1$s union select home_id from case_tip where case_tip.case_id = %1$s)"
        .formatted(caseId);
  }
}
