/** Tests beside what they test. */
@NullMarked
package io.anshao.cases.credit.domain;

import org.jspecify.annotations.NullMarked;
