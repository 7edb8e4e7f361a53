package vn.gov.directive24.registry.exchange;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.gov.directive24.registry.documenttype.DocumentTypeStatus;
import vn.gov.directive24.registry.documenttype.Holder;

/** What officers write in a cell for a value that the API has a name for. */
final class Labels {

    static final String YES = "Có";
    static final String NO = "Không";

    private static final Map<String, Boolean> TRUTHS = truths();

    private Labels() {}

    static String of(Holder holder) {
        return switch (holder) {
            case PERSONAL -> "Cá nhân";
            case ORGANISATION -> "Tổ chức";
        };
    }

    static String of(DocumentTypeStatus status) {
        return switch (status) {
            case PROPOSED -> "Đề xuất";
            case PLANNED -> "Đã có lộ trình";
            case CONNECTING -> "Đang kết nối";
            case INTEGRATED -> "Đã tích hợp";
            case SUSPENDED -> "Tạm dừng";
            case WITHDRAWN -> "Đã rút";
        };
    }

    static Optional<Holder> holder(String text) {
        return Arrays.stream(Holder.values())
                .filter(holder -> matches(text, of(holder), holder.name()))
                .findFirst();
    }

    static Optional<DocumentTypeStatus> status(String text) {
        return Arrays.stream(DocumentTypeStatus.values())
                .filter(status -> matches(text, of(status), status.name()))
                .findFirst();
    }

    static Optional<Boolean> truth(String text) {
        return Optional.ofNullable(TRUTHS.get(Column.key(text)));
    }

    private static boolean matches(String text, String label, String name) {
        var key = Column.key(text);
        return key.equals(Column.key(label)) || key.equals(Column.key(name));
    }

    private static Map<String, Boolean> truths() {
        var truths = new LinkedHashMap<String, Boolean>();
        for (var yes : new String[] {"co", "x", "true", "yes", "1"}) {
            truths.put(yes, true);
        }
        for (var no : new String[] {"khong", "false", "no", "0"}) {
            truths.put(no, false);
        }
        return truths;
    }
}
