/** Tests beside what they test. */
@NullMarked
package io.anshao.cases.callback.domain;

import org.jspecify.annotations.NullMarked;
