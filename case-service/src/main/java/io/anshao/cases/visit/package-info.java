/** What inspectors take along: the checklists of their district, and the key of what they keep. */
@NullMarked
package io.anshao.cases.visit;

import org.jspecify.annotations.NullMarked;
