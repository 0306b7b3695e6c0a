/** What stands on a document: pure rules. */
@NullMarked
package io.anshao.cases.paper.domain;

import org.jspecify.annotations.NullMarked;
