package vn.gov.directive24.registry.publication.seal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the check of some lists found.
 *
 * @param intact whether every list is as it was signed and they follow each other
 * @param originProved whether the keys came from elsewhere than from the lists themselves; without that somebody may
 *     have made and signed them all
 * @param lists one for each file, in the order of the lists' numbers
 * @param chain where the lists do not follow each other
 * @param first the lowest number that a genuine seal carries; what came before it was not looked at
 * @param last the highest such number; whether there are later lists, files alone cannot say
 * @param lastPublished the last list that the registry has published; absent where nobody could ask it
 */
public record Report(
        boolean intact,
        boolean originProved,
        List<Verdict> lists,
        List<ChainFault> chain,
        @Nullable Integer first,
        @Nullable Integer last,
        @Nullable Integer lastPublished) {}
