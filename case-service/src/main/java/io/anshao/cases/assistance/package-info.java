/** 帮扶: a small firm that cannot mend a hazard alone is helped, and the order stays in force. */
@NullMarked
package io.anshao.cases.assistance;

import org.jspecify.annotations.NullMarked;
