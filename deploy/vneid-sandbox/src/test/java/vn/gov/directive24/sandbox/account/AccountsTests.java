package vn.gov.directive24.sandbox.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import vn.gov.directive24.sandbox.data.SandboxDataUnusable;
import vn.gov.directive24.sandbox.data.SandboxFolder;

class AccountsTests {

    @TempDir
    Path data;

    @Test
    void makesADifferentPasswordForEverybodyAtTheFirstStartOnly() {
        var folder = SandboxFolder.in(data);
        var first = Accounts.in(folder);
        first.keepIn(folder);
        var second = Accounts.in(folder);

        assertThat(first.newPasswords()).hasSize(SeededUser.values().length);
        assertThat(new HashSet<>(first.newPasswords().values())).hasSize(SeededUser.values().length);
        assertThat(first.newPasswords().values()).allMatch(password -> password.matches("(\\w{4}-){3}\\w{4}"));
        assertThat(second.newPasswords()).isEmpty();
        assertThat(second.hashOf(SeededUser.VPCP)).isEqualTo(first.hashOf(SeededUser.VPCP));
    }

    @Test
    void storesHashesForItsOwnerOnly() throws IOException {
        var folder = SandboxFolder.in(data);
        var accounts = Accounts.in(folder);
        accounts.keepIn(folder);
        var file = data.resolve("sandbox/users.json");

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.readString(file))
                .contains("{bcrypt}")
                .doesNotContain(accounts.newPasswords().values());
        assertThat(Accounts.PASSWORDS.matches(accounts.newPasswords().get("btc"), accounts.hashOf(SeededUser.BTC)))
                .isTrue();
    }

    @Test
    void keepsNothingOfAStartThatFailedBeforeThePasswordsWereShown() {
        var folder = SandboxFolder.in(data);
        Accounts.in(folder);

        assertThat(data.resolve("sandbox/users.json")).doesNotExist();
        assertThat(Accounts.in(folder).newPasswords()).isNotEmpty();
    }

    @Test
    void givesAPasswordToAUserWhoIsNewInThisVersion() {
        var folder = SandboxFolder.in(data);
        folder.write("users.json", "{\"vpcp\": \"{bcrypt}kept\"}");

        var accounts = Accounts.in(folder);

        assertThat(accounts.newPasswords()).doesNotContainKey("vpcp").containsKey("bca");
        assertThat(accounts.hashOf(SeededUser.VPCP)).isEqualTo("{bcrypt}kept");
    }

    @Test
    void renewsAPasswordUnderARunningSandbox() {
        var folder = SandboxFolder.in(data);
        var running = Accounts.in(folder);
        running.keepIn(folder);
        var before = running.loadUserByUsername("btc").getPassword();

        var renewed = Accounts.renewPassword(folder, "btc");

        assertThat(Accounts.PASSWORDS.matches(
                        renewed, running.loadUserByUsername("btc").getPassword()))
                .isTrue();
        assertThat(running.loadUserByUsername("btc").getPassword()).isNotEqualTo(before);
        assertThat(running.loadUserByUsername("vpcp").getPassword()).isEqualTo(running.hashOf(SeededUser.VPCP));
        assertThatThrownBy(() -> Accounts.renewPassword(folder, "gate-han-1")).isInstanceOf(UnknownUser.class);
    }

    @Test
    void saysWhichFileIsDamaged() {
        var folder = SandboxFolder.in(data);
        folder.write("users.json", "{\"vpcp\": ");

        assertThatThrownBy(() -> Accounts.in(folder))
                .isInstanceOf(SandboxDataUnusable.class)
                .hasMessageContaining("users.json is damaged");
    }

    @Test
    void hidesDevicesFromTheLoginForm() {
        var accounts = Accounts.in(SandboxFolder.in(data));

        assertThat(accounts.loadUserByUsername("vpcp").getUsername()).isEqualTo("vpcp");
        assertThatThrownBy(() -> accounts.loadUserByUsername("gate-han-1"))
                .isInstanceOf(UsernameNotFoundException.class);
    }
}
