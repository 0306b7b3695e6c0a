/** The ladder and its rules, pure. */
@NullMarked
package io.anshao.cases.escalation.domain;

import org.jspecify.annotations.NullMarked;
