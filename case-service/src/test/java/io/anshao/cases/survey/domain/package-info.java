/** Risks and their levels, by example. */
@NullMarked
package io.anshao.cases.survey.domain;

import org.jspecify.annotations.NullMarked;
