package vn.gov.directive24.sandbox.clock;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/sandbox/clock", produces = MediaType.APPLICATION_JSON_VALUE)
class ClockController {

    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
    // Stops at the end of the century: the clock never goes back, so a slip of the finger would cost the data folder.
    private static final Pattern DATE = Pattern.compile("20\\d\\d-\\d\\d-\\d\\d");

    private final @Nullable TimeTravel timeTravel;

    ClockController(ObjectProvider<TimeTravel> timeTravel) {
        this.timeTravel = timeTravel.getIfAvailable();
    }

    @GetMapping
    Reading show() {
        return timeTravel == null
                ? new Reading(inVietNam(OffsetDateTime.now(Clock.systemUTC())), false)
                : new Reading(inVietNam(timeTravel.now()), true);
    }

    @PutMapping
    synchronized Reading move(@RequestBody Move move) {
        if (timeTravel == null) {
            throw ClockProblem.notMovable();
        }
        var date = parse(move.date());
        var today = inVietNam(timeTravel.now()).toLocalDate();
        if (date.isBefore(today)) {
            throw ClockProblem.backwards(date, today);
        }
        if (date.isAfter(today)) {
            timeTravel.moveTo(date);
        }
        return show();
    }

    private static OffsetDateTime inVietNam(OffsetDateTime time) {
        return time.atZoneSameInstant(VIET_NAM).toOffsetDateTime().truncatedTo(ChronoUnit.MILLIS);
    }

    private static LocalDate parse(@Nullable String date) {
        if (date == null || !DATE.matcher(date).matches()) {
            throw ClockProblem.malformedDate();
        }
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw ClockProblem.malformedDate();
        }
    }

    /**
     * @param now the present of the platform, with the offset of Viet Nam
     * @param movable whether PUT can move it
     */
    record Reading(OffsetDateTime now, boolean movable) {}

    /** @param date the day to move to, {@code YYYY-MM-DD}, not before the day of the clock */
    record Move(@Nullable String date) {}
}
