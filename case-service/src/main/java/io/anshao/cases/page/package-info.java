/** What is served besides the calls: the console's pages and the description of the calls. */
@NullMarked
package io.anshao.cases.page;

import org.jspecify.annotations.NullMarked;
