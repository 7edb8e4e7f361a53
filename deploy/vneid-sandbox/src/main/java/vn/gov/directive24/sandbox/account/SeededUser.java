package vn.gov.directive24.sandbox.account;

import static java.util.stream.Collectors.joining;
import static vn.gov.directive24.sandbox.account.Role.GATE_DEVICE;
import static vn.gov.directive24.sandbox.account.Role.OFFICER;
import static vn.gov.directive24.sandbox.account.Role.OVERSEER;
import static vn.gov.directive24.sandbox.account.Role.PROCEDURE_OFFICER;
import static vn.gov.directive24.sandbox.account.Role.REGISTRY_OFFICER;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Everybody the sandbox knows: the claims {@code agency}, {@code roles}, {@code lane} and {@code scope} of their
 * tokens. The user name ({@code sub}) is the constant in lower case with hyphens: {@code vpcp}, {@code gate-han-1}.
 *
 * <p>This is the reference of who may do what; a deployment grants the same claims from its own provider.
 */
public enum SeededUser {
    // agency, name, scopes, roles
    VPCP("VPCP", "Văn phòng Chính phủ", Scopes.WORK + "deadline:oversee registry:oversee", OFFICER, OVERSEER),
    BCA(
            "BCA",
            "Bộ Công an",
            Scopes.WORK + "deadline:oversee registry:oversee identity:write biometric:write registry:write",
            OFFICER,
            OVERSEER),
    BTC("BTC", "Bộ Tài chính", Scopes.WORK + "identity:write", OFFICER),
    BXD("BXD", "Bộ Xây dựng", Scopes.WORK + "identity:write", OFFICER),
    BKHCN("BKHCN", "Bộ Khoa học và Công nghệ", Scopes.WORK + "identity:write", OFFICER),
    HANOI("P01", "UBND thành phố Hà Nội", Scopes.WORK + "identity:write", OFFICER),
    HCM("P79", "UBND Thành phố Hồ Chí Minh", Scopes.WORK + "identity:write", OFFICER),
    ACV("ACV", "Tổng công ty Cảng hàng không Việt Nam", Scopes.WORK + "biometric:write", OFFICER),
    REGISTRY("BCA", "Quản lý danh mục giấy tờ", Scopes.WORK + "registry:write", OFFICER, REGISTRY_OFFICER),
    PROCEDURE("BTP", "Kiểm soát thủ tục hành chính", Scopes.WORK + "procedure:write", OFFICER, PROCEDURE_OFFICER),
    ADMIN("VPCP", "Quản trị hệ thống", Scopes.READ + Scopes.WRITE + Scopes.ADMIN, Role.ADMIN),
    AUDITOR("VPCP", "Kiểm toán viên", Scopes.READ + Scopes.AUDIT, Role.AUDITOR),
    /** Acts for no agency: she reports what was asked of her, and reads of her own reports. */
    CITIZEN("", "Công dân mẫu", "registry:report", Role.CITIZEN),
    // agency, name, lane, scopes
    GATE_HAN_1("ACV", "Cổng tự động HAN-1", "HAN-1", "biometric:passage"),
    GATE_SGN_1("ACV", "Cổng tự động SGN-1", "SGN-1", "biometric:passage");

    private final String agency;
    private final String fullName;
    private final List<Role> roles;
    private final @Nullable String lane;
    private final Set<String> scopes;

    SeededUser(String agency, String fullName, String scopes, Role... roles) {
        this(agency, fullName, List.of(roles), null, scopes);
    }

    SeededUser(String agency, String fullName, String lane, String scopes) {
        this(agency, fullName, List.of(GATE_DEVICE), lane, scopes);
    }

    SeededUser(String agency, String fullName, List<Role> roles, @Nullable String lane, String scopes) {
        this.agency = agency;
        this.fullName = fullName;
        this.roles = roles;
        this.lane = lane;
        this.scopes = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(scopes.split(" ", -1))));
    }

    public static Optional<SeededUser> named(String userName) {
        return Arrays.stream(values())
                .filter(user -> user.userName().equals(userName))
                .findFirst();
    }

    /** Every user name, comma separated, for messages to people. */
    public static String names() {
        return Arrays.stream(values()).map(SeededUser::userName).collect(joining(", "));
    }

    /** Every platform scope that somebody holds. */
    public static Set<String> allScopes() {
        var all = new TreeSet<String>();
        Arrays.stream(values()).forEach(user -> all.addAll(user.scopes));
        return all;
    }

    public String userName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String fullName() {
        return fullName;
    }

    public String agency() {
        return agency;
    }

    public List<Role> roles() {
        return roles;
    }

    public Set<String> scopes() {
        return scopes;
    }

    /** A person signs in with a form; a device proves itself with its secret as an OAuth client. */
    public boolean isDevice() {
        return lane != null;
    }

    /** The claims of an access token that say who this is; {@code scope} is not among them. */
    public Map<String, Object> claims() {
        var claims = new LinkedHashMap<String, Object>();
        if (!agency.isEmpty()) {
            claims.put("agency", agency);
        }
        claims.put("roles", roles.stream().map(Role::name).toList());
        if (lane != null) {
            claims.put("lane", lane);
        }
        return claims;
    }

    /** The claims of an ID token and of the user-info endpoint. */
    public Map<String, Object> profile() {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("name", fullName);
        claims.put("preferred_username", userName());
        claims.putAll(claims());
        return claims;
    }

    private static final class Scopes {
        static final String READ = "deadline:read registry:read procedure:read identity:read biometric:read ";
        /** Of every officer. */
        static final String WORK = READ + "deadline:write registry:report ";

        static final String WRITE = "deadline:write registry:write procedure:write identity:write biometric:write ";
        static final String ADMIN = "deadline:admin registry:admin procedure:admin identity:admin biometric:admin";
        static final String AUDIT = "deadline:audit registry:audit procedure:audit identity:audit biometric:audit";
    }
}
