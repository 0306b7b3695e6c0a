package io.anshao.cases.routing;

/**
 * How often the office assigned as the rules said.
 *
 * @param assigned all assignments
 * @param suggested those of which a rule said something
 * @param followed those that went where it said
 * @param overridden those that went elsewhere
 * @param withReason those of them for which somebody said why
 * @param rate overridden of suggested, 0 to 1; 0 when there are none
 */
record OverrideCounts(
    int assigned, int suggested, int followed, int overridden, int withReason, double rate) {

  static OverrideCounts of(int assigned, int suggested, int followed, int withReason) {
    var overridden = suggested - followed;
    return new OverrideCounts(
        assigned,
        suggested,
        followed,
        overridden,
        withReason,
        suggested == 0 ? 0 : (double) overridden / suggested);
  }
}
