package vn.gov.directive24.procedure.simplification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A component whose paper VNeID shows, so that a decision may cut it.
 *
 * @param procedureCode number of the procedure in the national database
 * @param agency code of the agency that owns the procedure
 * @param component number in the dossier, from 1
 * @param documentType code of the document type that replaces the paper
 * @param documentTypeName its name, as the registry announced it
 * @param since the day in Viet Nam on which it became a candidate
 * @param synthetic true when the procedure stands for no official one
 */
public record Candidate(
        String procedureCode,
        String procedureName,
        String agency,
        int component,
        String name,
        String documentType,
        @Nullable String documentTypeName,
        LocalDate since,
        boolean synthetic) {}
