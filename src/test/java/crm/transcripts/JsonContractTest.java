package crm.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import crm.Schemas;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonContractTest {
    private static final String KIND = "{\"name\": \"tip\", \"adds_value\": true}";
    private static final String ERROR =
            "{\"error\": {\"code\": 4, \"type\": \"ambiguous\", \"message\": \"which?\", \"candidates\": [\"a\"]}}";

    @Test
    void everySchemaIsUsedAndEveryRowHasOne() {
        Set<String> used = new HashSet<>(Set.of("error"));
        JsonContract.ANSWERS.values().forEach(answer -> used.add(answer.noun()));
        assertThat(used).containsExactlyInAnyOrderElementsOf(Schemas.nouns());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kinds --json",
                "kinds -o json",
                "kinds -ojson",
                "kinds -o=json",
                "--output=json kinds",
                "--db stale --output json kinds",
                "kinds -o csv --json"
            })
    void jsonIsFoundHoweverItIsAskedFor(String command) {
        List<String> arguments = List.of(command.split(" "));
        assertThat(breaches(arguments, "[" + KIND + "]")).isEmpty();
        assertThat(breaches(arguments, "[{\"name\": \"tip\"}]")).isNotEmpty();
        assertThat(breaches(arguments, KIND)).isNotEmpty();
        assertThat(breaches(arguments, "")).isNotEmpty();
        assertThat(breaches(arguments, "[]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kinds", "kinds --json -o csv", "touch acme -- --json", "kinds --json --help"})
    void whatIsNoJsonIsLeftAlone(String command) {
        assertThat(breaches(List.of(command.split(" ")), "text")).isEmpty();
    }

    @Test
    void linesAreObjectsOfTheirOwn() {
        List<String> arguments = List.of("kinds", "-o", "jsonl");
        assertThat(breaches(arguments, KIND + "\n" + KIND + "\n")).isEmpty();
        assertThat(breaches(arguments, "")).isEmpty();
        assertThat(breaches(arguments, KIND + "\n{}\n")).isNotEmpty();
    }

    @Test
    void aCommandWithoutARowCannotBeForgotten() {
        assertThat(breaches(List.of("frobnicate", "--json"), "[]"))
                .containsExactly("'crm frobnicate' gives JSON and stands in no row of JsonContract");
    }

    @Test
    void aFailureIsJsonToo() {
        List<String> arguments = List.of("touch", "a", "--json");
        assertThat(JsonContract.breaches(arguments, new Outcome("", ERROR, 4))).isEmpty();
        assertThat(JsonContract.breaches(arguments, new Outcome("", ERROR, 2)))
                .containsExactly("error.code is 4, the exit code 2");
        assertThat(JsonContract.breaches(arguments, new Outcome("", "crm: which?\n", 4)))
                .isNotEmpty();
    }

    @Test
    void aCheckThatFoundSomethingStillAnswers() {
        assertThat(JsonContract.breaches(List.of("stale", "--check", "--json"), new Outcome("[{}]", "", 1)))
                .isNotEmpty();
    }

    private static List<String> breaches(List<String> arguments, String out) {
        return JsonContract.breaches(arguments, new Outcome(out, "", 0));
    }
}
