/** Tests beside what they test. */
@NullMarked
package io.anshao.cases.lifecycle.domain;

import org.jspecify.annotations.NullMarked;
