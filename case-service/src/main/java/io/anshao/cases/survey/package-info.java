/** 风险普查: the district's register of places with their risks, surveyed again in turn (seed II.7). */
@NullMarked
package io.anshao.cases.survey;

import org.jspecify.annotations.NullMarked;
