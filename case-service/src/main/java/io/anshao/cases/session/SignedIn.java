package io.anshao.cases.session;

import io.anshao.cases.people.Person;
import io.anshao.cases.session.domain.Session;

/** A person whose session goes on. */
record SignedIn(Person person, Session session) {}
