package io.anshao.cases.session;

import io.anshao.cases.people.Person;
import io.anshao.cases.session.domain.Session;

/**
 * A person whose session goes on.
 *
 * @param enrolled whether the person has a second factor
 */
record SignedIn(Person person, Session session, boolean enrolled) {}
