/** What a case knows of requests for its reporters' contacts, pure. */
@NullMarked
package io.anshao.cases.reveal.domain;

import org.jspecify.annotations.NullMarked;
