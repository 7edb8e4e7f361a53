package vn.gov.directive24.deadline.console.web.signin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ConfigurableObjectInputStream;
import org.springframework.core.convert.converter.Converter;

/**
 * Reads what a session keeps. What an older version wrote and this one cannot read is as if it were not there: the
 * person signs in again.
 */
class KeptAttributes implements Converter<byte[], Object> {

    private static final Logger log = LoggerFactory.getLogger(KeptAttributes.class);

    private static final ObjectInputFilter OURS = ObjectInputFilter.Config.createFilter(
            "maxdepth=50;java.**;org.springframework.**;vn.gov.directive24.**;!*");

    @Override
    @SuppressWarnings("NullAway")
    public @Nullable Object convert(byte[] bytes) {
        try (var in = new ConfigurableObjectInputStream(
                new ByteArrayInputStream(bytes), KeptAttributes.class.getClassLoader())) {
            in.setObjectInputFilter(OURS);
            return in.readObject();
        } catch (IOException | ClassNotFoundException unreadable) {
            log.info("A session of another version is not read: {}", unreadable.getMessage());
            return null;
        }
    }
}
