package vn.gov.directive24.registry.violation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How reports are taken.
 *
 * @param keysetFile a Tink keyset in JSON, made when it is absent; empty: no report can be made
 * @param perAddress anonymous reports that one address may make in an hour, in each instance
 * @param anonymous anonymous reports an hour in all
 * @param perPerson reports of an identified citizen in a day
 * @param perOfficer reports of an officer in a day, who may write down those of others
 * @param evidencePerSender files that one address or person may send in an hour, in each instance, refused ones as well
 * @param evidenceAnonymous files that are kept with anonymous reports in an hour in all
 */
@ConfigurationProperties("directive24.violations")
public record ViolationSettings(
        @DefaultValue("") String keysetFile,
        @DefaultValue("5") int perAddress,
        @DefaultValue("200") int anonymous,
        @DefaultValue("20") int perPerson,
        @DefaultValue("100") int perOfficer,
        @DefaultValue("30") int evidencePerSender,
        @DefaultValue("200") int evidenceAnonymous) {}
