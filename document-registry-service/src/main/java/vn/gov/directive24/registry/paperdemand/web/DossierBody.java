package vn.gov.directive24.registry.paperdemand.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.problem.InvalidField;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.registry.documenttype.Holder;
import vn.gov.directive24.registry.paperdemand.Askers;
import vn.gov.directive24.registry.paperdemand.Channel;
import vn.gov.directive24.registry.paperdemand.DecisionRequest;
import vn.gov.directive24.registry.paperdemand.Dossier;
import vn.gov.directive24.registry.paperdemand.Lookup;
import vn.gov.directive24.registry.paperdemand.PersonKind;

/**
 * A procedure's dossier. What is said here holds for every paper in it.
 *
 * @param procedureCode as in a single question
 * @param requirements 1 to 200; the procedure service owns the components, so the caller gives them
 */
record DossierBody(
        @Nullable @Schema(
                example = "1.000448",
                description = "National code of the procedure, also as a place publishes it (1.000448.000.00.00.H26): "
                        + "what the place adds is left out.")
        String procedureCode,

        @Nullable String asker,
        @Nullable Channel channel,
        @Nullable PersonKind person,
        @Nullable LocalDate date,
        @Nullable List<RequirementBody> requirements) {

    private static final int MOST_REQUIREMENTS = 200;
    private static final int MOST_PAPERS = 1_000;
    private static final int LONGEST_NAME = 2_000;

    Dossier toDossier(Askers askers, Caller caller, LocalDate today) {
        var all = require(requirements, "/requirements", MOST_REQUIREMENTS);
        var read = new ArrayList<Dossier.Requirement>();
        int papers = 0;
        for (int index = 0; index < all.size(); index++) {
            var requirement = toRequirement(all.get(index), "/requirements/" + index, askers, caller, today);
            for (var way : requirement.ways()) {
                papers += way.papers().size();
            }
            read.add(requirement);
        }
        if (papers > MOST_PAPERS) {
            throw new InvalidField("/requirements", "A dossier has at most 1,000 papers.");
        }
        return new Dossier(read);
    }

    private Dossier.Requirement toRequirement(
            RequirementBody requirement, String at, Askers askers, Caller caller, LocalDate today) {
        var name = requirement.name();
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw new InvalidField(at + "/name", "A requirement has a name of 1 to 2,000 characters.");
        }
        var ways = new ArrayList<Dossier.Way>();
        var given = require(requirement.ways(), at + "/ways", MOST_REQUIREMENTS);
        for (int way = 0; way < given.size(); way++) {
            var place = at + "/ways/" + way;
            var papers = require(given.get(way), place, MOST_PAPERS);
            var read = new ArrayList<DecisionRequest>();
            for (int paper = 0; paper < papers.size(); paper++) {
                read.add(question(papers.get(paper)).toRequest(askers, caller, today, place + "/" + paper));
            }
            ways.add(new Dossier.Way(read));
        }
        return new Dossier.Requirement(name, ways);
    }

    private DecisionBody question(PaperBody paper) {
        return new DecisionBody(
                procedureCode,
                paper.paper(),
                paper.paperName(),
                paper.holder(),
                asker,
                paper.presentedVneid(),
                paper.lookup(),
                channel,
                person,
                date);
    }

    private static <T> List<T> require(@Nullable List<T> list, String at, int most) {
        if (list == null || list.isEmpty() || list.size() > most || list.contains(null)) {
            throw new InvalidField(at, "Give 1 to %,d.".formatted(most));
        }
        return list;
    }

    /**
     * @param name as the procedure prints it
     * @param ways each a list of papers that together prove it
     */
    record RequirementBody(@Nullable String name, @Nullable List<List<PaperBody>> ways) {}

    /** As in a single question. */
    record PaperBody(
            @Nullable String paper,
            @Nullable String paperName,
            @Nullable Holder holder,
            @Nullable Boolean presentedVneid,
            @Nullable Lookup lookup) {}
}
