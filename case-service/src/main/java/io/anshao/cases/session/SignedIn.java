package io.anshao.cases.session;

import io.anshao.cases.people.Person;
import io.anshao.cases.session.domain.Session;

/**
 * A person whose session goes on.
 *
 * @param enrolled whether the person has a second factor
 * @param external whether the person signs in by a provider and has no password
 */
record SignedIn(Person person, Session session, boolean enrolled, boolean external) {}
