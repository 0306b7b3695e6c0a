/** Risks, their levels, and when a place is due again. */
@NullMarked
package io.anshao.cases.survey.domain;

import org.jspecify.annotations.NullMarked;
