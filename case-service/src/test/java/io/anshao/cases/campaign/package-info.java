/** Tests beside what they test. */
@NullMarked
package io.anshao.cases.campaign;

import org.jspecify.annotations.NullMarked;
