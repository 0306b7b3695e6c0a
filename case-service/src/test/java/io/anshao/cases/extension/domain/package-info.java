/** Tests beside what they test. */
@NullMarked
package io.anshao.cases.extension.domain;

import org.jspecify.annotations.NullMarked;
