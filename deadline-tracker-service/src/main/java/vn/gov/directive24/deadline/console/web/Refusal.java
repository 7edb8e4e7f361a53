package vn.gov.directive24.deadline.console.web;

import java.io.Serializable;
import java.util.Objects;
import vn.gov.directive24.common.problem.DomainException;

/**
 * Why something was not done, for the next page.
 *
 * @param code of the problem; its message is {@code problem.} and this
 * @param detail in English, for a code that has no message
 */
record Refusal(String code, String detail) implements Serializable {

    static Refusal from(DomainException refused) {
        var remedy = refused.remedy() == null ? "" : " " + refused.remedy();
        return new Refusal(refused.code(), Objects.requireNonNullElse(refused.getMessage(), "") + remedy);
    }
}
