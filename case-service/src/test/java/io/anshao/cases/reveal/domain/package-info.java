/** Tests beside what they test. */
@NullMarked
package io.anshao.cases.reveal.domain;

import org.jspecify.annotations.NullMarked;
