/** Tests beside what they test. */
@NullMarked
package io.anshao.cases.petition.domain;

import org.jspecify.annotations.NullMarked;
