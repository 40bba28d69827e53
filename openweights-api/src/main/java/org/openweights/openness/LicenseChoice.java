package org.openweights.openness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.openweights.expression.LicenseExpression;
import org.openweights.expression.LicenseExpression.And;
import org.openweights.expression.LicenseExpression.Or;
import org.openweights.expression.LicenseExpression.Term;

/**
 * Answers several questions about a license expression, and where it leaves a choice, takes the license that does best by
 * all of them together.
 *
 * <p>The choice in one part does not depend on that in another: the verdict on all questions is the worst of the verdicts on
 * all parts, so taking the best branch of each part is best. The cost grows with the length of the expression.
 */
final class LicenseChoice {
    private final Set<LicenseQuestion> questions;

    LicenseChoice(Set<LicenseQuestion> questions) {
        this.questions = questions;
    }

    Function<LicenseQuestion, Judgement> of(
            LicenseExpression expression, Function<Term, Function<LicenseQuestion, Judgement>> term) {
        if (expression instanceof And all) {
            List<Function<LicenseQuestion, Judgement>> parts = new ArrayList<>();
            all.operands().forEach(operand -> parts.add(of(operand, term)));
            return all(parts);
        }
        if (expression instanceof Or any) {
            List<Branch> branches = new ArrayList<>();
            any.operands()
                    .forEach(operand -> branches.add(new Branch(operand.toString(), of(operand, term), questions)));
            return best(any, branches);
        }
        return term.apply((Term) expression);
    }

    private Function<LicenseQuestion, Judgement> all(List<Function<LicenseQuestion, Judgement>> parts) {
        Map<LicenseQuestion, Judgement> together = new EnumMap<>(LicenseQuestion.class);
        for (LicenseQuestion question : questions) {
            List<Judgement> judgements = new ArrayList<>(parts.size());
            for (Function<LicenseQuestion, Judgement> part : parts) {
                judgements.add(part.apply(question));
            }
            together.put(question, Judgement.all(judgements));
        }
        return lookup(together);
    }

    private Function<LicenseQuestion, Judgement> best(Or choice, List<Branch> branches) {
        Branch best = Collections.min(branches, Branch.BEST_FIRST);
        Reason taken = Reason.of("Of '" + choice + "', " + best.name + " is taken.");
        Map<LicenseQuestion, Judgement> chosen = new EnumMap<>(LicenseQuestion.class);
        for (LicenseQuestion question : questions) {
            chosen.put(question, best.answer.apply(question).and(taken));
        }
        return lookup(chosen);
    }

    private static Function<LicenseQuestion, Judgement> lookup(Map<LicenseQuestion, Judgement> judgements) {
        return question -> {
            Judgement judgement = judgements.get(question);
            if (judgement == null) {
                throw new IllegalStateException("not among the questions: " + question);
            }
            return judgement;
        };
    }

    /** One of the licenses that can be chosen. */
    private static final class Branch {
        /** The better its worst verdict, then the fewer of those, then the better the next; at last by name. */
        private static final Comparator<Branch> BEST_FIRST = Comparator.comparing(
                        (Branch branch) -> branch.verdicts, Branch::betterFirst)
                .thenComparing(branch -> branch.name);

        private final String name;
        private final Function<LicenseQuestion, Judgement> answer;
        private final List<Verdict> verdicts;

        Branch(String name, Function<LicenseQuestion, Judgement> answer, Set<LicenseQuestion> questions) {
            this.name = name;
            this.answer = answer;
            this.verdicts = new ArrayList<>(questions.size());
            for (LicenseQuestion question : questions) {
                Verdict verdict = answer.apply(question).verdict();
                if (verdict != Verdict.NOT_APPLICABLE) {
                    verdicts.add(verdict);
                }
            }
            verdicts.sort(null);
        }

        private static int betterFirst(List<Verdict> a, List<Verdict> b) {
            for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
                int order = b.get(i).compareTo(a.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return Integer.compare(a.size(), b.size());
        }
    }
}
