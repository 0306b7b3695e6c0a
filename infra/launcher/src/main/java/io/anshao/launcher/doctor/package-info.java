/** What an operator should know: a sentence for each thing looked at, and its cure if it is bad. */
@NullMarked
package io.anshao.launcher.doctor;

import org.jspecify.annotations.NullMarked;
