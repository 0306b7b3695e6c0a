/** Tests beside what they test. */
@NullMarked
package io.anshao.cases.escalation.domain;

import org.jspecify.annotations.NullMarked;
