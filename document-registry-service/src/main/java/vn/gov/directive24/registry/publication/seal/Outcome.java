package vn.gov.directive24.registry.publication.seal;

/** What the check of a list or of the chain found. */
public enum Outcome {
    INTACT,
    /** It is no monthly list, or too little of one is left. */
    NOT_A_LIST,
    /** It is not byte for byte what was signed. */
    CHANGED,
    /** The seal was not made with the key that it names. */
    WRONG_SIGNATURE,
    /** The seal was made with a key that is not among those trusted. */
    UNKNOWN_KEY,
    /** The seal was made with a key after that key was retired. */
    RETIRED_KEY,
    /** A number is missing between two lists. */
    GAP,
    /** A list does not follow the one that carries the number before, or two lists carry one number. */
    OUT_OF_CHAIN
}
