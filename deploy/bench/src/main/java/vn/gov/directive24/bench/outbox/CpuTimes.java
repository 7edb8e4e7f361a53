package vn.gov.directive24.bench.outbox;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import vn.gov.directive24.bench.process.PostgresProcess;
import vn.gov.directive24.bench.report.Figures;

/** Processor time that has been used so far, a figure that other programs on the machine hardly change. */
record CpuTimes(Duration service, Duration postgres, Duration kafka) {

    static CpuTimes now(PostgresProcess postgres, ProcessHandle kafka) {
        return new CpuTimes(of(List.of(ProcessHandle.current())), of(postgres.all()), of(List.of(kafka)));
    }

    private static Duration of(Collection<ProcessHandle> processes) {
        return processes.stream()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    CpuTimes since(CpuTimes earlier) {
        return new CpuTimes(
                service.minus(earlier.service), postgres.minus(earlier.postgres), kafka.minus(earlier.kafka));
    }

    CpuTimes plus(CpuTimes other) {
        return new CpuTimes(service.plus(other.service), postgres.plus(other.postgres), kafka.plus(other.kafka));
    }

    /** For example {@code 80 + 120 + 3}: microseconds of the service, PostgreSQL and Kafka for one of so many. */
    String perEach(double count) {
        return "%s + %s + %s".formatted(micros(service, count), micros(postgres, count), micros(kafka, count));
    }

    private static String micros(Duration time, double count) {
        return Figures.whole(time.toNanos() / 1e3 / count);
    }
}
