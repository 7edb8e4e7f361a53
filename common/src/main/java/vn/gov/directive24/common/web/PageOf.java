package vn.gov.directive24.common.web;

import java.util.List;
import java.util.function.Function;
import org.springframework.data.domain.Page;

/** A page of a list: {@code {"items": […], "page": {"number", "size", "totalItems", "totalPages"}}}. */
public record PageOf<T>(List<T> items, PageInfo page) {

    /**
     * @param number from 0
     * @param size the size asked for, 1 to 1,000
     */
    public record PageInfo(int number, int size, long totalItems, int totalPages) {}

    public static <E, T> PageOf<T> from(Page<E> page, Function<? super E, T> item) {
        return new PageOf<>(
                page.getContent().stream().map(item).toList(),
                new PageInfo(page.getNumber(), page.getSize(), page.getTotalElements(), page.getTotalPages()));
    }

    public static <T> PageOf<T> of(List<T> items, Paging paging, long totalItems) {
        return new PageOf<>(
                items,
                new PageInfo(
                        paging.page(),
                        paging.size(),
                        totalItems,
                        Math.ceilDivExact(Math.toIntExact(totalItems), paging.size())));
    }
}
