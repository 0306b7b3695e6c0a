/** The rules of malicious tips, pure. */
@NullMarked
package io.anshao.cases.malicious.domain;

import org.jspecify.annotations.NullMarked;
