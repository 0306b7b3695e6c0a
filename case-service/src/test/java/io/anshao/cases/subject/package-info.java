/** Tests beside what they test. */
@NullMarked
package io.anshao.cases.subject;

import org.jspecify.annotations.NullMarked;
