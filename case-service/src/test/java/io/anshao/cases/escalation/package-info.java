/** Tests beside what they test. */
@NullMarked
package io.anshao.cases.escalation;

import org.jspecify.annotations.NullMarked;
