package vn.gov.directive24.registry.exchange.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.directive24.registry.documenttype.DocumentTypeList;
import vn.gov.directive24.registry.documenttype.DocumentTypeList.Filter;
import vn.gov.directive24.registry.documenttype.DocumentTypeList.Order;
import vn.gov.directive24.registry.exchange.DocumentTypeFile;

@RestController
@RequestMapping("/api/v1/document-types")
@PreAuthorize("denyAll")
@Tag(name = "Import and export")
class ExportController {

    private final DocumentTypeList list;
    private final JsonMapper json;

    ExportController(DocumentTypeList list, JsonMapper json) {
        this.list = list;
        this.json = json;
    }

    /** What kind of file. */
    enum Format {
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
        CSV("text/csv;charset=UTF-8", "csv"),
        JSON(MediaType.APPLICATION_JSON_VALUE, "json");

        private final MediaType type;
        private final String extension;

        Format(String type, String extension) {
            this.type = MediaType.parseMediaType(type);
            this.extension = extension;
        }
    }

    @GetMapping("/export")
    @PreAuthorize("hasAuthority('SCOPE_registry:read')")
    @Operation(
            summary = "The document types that a filter chooses, as a file",
            description =
                    "An import reads the XLSX and the CSV back and changes nothing. With explicit=true what is empty "
                            + "is a hyphen, so that an import of the export of an earlier day takes back what was filled in since.")
    ResponseEntity<byte[]> export(
            @ParameterObject Filter filter,
            @RequestParam(defaultValue = "XLSX") Format format,
            @RequestParam(defaultValue = "CODE") Order sort,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "false") boolean explicit) {
        return file("loai-giay-to", format, new DocumentTypeFile(list.all(filter, sort, asOf), explicit));
    }

    @GetMapping("/imports/template")
    @PreAuthorize("hasAuthority('SCOPE_registry:read')")
    @Operation(summary = "The file to fill in")
    ResponseEntity<byte[]> template(@RequestParam(defaultValue = "XLSX") Format format) {
        return file("mau-nhap-loai-giay-to", format, new DocumentTypeFile(List.of(), false));
    }

    private ResponseEntity<byte[]> file(String name, Format format, DocumentTypeFile file) {
        return ResponseEntity.ok()
                .contentType(format.type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + "." + format.extension)
                                .build()
                                .toString())
                .body(
                        switch (format) {
                            case XLSX -> file.xlsx();
                            case CSV -> file.csv();
                            case JSON -> file.json(json);
                        });
    }
}
