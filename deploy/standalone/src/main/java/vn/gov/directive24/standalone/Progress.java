package vn.gov.directive24.standalone;

import java.time.Duration;

/** Who watches a platform start. Parts start side by side, so the calls come from several threads. */
public interface Progress {

    Progress SILENT = new Progress() {
        @Override
        public void begins(String part) {}

        @Override
        public void isUp(String part, Duration after) {}
    };

    void begins(String part);

    void isUp(String part, Duration after);
}
