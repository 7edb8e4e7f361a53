package vn.gov.directive24.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Sort;
import vn.gov.directive24.common.web.PageOf.PageInfo;

class PageOfTests {

    @ParameterizedTest
    @CsvSource({"0, 50, 0", "1, 50, 1", "50, 50, 1", "51, 50, 2", "3, 1, 3"})
    void countsItsPages(long items, int size, int pages) {
        assertThat(PageOf.of(List.of(), new Paging(0, size), items).page())
                .isEqualTo(new PageInfo(0, size, items, pages));
    }

    @Test
    void saysTheSameOfAPageThatARepositoryFound() {
        var paging = new Paging(1, 2);
        var found = new PageImpl<>(List.of(3, 4), paging.sortedBy(Sort.unsorted()), 5);

        assertThat(PageOf.from(found, String::valueOf)).isEqualTo(PageOf.of(List.of("3", "4"), paging, 5));
        assertThat(paging.offset()).isEqualTo(2);
    }
}
