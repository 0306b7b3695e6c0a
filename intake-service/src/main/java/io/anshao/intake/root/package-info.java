/** The daily record: roots as they were signed, rebuilt and checked here, and proofs out of it. */
@NullMarked
package io.anshao.intake.root;

import org.jspecify.annotations.NullMarked;
