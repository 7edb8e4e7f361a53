package vn.gov.directive24.deadline.console.web;

import java.util.HashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.gov.directive24.common.problem.DomainException;

/**
 * One form that was sent. It goes back to its page in any case, so that loading the page again sends nothing twice; a
 * refusal brings its reason and what was typed.
 */
final class Attempt {

    static final int NARRATIVE = 4_000;
    static final int REASON = 2_000;
    static final int REFERENCE = 500;

    private final RedirectAttributes flash;
    private final HashMap<String, String> typed = new HashMap<>();

    Attempt(RedirectAttributes flash) {
        this.flash = flash;
    }

    /** Keeps what was typed, for the case that it has to be shown again. */
    Attempt typed(String field, @Nullable String text) {
        typed.put(field, text == null ? "" : text);
        return this;
    }

    /**
     * @param deed its message is {@code done.} and this
     * @return the view, which is the way back to the page of the assignment
     */
    String at(String deed, Runnable change) {
        return at("/assignments/{id}", deed, change);
    }

    /**
     * @param page where the form was
     * @param deed its message is {@code done.} and this
     * @return the view, which is the way back to the page
     */
    String at(String page, String deed, Runnable change) {
        return backTo(page, () -> {
            change.run();
            return deed;
        });
    }

    /**
     * @param page where the form was
     * @param change what is tried; it gives the deed
     * @return the view, which is the way back to the page
     */
    String backTo(String page, Supplier<String> change) {
        try {
            flash.addFlashAttribute("done", change.get());
        } catch (FormIncomplete incomplete) {
            refuse("incomplete", Incomplete.from(incomplete));
        } catch (DomainException refused) {
            refuse("refused", Refusal.from(refused));
        } catch (OptimisticLockingFailureException | PessimisticLockingFailureException _) {
            refuse("refused", new Refusal("concurrent-update", ""));
        }
        return "redirect:" + page;
    }

    private void refuse(String attribute, Object why) {
        flash.addFlashAttribute(attribute, why);
        flash.addFlashAttribute("typed", typed);
    }
}
