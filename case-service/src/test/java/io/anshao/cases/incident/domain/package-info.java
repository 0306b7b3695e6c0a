/** Tests beside what they test. */
@NullMarked
package io.anshao.cases.incident.domain;

import org.jspecify.annotations.NullMarked;
