package vn.gov.directive24.common.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Query parameters of every list.
 *
 * @param page from 0; the first page by default
 * @param size 1 to 1,000; 50 by default
 */
public record Paging(
        @Min(0) @Max(1_000_000) @BindParam("page") Integer page,
        @Min(1) @Max(1_000) @BindParam("size") Integer size) {

    public Paging {
        page = page == null ? 0 : page;
        size = size == null ? 50 : size;
    }

    public Pageable sortedBy(Sort sort) {
        return PageRequest.of(page, size, sort);
    }

    public long offset() {
        return (long) page * size;
    }
}
