/** What became of messages to a reporter: a small track beside the main line, pure. */
@NullMarked
package io.anshao.cases.tip.domain;

import org.jspecify.annotations.NullMarked;
