/** Tests beside what they test. */
@NullMarked
package io.anshao.cases.retaliation;

import org.jspecify.annotations.NullMarked;
