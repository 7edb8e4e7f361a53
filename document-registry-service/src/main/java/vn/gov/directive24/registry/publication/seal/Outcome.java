package vn.gov.directive24.registry.publication.seal;

/** What the check of a list or of the chain found. */
public enum Outcome {
    INTACT,
    /** It is no monthly list, or too little of one is left. */
    NOT_A_LIST,
    /** It has the look of a list and no seal that could be read: nothing shows that it was ever signed. */
    NOT_SEALED,
    /** Its seal is genuine, and it is not byte for byte what was signed. */
    CHANGED,
    /** The seal was not made with the key that it names. */
    WRONG_SIGNATURE,
    /** The seal was made with a key that is not among those trusted. */
    UNKNOWN_KEY,
    /** The seal was made with a key after the moment from which that key is not believed. */
    RETIRED_KEY,
    /** The seal says a time at which its key was not made yet. */
    BEFORE_KEY,
    /** The seal is genuine, and the registry has published no list with this number. */
    NOT_PUBLISHED,
    /** A table, and not the one of any list that was looked at: it was changed, or its list is not there. */
    NOT_ITS_TABLE,
    /** Numbers are missing between two lists. */
    GAP,
    /** A list does not follow the ones before it, or two lists carry one number. */
    OUT_OF_CHAIN
}
