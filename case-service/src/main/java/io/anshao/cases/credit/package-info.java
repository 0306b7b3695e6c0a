/**
 * 严重失信: the hand-over of a punished firm to who decides on its credit, and what they decided
 * (部令11号). Nothing is listed here.
 */
@NullMarked
package io.anshao.cases.credit;

import org.jspecify.annotations.NullMarked;
