/** How long what is kept, what holds it, and what is forgotten, pure. */
@NullMarked
package io.anshao.cases.retention.domain;

import org.jspecify.annotations.NullMarked;
