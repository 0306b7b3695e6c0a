package io.anshao.cases.people;

/**
 * A person and the Argon2id hash of the password.
 *
 * @param passwordHash never leaves the service
 */
public record Account(Person person, String passwordHash) {

  @Override
  public String toString() {
    return "Account[" + person.id() + "]";
  }
}
