package vn.gov.directive24.registry.paperdemand.web;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.std.StdDeserializer;

/** One question, or an array of them. */
@JsonDeserialize(using = OneOrMany.Reader.class)
record OneOrMany(List<DecisionBody> questions, boolean many) {

    static final class Reader extends StdDeserializer<OneOrMany> {

        Reader() {
            super(OneOrMany.class);
        }

        @Override
        public OneOrMany deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                return new OneOrMany(List.of(context.readValue(parser, DecisionBody.class)), false);
            }
            var questions = new ArrayList<DecisionBody>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                try {
                    questions.add(context.readValue(parser, DecisionBody.class));
                } catch (DatabindException fault) {
                    fault.prependPath(questions, questions.size());
                    throw fault;
                }
            }
            return new OneOrMany(questions, true);
        }
    }
}
