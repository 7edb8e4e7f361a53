package vn.gov.directive24.registry.start;

/** A part of the service that can do its work without the database, when it kept what it needs. */
public interface AnswersWithoutDatabase {

    /** Whether it is worth starting although the database is away. */
    boolean hasWhatItNeeds();
}
