package org.openweights.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openweights.expression.LicenseExpression;
import org.openweights.expression.ListedException;
import org.openweights.expression.ListedLicense;
import org.openweights.expression.ParseProblem;
import org.openweights.expression.ParseResult;
import org.openweights.expression.SpdxLicenseList;
import org.spdx.core.DefaultStoreNotInitializedException;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.library.LicenseInfoFactory;
import org.spdx.library.SpdxModelFactory;
import org.spdx.library.model.v2.license.AnyLicenseInfo;
import org.spdx.library.model.v2.license.ConjunctiveLicenseSet;
import org.spdx.library.model.v2.license.DisjunctiveLicenseSet;
import org.spdx.library.model.v2.license.InvalidLicenseExpression;
import org.spdx.library.model.v2.license.InvalidLicenseStringException;

/** The expression parser against that of the SPDX Java Library, on expressions that a seeded generator makes. */
class ExpressionOracleTest {
    private static final int EXPRESSIONS = 5_000;

    @BeforeAll
    static void setUp() {
        SpdxModelFactory.init();
    }

    /** Where the two do not agree on whether a text is an expression, why, and who follows the specification. */
    private enum Disagreement {
        /** The library needs to know the other document before it reads a reference to it; the grammar does not. */
        REFERENCE_TO_ANOTHER_DOCUMENT {
            @Override
            boolean explains(String text, ParseResult ours, Optional<AnyLicenseInfo> theirs) {
                return ours.expression().isPresent() && theirs.isEmpty() && text.contains("DocumentRef-");
            }
        },
        /** Among many operators the library overlooks a license that follows another without an operator between them. */
        OVERLOOKED_OPERAND {
            @Override
            boolean explains(String text, ParseResult ours, Optional<AnyLicenseInfo> theirs) {
                return theirs.isPresent()
                        && ours instanceof ParseProblem problem
                        && problem.reason() == ParseProblem.Reason.OPERATOR_EXPECTED;
            }
        };

        abstract boolean explains(String text, ParseResult ours, Optional<AnyLicenseInfo> theirs);
    }

    @Test
    void bothReadTheSameExpressionsAndTheSameInThem() throws InvalidSPDXAnalysisException {
        Random random = new Random(2026);
        List<String> unexplained = new ArrayList<>();
        int agreed = 0;
        for (int i = 0; i < EXPRESSIONS; i++) {
            String text = Generator.expression(random, 0);
            ParseResult ours = LicenseExpression.parse(text);
            Optional<AnyLicenseInfo> theirs = theirs(text);
            if (ours.expression().isPresent() && theirs.isPresent()) {
                assertThat(form(ours.expression().get())).as(text).isEqualTo(form(theirs.get()));
                agreed++;
            } else if (ours.expression().isPresent() || theirs.isPresent()) {
                boolean explained = Stream.of(Disagreement.values()).anyMatch(why -> why.explains(text, ours, theirs));
                if (!explained) {
                    unexplained.add(text);
                }
            }
        }

        assertThat(unexplained).isEmpty();
        assertThat(agreed).as("expressions that both read").isGreaterThan(EXPRESSIONS / 3);
    }

    private static Optional<AnyLicenseInfo> theirs(String text) {
        try {
            AnyLicenseInfo info = LicenseInfoFactory.parseSPDXLicenseStringCompatV2(text);
            return info instanceof InvalidLicenseExpression ? Optional.empty() : Optional.of(info);
        } catch (InvalidLicenseStringException | DefaultStoreNotInitializedException e) {
            return Optional.empty();
        }
    }

    /** The expression as sets, since the library keeps neither order nor repetition. */
    private record Form(String operator, Set<Form> members) {
        static Form of(String term) {
            return new Form(term, Set.of());
        }

        static Form of(String operator, List<Form> parts) {
            Set<Form> members = new HashSet<>();
            for (Form part : parts) {
                if (part.operator.equals(operator)) {
                    members.addAll(part.members);
                } else {
                    members.add(part);
                }
            }
            return members.size() == 1 ? members.iterator().next() : new Form(operator, members);
        }
    }

    private static Form form(LicenseExpression expression) {
        return expression.fold(
                term -> Form.of(term.toString()), parts -> Form.of("AND", parts), parts -> Form.of("OR", parts));
    }

    private static Form form(AnyLicenseInfo info) throws InvalidSPDXAnalysisException {
        if (info instanceof ConjunctiveLicenseSet all) {
            return Form.of("AND", forms(all.getMembers()));
        }
        if (info instanceof DisjunctiveLicenseSet any) {
            return Form.of("OR", forms(any.getMembers()));
        }
        return Form.of(info.toString());
    }

    private static List<Form> forms(Collection<AnyLicenseInfo> members) throws InvalidSPDXAnalysisException {
        List<Form> forms = new ArrayList<>();
        for (AnyLicenseInfo member : members) {
            forms.add(form(member));
        }
        return forms;
    }

    /** Makes texts that are expressions, and some that nearly are. */
    private static final class Generator {
        private static final List<String> LICENSES = SpdxLicenseList.standard().licenses().stream()
                .map(ListedLicense::id)
                .map(Object::toString)
                .toList();
        private static final List<String> EXCEPTIONS = SpdxLicenseList.standard().exceptions().stream()
                .map(ListedException::id)
                .map(Object::toString)
                .toList();

        static String expression(Random random, int depth) {
            int kind = random.nextInt(depth > 4 ? 4 : 10);
            return switch (kind) {
                case 0, 1, 2 -> license(random);
                case 3 -> license(random) + " WITH " + EXCEPTIONS.get(random.nextInt(EXCEPTIONS.size()));
                case 4, 5 -> expression(random, depth + 1) + " AND " + expression(random, depth + 1);
                case 6, 7 -> expression(random, depth + 1) + " OR " + expression(random, depth + 1);
                case 8 -> "(" + expression(random, depth + 1) + ")";
                default -> broken(random, expression(random, depth + 1));
            };
        }

        private static String license(Random random) {
            return switch (random.nextInt(12)) {
                case 0 -> "LicenseRef-" + random.nextInt(100);
                case 1 -> "DocumentRef-d" + random.nextInt(10) + ":LicenseRef-x" + random.nextInt(10);
                case 2 -> LICENSES.get(random.nextInt(LICENSES.size())) + "+";
                case 3 -> LICENSES.get(random.nextInt(LICENSES.size())).toLowerCase(Locale.ROOT);
                case 4 -> "no-such-license";
                default -> LICENSES.get(random.nextInt(LICENSES.size()));
            };
        }

        private static String broken(Random random, String text) {
            return switch (random.nextInt(7)) {
                case 0 -> text + " AND";
                case 1 -> "(" + text;
                case 2 -> text + ")";
                case 3 -> text + " " + text;
                case 4 -> text.replace(" AND ", " and ").replace(" OR ", " or ");
                case 5 -> text.replace(" AND ", " And ");
                default -> "NONE AND " + text;
            };
        }
    }
}
