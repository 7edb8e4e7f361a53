package vn.gov.directive24.registry.publication.web;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import vn.gov.directive24.registry.publication.ListFormat;
import vn.gov.directive24.registry.publication.ListSummary;

/** A list as an answer: what is frozen may be kept for good. */
final class ListFiles {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private ListFiles() {}

    /**
     * Null when the reader has it already, which is then said.
     *
     * @param file read only when it is sent
     */
    static @Nullable ResponseEntity<byte[]> of(
            ListSummary list, ListFormat format, Supplier<byte[]> file, WebRequest request) {
        return answer(list, format, file, request, FOR_GOOD);
    }

    /** Under an address at which there is another list next month. */
    static @Nullable ResponseEntity<byte[]> ofLatest(ListSummary list, Supplier<byte[]> file, WebRequest request) {
        return answer(list, ListFormat.JSON, file, request, A_MINUTE);
    }

    private static @Nullable ResponseEntity<byte[]> answer(
            ListSummary list, ListFormat format, Supplier<byte[]> file, WebRequest request, CacheControl cache) {
        var tag = "\"%s-%s\"".formatted(list.sha256(), extension(format));
        if (request.checkNotModified(tag, list.publishedAt().toEpochMilli())) {
            if (request instanceof ServletWebRequest servlet && servlet.getResponse() != null) {
                servlet.getResponse().setHeader(HttpHeaders.CACHE_CONTROL, cache.getHeaderValue());
            }
            return null;
        }
        return ResponseEntity.ok()
                .contentType(type(format))
                .cacheControl(cache)
                .eTag(tag)
                .lastModified(list.publishedAt())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(list, format))
                .body(file.get());
    }

    private static String disposition(ListSummary list, ListFormat format) {
        var name = "danh-muc-%d-%s.%s".formatted(list.number(), list.month(), extension(format));
        var disposition = format == ListFormat.JSON ? ContentDisposition.inline() : ContentDisposition.attachment();
        return disposition.filename(name).build().toString();
    }

    static String extension(ListFormat format) {
        return switch (format) {
            case JSON -> "json";
            case CSV -> "csv";
            case XLSX -> "xlsx";
        };
    }

    private static MediaType type(ListFormat format) {
        return switch (format) {
            case JSON -> MediaType.APPLICATION_JSON;
            case CSV -> MediaType.parseMediaType("text/csv;charset=UTF-8");
            case XLSX -> MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        };
    }
}
