/** Who has what in hand, and how it passes on: no case waits for somebody who left. */
@NullMarked
package io.anshao.cases.handover;

import org.jspecify.annotations.NullMarked;
