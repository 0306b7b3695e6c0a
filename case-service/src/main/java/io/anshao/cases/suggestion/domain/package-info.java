/** Words that speak for types of hazard, and words that say nothing, pure. */
@NullMarked
package io.anshao.cases.suggestion.domain;

import org.jspecify.annotations.NullMarked;
