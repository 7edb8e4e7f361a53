package vn.gov.directive24.registry.naming;

/** What has been read so far in one sentence or one pair of brackets. */
final class Frame {

    enum State {
        /** Nothing yet. */
        START,
        /** A list of papers: what comes next is one too. */
        PAPERS,
        /** A sentence: a paper counts where it is asked for. */
        CLAUSE,
        /** An application form: what follows may belong to its title. */
        FORM,
        /** Cases to which the rest does not apply. */
        EXCEPTION,
        /** A paper was only spoken of: those named with it are, too. */
        SPOKEN_OF,
        /** What is to be written down or not to be handed in. */
        CLOSED
    }

    State state;
    /** Sentence about papers ("Đối với …", "Trường hợp giấy tờ là …"): they are asked for only where it says so. */
    boolean topic;
    /** What comes is asked of household businesses or co-operatives. */
    boolean otherBusiness;
    /** Number of the list of which any one will do; 0 without. */
    int anyOf;
    /** Where the sentence begins. */
    int sentence;

    Frame(State state) {
        this.state = state;
    }

    Frame inBrackets() {
        return new Frame(state == State.CLOSED || state == State.SPOKEN_OF ? state : State.START);
    }

    void to(State next) {
        state = state == State.CLOSED ? state : next;
    }
}
