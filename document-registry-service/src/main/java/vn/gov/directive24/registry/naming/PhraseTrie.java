package vn.gov.directive24.registry.naming;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds phrases in a text, token by token. Filled once, then only read. */
final class PhraseTrie<T> {

    /** @param end the token after the phrase */
    record Hit<T>(int end, T value) {}

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>();
        private @Nullable T value;
    }

    private final boolean bare;
    private final Node<T> root = new Node<>();

    /** @param bare compares without diacritics */
    PhraseTrie(boolean bare) {
        this.bare = bare;
    }

    /** Keeps the first value of a phrase; returns the one that is kept. */
    T add(List<Token> phrase, T value) {
        var node = root;
        for (var token : phrase) {
            node = node.next.computeIfAbsent(key(token), unused -> new Node<>());
        }
        if (node.value == null) {
            node.value = value;
        }
        return node.value;
    }

    void put(List<Token> phrase, T value) {
        var node = root;
        for (var token : phrase) {
            node = node.next.computeIfAbsent(key(token), unused -> new Node<>());
        }
        node.value = value;
    }

    @Nullable Hit<T> longest(List<Token> text, int from, int to) {
        Hit<T> longest = null;
        var node = root;
        for (var i = from; i < to; i++) {
            node = node.next.get(key(text.get(i)));
            if (node == null) {
                break;
            }
            if (node.value != null) {
                longest = new Hit<>(i + 1, node.value);
            }
        }
        return longest;
    }

    /** The end of the shortest phrase that begins at {@code from}, or {@code from}. */
    int shortest(List<Token> text, int from, int to) {
        var node = root;
        for (var i = from; i < to; i++) {
            node = node.next.get(key(text.get(i)));
            if (node == null) {
                return from;
            }
            if (node.value != null) {
                return i + 1;
            }
        }
        return from;
    }

    /** Marks every place, counted from {@code offset}, that a phrase beginning at {@code from} may end; returns the last. */
    int ends(List<Token> text, int from, int to, int offset, boolean[] marks) {
        var node = root;
        var last = from;
        for (var i = from; i < to; i++) {
            node = node.next.get(key(text.get(i)));
            if (node == null) {
                break;
            }
            if (node.value != null) {
                last = i + 1;
                marks[last - offset] = true;
            }
        }
        return last;
    }

    private String key(Token token) {
        return bare ? token.bare() : token.key();
    }
}
