package vn.gov.directive24.sandbox.account;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.directive24.sandbox.data.SandboxDataUnusable;
import vn.gov.directive24.sandbox.data.SandboxFolder;

/** The password hashes of the seeded users, kept in {@code users.json}: user name to hash. */
public final class Accounts implements UserDetailsService {

    public static final PasswordEncoder PASSWORDS = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    private static final String FILE = "users.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SandboxFolder folder;
    private final Map<String, String> hashes;
    private final Map<String, String> newPasswords;

    private Accounts(SandboxFolder folder, Map<String, String> hashes, Map<String, String> newPasswords) {
        this.folder = folder;
        this.hashes = Map.copyOf(hashes);
        this.newPasswords = newPasswords;
    }

    /** Reads the accounts and makes a random password for every seeded user who has none yet. */
    public static Accounts in(SandboxFolder folder) {
        var hashes = folder.read(FILE).map(json -> parse(folder, json)).orElseGet(TreeMap::new);
        var newPasswords = new LinkedHashMap<String, String>();
        Arrays.stream(SeededUser.values())
                .map(SeededUser::userName)
                .filter(user -> !hashes.containsKey(user))
                .forEach(user -> newPasswords.put(user, RandomPassword.next()));
        newPasswords.forEach((user, password) -> hashes.put(user, Objects.requireNonNull(PASSWORDS.encode(password))));
        return new Accounts(folder, hashes, newPasswords);
    }

    /**
     * Gives a person a new password, which a running sandbox knows at once.
     *
     * @return the password, kept nowhere in clear
     * @throws UnknownUser when there is no such person
     */
    public static String renewPassword(SandboxFolder folder, String userName) {
        var user = SeededUser.named(userName)
                .filter(known -> !known.isDevice())
                .orElseThrow(() -> new UnknownUser(userName));
        var hashes = folder.read(FILE).map(json -> parse(folder, json)).orElseGet(TreeMap::new);
        var password = RandomPassword.next();
        hashes.put(user.userName(), Objects.requireNonNull(PASSWORDS.encode(password)));
        write(folder, hashes);
        return password;
    }

    /** Called once the sandbox is up: a first start that fails must not use up the passwords nobody has seen. */
    public void keepIn(SandboxFolder folder) {
        if (!newPasswords.isEmpty()) {
            write(folder, hashes);
        }
    }

    private static void write(SandboxFolder folder, Map<String, String> hashes) {
        folder.write(FILE, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(new TreeMap<>(hashes)));
    }

    /** User name to clear password, only for the accounts this start has made; shown once and kept nowhere. */
    public Map<String, String> newPasswords() {
        return new LinkedHashMap<>(newPasswords);
    }

    public String hashOf(SeededUser user) {
        return Objects.requireNonNull(hashes.get(user.userName()));
    }

    /** People only: a device never signs in with the form. */
    @Override
    public UserDetails loadUserByUsername(String userName) {
        return SeededUser.named(userName)
                .filter(user -> !user.isDevice())
                .map(user -> User.withUsername(user.userName())
                        .password(currentHashOf(user))
                        .roles(user.roles().stream().map(Role::name).toArray(String[]::new))
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException(userName));
    }

    /** From the file, where a renewed password is; before the first one is written, from memory. */
    private String currentHashOf(SeededUser user) {
        return folder.read(FILE)
                .map(json -> parse(folder, json).get(user.userName()))
                .orElseGet(() -> hashOf(user));
    }

    private static Map<String, String> parse(SandboxFolder folder, String json) {
        try {
            return JSON.readValue(json, new TypeReference<TreeMap<String, String>>() {});
        } catch (JacksonException e) {
            throw new SandboxDataUnusable(
                    "%s is damaged; move it away and the next start makes new passwords."
                            .formatted(folder.path().resolve(FILE)),
                    e);
        }
    }
}
