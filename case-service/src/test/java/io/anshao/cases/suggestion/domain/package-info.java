/** Words that speak and words that say nothing, by examples. */
@NullMarked
package io.anshao.cases.suggestion.domain;

import org.jspecify.annotations.NullMarked;
