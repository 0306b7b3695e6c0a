/** Tests beside what they test. */
@NullMarked
package io.anshao.cases.subject.domain;

import org.jspecify.annotations.NullMarked;
