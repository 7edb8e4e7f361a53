package vn.gov.directive24.registry.paperdemand;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** Answers from memory. Nothing is read from or written to the database here. */
@Service
public class DecisionService {

    private final RuleBooks books;
    private final Clock clock;

    DecisionService(RuleBooks books, Clock clock) {
        this.books = books;
        this.clock = clock;
    }

    /** One book answers all of them. */
    public Answers decide(List<DecisionRequest> requests) {
        var book = books.current();
        var today = today();
        return new Answers(
                books.age(book),
                requests.stream().map(request -> book.decide(request, today)).toList());
    }

    /** The answer of this moment's rules to a demand of its day, for who puts it on file. */
    public KeptDecision keep(DecisionRequest request) {
        var book = books.current();
        return KeptDecision.from(request, book.decide(request, today()), books.age(book), clock.getZone());
    }

    public Dossier.Answer decide(Dossier dossier) {
        var book = books.current();
        var today = today();
        return dossier.answeredBy(request -> book.decide(request, today), books.age(book));
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** @param decisions in the order of the requests */
    public record Answers(RuleAge age, List<Decision> decisions) {}
}
