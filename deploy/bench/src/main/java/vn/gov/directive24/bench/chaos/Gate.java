package vn.gov.directive24.bench.chaos;

import java.util.concurrent.CountDownLatch;

/** Open while the platform is expected to answer; clients wait here before they repeat a request. */
class Gate {

    private volatile CountDownLatch opening = new CountDownLatch(0);

    void close() {
        opening = new CountDownLatch(1);
    }

    void open() {
        opening.countDown();
    }

    boolean isOpen() {
        return opening.getCount() == 0;
    }

    void await() throws InterruptedException {
        opening.await();
    }
}
