package vn.gov.directive24.deadline.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.directive24.deadline.TestClock;
import vn.gov.directive24.deadline.TestSmtp;
import vn.gov.directive24.deadline.TrackerIT;
import vn.gov.directive24.deadline.TrackerTokens;
import vn.gov.directive24.deadline.notice.ContactRole;
import vn.gov.directive24.deadline.notice.NoticeGiven;
import vn.gov.directive24.testing.Api;

@TrackerIT
class MailIT {

    private static final String AGENCY = "BGDDT";
    private static final LocalDate TODAY = TestClock.START;

    @LocalServerPort
    int port;

    @Autowired
    TestClock.Settable clock;

    @Autowired
    MailService mail;

    @Autowired
    MailQueue queue;

    @Autowired
    SmtpMailer mailer;

    @Autowired
    MailSettings settings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    private final String id = UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void tidyUp() {
        jdbc.sql("delete from mail_item").update();
        jdbc.sql("delete from mail_message").update();
        jdbc.sql("delete from contact where agency = :agency")
                .param("agency", AGENCY)
                .update();
        clock.set(TestClock.START);
    }

    @Test
    void sendsOneDigestADayAndABreachAtOnce() throws Exception {
        var address = contact("head", "DIGEST");
        try (var server = new RefusingServer()) {
            notice("Còn 7 ngày: nhiệm vụ một", false);
            notice("Còn 7 ngày: nhiệm vụ hai", false);
            dispatch();
            assertThat(server.receivedBy(address)).hasSize(1);
            var digest = server.receivedBy(address).getFirst();
            assertThat(RefusingServer.subjectOf(digest)).startsWith("[Theo dõi nhiệm vụ] 2 thông báo");
            assertThat(com.icegreen.greenmail.util.GreenMailUtil.getBody(digest))
                    .contains("text/plain", "text/html");

            notice("Còn 1 ngày: nhiệm vụ ba", false);
            dispatch();
            assertThat(server.receivedBy(address))
                    .as("the next digest is tomorrow's")
                    .hasSize(1);

            notice("Quá hạn 1 ngày: nhiệm vụ bốn", true);
            dispatch();
            assertThat(server.receivedBy(address)).hasSize(2);
            assertThat(RefusingServer.subjectOf(server.receivedBy(address).getLast()))
                    .isEqualTo("[Theo dõi nhiệm vụ] Quá hạn 1 ngày: nhiệm vụ bốn");

            clock.set(TODAY.plusDays(1));
            dispatch();
            dispatch();
            assertThat(server.receivedBy(address)).hasSize(3);
            assertThat(RefusingServer.subjectOf(server.receivedBy(address).getLast()))
                    .isEqualTo("[Theo dõi nhiệm vụ] Còn 1 ngày: nhiệm vụ ba");
        }
    }

    @Test
    void goesOnWithTheOthersWhenOneRecipientIsRefused() {
        var refused = contact("550-gone", "DIGEST");
        var busy = contact("450-busy", "DIGEST");
        var good = contact("good", "DIGEST");
        notice("Quá hạn 1 ngày", true);

        try (var server = new RefusingServer()) {
            dispatch();
            assertThat(server.receivedBy(good)).hasSize(1);
        }

        assertThat(stateOf(refused)).isEqualTo("REFUSED 550 no such mailbox here");
        assertThat(stateOf(busy)).isEqualTo("PENDING 450 no such mailbox here");
        var contacts = officer().get("/api/v1/contacts?size=1000").json().at("/items");
        assertThat(contacts.valueStream()
                        .filter(contact -> contact.at("/email").asString().equals(refused))
                        .map(contact -> contact.at("/refusal").asString()))
                .singleElement()
                .asString()
                .contains("550 no such mailbox here");
        assertThat(Api.at(port)
                        .as(TrackerTokens.administrator())
                        .get("/api/v1/mail/messages?state=REFUSED")
                        .json()
                        .findValuesAsString("email"))
                .contains(refused);

        notice("Quá hạn 2 ngày", true);
        try (var server = new RefusingServer()) {
            dispatch();
            assertThat(server.receivedBy(good)).hasSize(1);
        }
        assertThat(jdbc.sql("select count(*) from mail_message where email = :email")
                        .param("email", refused)
                        .query(Long.class)
                        .single())
                .as("nothing more is written to an address that was refused")
                .isEqualTo(1);
    }

    @Test
    void blamesNobodyWhenTheServerDoesNotTakeTheSender() {
        var addresses = List.of(contact("one", "DIGEST"), contact("two", "DIGEST"), contact("three", "DIGEST"));
        notice("Quá hạn 1 ngày", true);
        var instance = anotherInstance();
        try (var server = RefusingServer.ofSender("550 5.1.8 sender rejected")) {
            instance.dispatch();
            instance.dispatch();
            assertThat(server.receivedBy(addresses.getFirst())).isEmpty();
        }

        assertThat(instance.state()).isEqualTo(MailState.SERVER_AWAY);
        assertThat(refusedContacts()).isZero();
        assertThat(stateOf(addresses.getFirst())).startsWith("PENDING 550 5.1.8 sender rejected");

        clock.set(TODAY.plusDays(1));
        try (var server = new RefusingServer()) {
            dispatch();
            assertThat(addresses)
                    .as("nothing was lost")
                    .allSatisfy(
                            address -> assertThat(server.receivedBy(address)).hasSize(1));
        }
    }

    @Test
    void blamesNobodyWhenTheServerDoesNotTakeTheMessage() {
        var address = contact("spam", "DIGEST");
        notice("Quá hạn 1 ngày", true);
        try (var server = RefusingServer.ofMessage("554 5.7.1 looks like spam")) {
            dispatch();
            assertThat(server.receivedBy(address)).isEmpty();
        }

        assertThat(stateOf(address)).isEqualTo("GIVEN_UP 554 5.7.1 looks like spam");
        assertThat(refusedContacts()).isZero();
        notice("Quá hạn 2 ngày", true);
        try (var server = new RefusingServer()) {
            dispatch();
            assertThat(server.receivedBy(address)).hasSize(1);
        }
    }

    @Test
    void writesNoMoreToAContactThatWasRemovedAndForgetsItsAddress() {
        var told = contact("told", "DIGEST");
        notice("Quá hạn 1 ngày", true);
        try (var server = new RefusingServer()) {
            dispatch();
            assertThat(server.receivedBy(told)).hasSize(1);
        }
        notice("Quá hạn 2 ngày", true);
        dispatch();
        assertThat(statesOf(told))
                .as("the server is away, and the second waits")
                .containsExactly("SENT", "PENDING");

        var path = "/api/v1/contacts/" + idOf(told);
        assertThat(officer().send("DELETE", path, null).status()).isEqualTo(204);

        assertThat(statesOf(told)).isEmpty();
        assertThat(jdbc.sql("select count(*) from mail_message where name like 'Trần Thị%' or reply like :address")
                        .param("address", "%" + told + "%")
                        .query(Long.class)
                        .single())
                .isZero();
        clock.set(TODAY.plusDays(1));
        try (var server = new RefusingServer()) {
            dispatch();
            assertThat(server.receivedBy(told)).isEmpty();
        }
    }

    @Test
    void sendsWhatWaitsToTheNewAddressOfAContact() {
        var before = contact("before", "DIGEST");
        var after = "after-" + before;
        notice("Quá hạn 1 ngày", true);
        dispatch();
        assertThat(statesOf(before)).containsExactly("PENDING");

        assertThat(officer()
                        .put("/api/v1/contacts/" + idOf(before), """
                {"role": "HEAD", "name": "Trần Thị B", "email": "%s", "preference": "DIGEST"}
                """.formatted(after))
                        .status())
                .isEqualTo(200);

        clock.set(TODAY.plusDays(1));
        try (var server = new RefusingServer()) {
            dispatch();
            assertThat(server.receivedBy(before)).isEmpty();
            assertThat(server.receivedBy(after)).hasSize(1);
        }
    }

    @Test
    void waitsWhileTheServerIsAwayAndLosesNothing() {
        var addresses = IntStream.range(0, 5)
                .mapToObj(number -> contact("away-" + number, "DIGEST"))
                .toList();
        notice("Quá hạn 1 ngày", true);
        var first = anotherInstance();

        first.dispatch();
        first.dispatch();

        assertThat(first.state()).isEqualTo(MailState.SERVER_AWAY);
        assertThat(jdbc.sql("select sum(attempts) from mail_message where state = 'PENDING'")
                        .query(Long.class)
                        .single())
                .as("three attempts, then it rests")
                .isEqualTo(3);

        clock.set(TODAY.plusDays(1));
        try (var server = new RefusingServer()) {
            dispatch();
            assertThat(addresses)
                    .allSatisfy(
                            address -> assertThat(server.receivedBy(address)).hasSize(1));
        }
        assertThat(overseer().get("/api/v1/mail/status").json().at("/pending").asLong())
                .isZero();
    }

    @Test
    @Timeout(60)
    void isNotHeldUpByAServerThatHangs() throws IOException {
        contact("hang", "DIGEST");
        notice("Quá hạn 1 ngày", true);
        try (var silent = new ServerSocket(TestSmtp.PORT, 50, InetAddress.getLoopbackAddress())) {
            assertThat(silent.isBound()).isTrue();
            var began = System.nanoTime();
            dispatch();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
        }

        assertThat(jdbc.sql("select state from mail_message")
                        .query(String.class)
                        .list())
                .containsOnly("PENDING");
    }

    @Test
    void sendsWhatAnotherInstanceClaimedBeforeItDied() {
        var address = contact("claimed", "DIGEST");
        notice("Quá hạn 1 ngày", true);
        mail.assemble();
        assertThat(mail.claim()).isPresent();

        try (var server = new RefusingServer()) {
            dispatch();
            assertThat(server.receivedBy(address)).as("it may still be at it").isEmpty();

            clock.set(TODAY.plusDays(1));
            dispatch();
            dispatch();
            assertThat(server.receivedBy(address)).hasSize(1);
        }
    }

    @Test
    void sendsEachMessageOnceWhenInstancesWorkSideBySide() throws Exception {
        var addresses = IntStream.range(0, 20)
                .mapToObj(number -> contact("side-" + number, "DIGEST"))
                .toList();
        notice("Quá hạn 1 ngày", true);
        notice("Còn 7 ngày", false);

        try (var server = new RefusingServer();
                var machines = Executors.newFixedThreadPool(3)) {
            List<Callable<Void>> instances = IntStream.range(0, 3)
                    .<Callable<Void>>mapToObj(number -> () -> {
                        dispatch();
                        return null;
                    })
                    .toList();
            for (var run : machines.invokeAll(instances)) {
                run.get();
            }
            assertThat(addresses)
                    .allSatisfy(
                            address -> assertThat(server.receivedBy(address)).hasSize(2));
        }
    }

    @Test
    void writesOnlyOfABreachToWhoWantsNothingElse() {
        var address = contact("calm", "BREACH_ONLY");
        notice("Còn 7 ngày", false);
        notice("Quá hạn 1 ngày", true);

        try (var server = new RefusingServer()) {
            dispatch();
            assertThat(server.receivedBy(address))
                    .extracting(RefusingServer::subjectOf)
                    .containsExactly("[Theo dõi nhiệm vụ] Quá hạn 1 ngày");
        }
    }

    private void dispatch() {
        anotherInstance().dispatch();
    }

    private MailDispatch anotherInstance() {
        return new MailDispatch(mail, queue, mailer, settings);
    }

    private String contact(String name, String preference) {
        var address = "%s-%s@giaoduc.example".formatted(name, id);
        var answer = officer().post("/api/v1/contacts", """
                {"agency": "%s", "role": "HEAD", "name": "Trần Thị %s", "email": "%s", "preference": "%s"}
                """.formatted(AGENCY, name, address, preference));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return address;
    }

    /** As an escalation does it: notice and queue in one transaction. */
    private void notice(String title, boolean atOnce) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            var notice = jdbc.sql("""
                            insert into notice (agency, kind, assignment, directive, title_vi, title_en, text_vi, text_en,
                                                at)
                            values (:agency, 'ESCALATION', 'T:' || :agency, '24/CT-TTg', :title, :title, 'Nội dung',
                                    'Text', now()) returning id
                            """)
                    .param("agency", AGENCY)
                    .param("title", title)
                    .query(Long.class)
                    .single();
            events.publishEvent(new NoticeGiven(notice, AGENCY, Set.of(ContactRole.HEAD), atOnce));
        });
    }

    private String stateOf(String address) {
        return jdbc.sql("select state || ' ' || reply from mail_message where email = :email")
                .param("email", address)
                .query(String.class)
                .single()
                .strip();
    }

    private List<String> statesOf(String address) {
        return jdbc.sql("select state from mail_message where email = :email order by id")
                .param("email", address)
                .query(String.class)
                .list();
    }

    private String idOf(String address) {
        return jdbc.sql("select id from contact where email = :email")
                .param("email", address)
                .query(String.class)
                .single();
    }

    private long refusedContacts() {
        return jdbc.sql("select count(*) from contact where agency = :agency and refused_on is not null")
                .param("agency", AGENCY)
                .query(Long.class)
                .single();
    }

    private Api officer() {
        return Api.at(port).as(TrackerTokens.officerOf(AGENCY));
    }

    private Api overseer() {
        return Api.at(port).as(TrackerTokens.overseer());
    }
}
