/** When a session goes on. */
@NullMarked
package io.anshao.cases.session.domain;

import org.jspecify.annotations.NullMarked;
