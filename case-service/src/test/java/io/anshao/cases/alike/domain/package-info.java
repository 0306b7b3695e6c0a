/** Tests beside what they test. */
@NullMarked
package io.anshao.cases.alike.domain;

import org.jspecify.annotations.NullMarked;
