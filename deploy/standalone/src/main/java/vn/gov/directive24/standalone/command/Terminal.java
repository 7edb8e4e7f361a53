package vn.gov.directive24.standalone.command;

final class Terminal {

    private Terminal() {}

    /** Whether a person watches the output, so that a line may be rewritten. */
    // Since JDK 25 there is no console again where nobody sits.
    @SuppressWarnings("SystemConsoleNull")
    static boolean isInteractive() {
        var console = System.console();
        return console != null && console.isTerminal() && !"dumb".equals(System.getenv("TERM"));
    }
}
