package vn.gov.directive24.sandbox.account;

/** The sandbox has no such user. */
public final class UnknownUser extends RuntimeException {

    public UnknownUser(String userName) {
        super("The sandbox knows no user \"%s\"; it knows %s.".formatted(userName, SeededUser.names()));
    }
}
