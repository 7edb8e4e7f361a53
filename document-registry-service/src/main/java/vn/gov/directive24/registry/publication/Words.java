package vn.gov.directive24.registry.publication;

/** Codes in the words that officers use. */
final class Words {

    private Words() {}

    static String holder(String holder) {
        return switch (holder) {
            case "PERSONAL" -> "Cá nhân";
            case "ORGANISATION" -> "Tổ chức";
            default -> holder;
        };
    }

    static String status(String status) {
        return switch (status) {
            case "PROPOSED" -> "Đề xuất";
            case "PLANNED" -> "Có lộ trình";
            case "CONNECTING" -> "Đang kết nối";
            case "INTEGRATED" -> "Đã tích hợp";
            case "SUSPENDED" -> "Tạm dừng";
            case "WITHDRAWN" -> "Đã rút";
            default -> status;
        };
    }
}
