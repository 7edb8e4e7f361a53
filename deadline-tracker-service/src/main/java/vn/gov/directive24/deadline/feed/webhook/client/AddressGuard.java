package vn.gov.directive24.deadline.feed.webhook.client;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves a receiver's name to addresses that may be called. It is asked for each connection, so that a name which is
 * public when the endpoint is registered and points inside later leads nowhere.
 */
final class AddressGuard implements DnsResolver {

    /** Not public, by the IANA registries of special-purpose addresses; what {@link InetAddress} knows is not here. */
    private static final List<Network> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "100.64.0.0/10",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "240.0.0.0/4",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "fc00::/7")
            .map(Network::parse)
            .toList();

    private final List<Network> allowed;
    private final boolean allowLoopback;

    AddressGuard(List<String> allowedNetworks, boolean allowLoopback) {
        this.allowed = allowedNetworks.stream().map(Network::parse).toList();
        this.allowLoopback = allowLoopback;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = Arrays.stream(InetAddress.getAllByName(host))
                .filter(this::mayBeCalled)
                .toArray(InetAddress[]::new);
        if (addresses.length == 0) {
            throw new AddressRefused(host);
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    boolean mayBeCalled(InetAddress address) {
        if (allowed.stream().anyMatch(network -> network.contains(address))) {
            return true;
        }
        if (address.isLoopbackAddress()) {
            return allowLoopback;
        }
        return !address.isAnyLocalAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress()
                && SPECIAL.stream().noneMatch(network -> network.contains(address));
    }

    /** The name leads only to addresses that are not public. */
    static final class AddressRefused extends UnknownHostException {
        AddressRefused(String host) {
            super(host + " has no address that may be called");
        }
    }
}
