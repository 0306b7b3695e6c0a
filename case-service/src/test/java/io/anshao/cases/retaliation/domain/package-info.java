/** Tests beside what they test. */
@NullMarked
package io.anshao.cases.retaliation.domain;

import org.jspecify.annotations.NullMarked;
