package io.anshao.cases.people;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a password's hash takes.
 *
 * @param memory of each hash by Argon2id, in KiB; the default is the smallest that OWASP's password
 *     storage sheet names for two passes, and less is refused in production: the demo, whose
 *     passwords are printed, has less
 */
@ConfigurationProperties("anshao.passwords")
record PasswordSettings(@DefaultValue("19456") int memory) {}
