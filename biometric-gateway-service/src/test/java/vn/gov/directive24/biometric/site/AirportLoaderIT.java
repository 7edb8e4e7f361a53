package vn.gov.directive24.biometric.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.directive24.biometric.BiometricGatewayApplication;
import vn.gov.directive24.biometric.BiometricIT;
import vn.gov.directive24.biometric.BiometricTokens;
import vn.gov.directive24.common.PlatformApplication;
import vn.gov.directive24.common.contract.biometric.BiometricEvent;
import vn.gov.directive24.common.contract.biometric.SiteRegisteredV1;
import vn.gov.directive24.testing.Api;
import vn.gov.directive24.testing.EventTap;
import vn.gov.directive24.testing.ServerInitializer;

@BiometricIT
class AirportLoaderIT {

    @LocalServerPort
    int port;

    @Autowired
    SiteService sites;

    @Autowired
    JdbcClient jdbc;

    @Test
    void showsEveryAirportOnOnePage() {
        var airports = Api.at(port)
                .as(BiometricTokens.officerOf("VPCP"))
                .get("/api/v1/sites?kind=AIRPORT")
                .json();

        assertThat(airports.at("/items").size()).isEqualTo(22);
        assertThat(airports.at("/page/totalPages").asInt()).isEqualTo(1);
        assertThat(airports.at("/items/0/code").asString()).isEqualTo("BMV");
        assertThat(airports.at("/items/0/operatorName").asString())
                .isEqualTo("Tổng công ty Cảng hàng không Việt Nam - CTCP");
    }

    @Test
    void changesNothingWhenAnotherInstanceStarts() {
        var before = stateOfAirports();

        try (var second = PlatformApplication.builder(
                        BiometricGatewayApplication.class, BiometricGatewayApplication.CONFIG_NAME)
                .initializers(new ServerInitializer())
                .run("--server.port=0")) {
            assertThat(second.isRunning()).isTrue();
        }

        assertThat(stateOfAirports()).isEqualTo(before);
        assertThat(registrationsOf("VDO", "CAH")).isEqualTo(2);
        try (var tap = new EventTap(BiometricEvent.TOPIC)) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(tap.of("VDO")).isNotEmpty());
            assertThat(tap.of("VDO")).extracting(EventTap.Event::type).containsOnlyOnce(SiteRegisteredV1.TYPE);
        }
    }

    @Test
    void registersEachSiteOnceWhenInstancesStartTogether() throws Exception {
        var catalogue = Stream.generate(SiteFixtures::freshCode)
                .limit(22)
                .map(SiteFixtures::aVehiclePark)
                .toList();
        var together = new CountDownLatch(1);

        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            var loads = IntStream.range(0, 4)
                    .mapToObj(_ -> instances.submit(() -> {
                        together.await();
                        sites.registerMissing(catalogue);
                        return true;
                    }))
                    .toList();
            together.countDown();
            for (var load : loads) {
                assertThat(load.get()).isTrue();
            }
        }

        assertThat(registrationsOf(
                        catalogue.stream().map(site -> site.code().value()).toArray(String[]::new)))
                .isEqualTo(22);
    }

    private List<String> stateOfAirports() {
        return jdbc.sql("select site::text from site where kind = 'AIRPORT' order by code")
                .query(String.class)
                .list();
    }

    private int registrationsOf(String... codes) {
        return jdbc.sql("select count(*) from audit_entry where action = 'site-registered' and subject in (:codes)")
                .param("codes", List.of(codes))
                .query(Integer.class)
                .single();
    }
}
