package vn.gov.directive24.registry.paperdemand;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Decisions of one thread, from a compiled book. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class KernelBenchmark {

    private final RuleBook book = RulePopulation.book();
    private final DecisionRequest[] byCode = RulePopulation.questions(false);
    private final DecisionRequest[] byName = RulePopulation.questions(true);
    private int next;

    /** The paper by its code. */
    @Benchmark
    public Object code() {
        return book.decide(byCode[next++ & byCode.length - 1], RulePopulation.TODAY);
    }

    /** Two of three papers by their printed names, which the book has read before. */
    @Benchmark
    public Object printedName() {
        return book.decide(byName[next++ & byName.length - 1], RulePopulation.TODAY);
    }

    /** A printed name that nobody has asked for before: it is read, not looked up. */
    @Benchmark
    public Object nameReadFirst() {
        return book.decide(
                RulePopulation.named("Bản sao có chứng thực giấy tờ mẫu số " + next++), RulePopulation.TODAY);
    }
}
