/**
 * The triage desk: who is given which undecided case, what was skipped, and where a case would go.
 */
@NullMarked
package io.anshao.cases.triage;

import org.jspecify.annotations.NullMarked;
