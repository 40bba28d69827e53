package org.openweights.schema.source;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openweights.schema.source.Node.Member;

/**
 * The members of a mapping in the order of the document, found by their keys.
 *
 * <p>Most mappings have a few members. Those are looked through from the first on, which takes less time than to keep a hash
 * table, and no room; of more there is one. Filled by the reader that makes it, and from then on unchanged.
 */
public final class MemberTable implements Iterable<Member> {
    private static final int FEW = 16;

    private Member[] members = new Member[4];
    private int size;
    /** The numbers of the members by key, if there are more than a few. */
    private @Nullable Map<String, Integer> numbers;

    /** Makes a table without members. */
    public MemberTable() {}

    /**
     * {@return the member that has the key already; if there is none, the member is added, and nothing returned}
     *
     * @param member the member
     */
    Optional<Member> addIfAbsent(Member member) {
        int first = indexOf(member.key());
        if (first >= 0) {
            return Optional.of(members[first]);
        }
        if (size == members.length) {
            members = Arrays.copyOf(members, 2 * size);
        }
        members[size++] = member;
        if (numbers != null) {
            numbers.put(member.key(), size - 1);
        } else if (size > FEW) {
            numbers = numbered();
        }
        return Optional.empty();
    }

    private Map<String, Integer> numbered() {
        Map<String, Integer> byKey = new HashMap<>();
        for (int i = 0; i < size; i++) {
            byKey.put(members[i].key(), i);
        }
        return byKey;
    }

    /** {@return how many members there are} */
    public int size() {
        return size;
    }

    /**
     * {@return a member}
     *
     * @param index its number, from 0
     */
    public Member get(int index) {
        return members[index];
    }

    /**
     * {@return the number of the member with a key; -1 if there is none}
     *
     * @param key the key
     */
    public int indexOf(String key) {
        if (numbers != null) {
            return numbers.getOrDefault(key, -1);
        }
        // A text knows its hash code once it was asked for it, and the parser gives the same texts for the same keys.
        int hash = key.hashCode();
        for (int i = 0; i < size; i++) {
            String other = members[i].key();
            if (other.hashCode() == hash && other.equals(key)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Iterator<Member> iterator() {
        return list().iterator();
    }

    /** {@return the members as a list} */
    public List<Member> list() {
        return Arrays.asList(members).subList(0, size);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MemberTable table && list().equals(table.list());
    }

    @Override
    public int hashCode() {
        return list().hashCode();
    }

    @Override
    public String toString() {
        return list().toString();
    }
}
