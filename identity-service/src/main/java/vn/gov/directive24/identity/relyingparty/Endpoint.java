package vn.gov.directive24.identity.relyingparty;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import vn.gov.directive24.common.problem.InvalidField;

/** Where a system is reached: an absolute http or https address with a host and without credentials. */
record Endpoint(URI address) {

    static final int MAX_LENGTH = 500;
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int LAST_PORT = 65_535;

    /** @throws InvalidField when it is no such address */
    static Endpoint of(String text) {
        if (text.length() > MAX_LENGTH) {
            throw invalid("has more than %d characters".formatted(MAX_LENGTH));
        }
        var address = parsed(text);
        if (address.getScheme() == null || !SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))) {
            throw invalid("must start with https:// or http://");
        }
        if (address.getRawUserInfo() != null) {
            throw invalid("must not hold a user name or password");
        }
        if (address.getHost() == null || address.getPort() > LAST_PORT) {
            throw invalid("must name a host, and a port up to %d where it names one".formatted(LAST_PORT));
        }
        return new Endpoint(address);
    }

    private static URI parsed(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException _) {
            throw invalid("is no address");
        }
    }

    /** Does not repeat the address: it may hold a password. */
    private static InvalidField invalid(String fault) {
        return new InvalidField("/endpoint", "The endpoint " + fault + ".");
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
