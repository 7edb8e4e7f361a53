package vn.gov.directive24.bench.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessMemoryTests {

    @Test
    void readsWhatTheSystemSays() {
        var status = List.of("Name:\tjava", "VmPeak:\t 9999999 kB", "VmRSS:\t  123456 kB", "RssAnon:\t  100000 kB");

        assertThat(ProcessMemory.parse(status)).isEqualTo(new ProcessMemory(1, 123_456, 100_000));
    }

    @Test
    void holdsNothingWhenTheProcessHasEnded() {
        assertThat(ProcessMemory.parse(List.of("Name:\tjava", "State:\tZ (zombie)")))
                .isEqualTo(new ProcessMemory(1, 0, 0));
    }
}
