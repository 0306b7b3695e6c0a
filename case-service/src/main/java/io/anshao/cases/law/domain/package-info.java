/** What an article of a law is, and which ones some words mean. */
@NullMarked
package io.anshao.cases.law.domain;

import org.jspecify.annotations.NullMarked;
