package vn.gov.directive24.deadline.feed.webhook.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTests {

    private final AddressGuard guard = new AddressGuard(List.of(), false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "0.1.2.3",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "ff02::1"
            })
    void callsNothingThatIsNotPublic(String address) throws UnknownHostException {
        assertThat(guard.mayBeCalled(InetAddress.getByName(address))).isFalse();
        assertThatExceptionOfType(AddressGuard.AddressRefused.class).isThrownBy(() -> guard.resolve(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.63.255.255", "203.162.4.191", "2001:ee0::1"})
    void callsWhatIsPublic(String address) throws UnknownHostException {
        assertThat(guard.resolve(address)).hasSize(1);
    }

    @Test
    void callsThePrivateNetworksThatAnOperatorAllows() throws UnknownHostException {
        var inside = new AddressGuard(List.of("10.20.0.0/15", "fd00:24::/32"), false);

        assertThat(inside.mayBeCalled(InetAddress.getByName("10.21.3.4"))).isTrue();
        assertThat(inside.mayBeCalled(InetAddress.getByName("10.22.0.1"))).isFalse();
        assertThat(inside.mayBeCalled(InetAddress.getByName("fd00:24::5"))).isTrue();
        assertThat(inside.mayBeCalled(InetAddress.getByName("127.0.0.1"))).isFalse();
    }

    @Test
    void callsThisMachineOnlyInDevelopment() throws UnknownHostException {
        var development = new AddressGuard(List.of(), true);

        assertThat(development.mayBeCalled(InetAddress.getByName("127.0.0.1"))).isTrue();
        assertThat(development.mayBeCalled(InetAddress.getByName("10.0.0.1"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "example.com/8", "10.0.0.0/x"})
    void refusesWhatIsNoNetwork(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Network.parse(text));
    }
}
