package vn.gov.directive24.common.idempotency;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Marks an answer that holds a secret. It is not kept under its idempotency key: a repeated request is answered with
 * the status and the headers of the first and with an empty body, and the write still happens once.
 */
public final class SecretAnswer {

    private static final String ATTRIBUTE = SecretAnswer.class.getName();

    private SecretAnswer() {}

    public static void to(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, true);
    }

    static boolean isTo(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }
}
