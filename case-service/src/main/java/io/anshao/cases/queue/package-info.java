/** The queue: which cases there are for whom, filtered, searched, sorted, page by page. */
@NullMarked
package io.anshao.cases.queue;

import org.jspecify.annotations.NullMarked;
