// Reads a script's words before Lua's parser does, and refuses what would exhaust or confuse it: nesting, endless
// names, endless chains of fields (an error message about one costs stack and squared time), and _ENV.
#include <ctype.h>

#include "guard.h"

#define NESTING_LIMIT 100
#define CHAIN_LIMIT 100
#define FUNCTION_LIMIT 30
#define LOGIC_LIMIT 1000    // and, or in one expression: the parser walks all before each
#define JUMP_LIMIT 1000     // goto, break, labels in a file: the parser compares all with all
#define BRANCH_LIMIT 2000   // elseif in a file: likewise
#define SEARCH_LIMIT 300000 // words times the functions around them, each with up to 200 locals to search

typedef struct {
    const char *at, *end;
    int line, depth, chain, functions, logic, jumps, branches, searches;
    const char *message;
    char open[NESTING_LIMIT + 1];
    int saved[NESTING_LIMIT + 1], saved_logic[NESTING_LIMIT + 1];
} scanner;

static bool fail(scanner *s, const char *message) {
    s->message = message;
    return false;
}

static int peek(const scanner *s, int ahead) {
    return s->end - s->at > ahead ? (unsigned char)s->at[ahead] : -1;
}

static void step(scanner *s) {
    if (*s->at == '\n') s->line++;
    s->at++;
}

// At "[": the level of a long bracket, or -1.
static int long_level(const scanner *s) {
    int level = 0;
    while (peek(s, 1 + level) == '=') level++;
    return peek(s, 1 + level) == '[' ? level : -1;
}

static bool closes(const scanner *s, int level) {
    for (int i = 1; i <= level; i++) {
        if (peek(s, i) != '=') return false;
    }
    return peek(s, level + 1) == ']';
}

static void skip_long(scanner *s, int level) {
    s->at += level + 2;
    for (; s->at < s->end; step(s)) {
        if (*s->at != ']' || !closes(s, level)) continue;
        s->at += level + 2;
        return;
    }
}

static void skip_comment(scanner *s) {
    s->at += 2;
    int level = peek(s, 0) == '[' ? long_level(s) : -1;
    if (level >= 0) {
        skip_long(s, level);
        return;
    }
    while (s->at < s->end && *s->at != '\n') s->at++;
}

static void skip_string(scanner *s) {
    char quote = *s->at++;
    while (s->at < s->end && *s->at != quote && *s->at != '\n') {
        if (*s->at == '\\' && peek(s, 1) == 'z') {
            s->at += 2;
            while (s->at < s->end && isspace((unsigned char)*s->at)) step(s);
            continue;
        }
        if (*s->at == '\\' && s->end - s->at > 1) s->at++;
        step(s);
    }
    if (s->at < s->end && *s->at == quote) s->at++;
}

static bool open_nest(scanner *s, char c) {
    if (s->depth >= NESTING_LIMIT) return fail(s, "nested too deep: use local variables or functions in between");
    s->open[++s->depth] = c;
    s->saved[s->depth] = s->chain;
    s->saved_logic[s->depth] = s->logic;
    if (c != '[') s->chain = 0;
    return true;
}

static void close_nest(scanner *s, char c) {
    bool function = c == 'e' && s->depth && s->open[s->depth] == 'f';
    if (s->depth == 0 || (s->open[s->depth] != c && !function)) return;  // Lua's parser names this fault
    if (function) s->functions--;
    if (c != '[') s->chain = s->saved[s->depth];
    if (c != '[' && c != '(') s->logic = s->saved_logic[s->depth];
    s->depth--;
}

// A part that no longer belongs to the name of one value: counting begins anew, except inside an index.
static void part(scanner *s) {
    if (s->depth == 0 || s->open[s->depth] != '[') s->chain = 0;
}

static void boundary(scanner *s) {
    part(s);
    s->logic = 0;
}

static bool link(scanner *s) {
    if (++s->chain > CHAIN_LIMIT) return fail(s, "a chain of more than 100 fields: use local variables in between");
    return true;
}

static bool is_word(const char *word, size_t length, const char *list) {
    for (const char *at = list; *at; at += strlen(at) + 1) {
        if (strlen(at) == length && memcmp(at, word, length) == 0) return true;
    }
    return false;
}

static bool count_keyword(scanner *s, const char *word, size_t length) {
    if (is_word(word, length, "and\0or\0") && ++s->logic > LOGIC_LIMIT) {
        return fail(s, "an expression with more than 1000 'and' or 'or'");
    }
    if (is_word(word, length, "goto\0break\0") && ++s->jumps > JUMP_LIMIT) {
        return fail(s, "more than 1000 goto, break and labels");
    }
    if (is_word(word, length, "elseif\0") && ++s->branches > BRANCH_LIMIT) return fail(s, "more than 2000 elseif");
    return true;
}

static bool keyword(scanner *s, const char *word, size_t length) {
    if (!count_keyword(s, word, length)) return false;
    if (is_word(word, length, "function\0")) {
        if (++s->functions > FUNCTION_LIMIT) return fail(s, "functions nested more than 30 deep");
        return open_nest(s, 'f');
    }
    if (is_word(word, length, "do\0then\0repeat\0")) return open_nest(s, 'e');
    if (is_word(word, length, "end\0until\0elseif\0")) close_nest(s, 'e');
    if (is_word(word, length, "and\0or\0not\0")) part(s);
    if (is_word(word, length, "end\0until\0elseif\0else\0local\0return\0if\0while\0for\0in\0goto\0")) boundary(s);
    return true;
}

static bool word(scanner *s) {
    const char *start = s->at;
    while (s->at < s->end && (isalnum((unsigned char)*s->at) || *s->at == '_')) s->at++;
    size_t length = (size_t)(s->at - start);
    if (length > NAME_LIMIT) return fail(s, "a name of more than 128 letters");
    if (is_word(start, length, "_ENV\0")) return fail(s, "_ENV is not available in scripts");
    s->searches += s->functions;
    if (s->searches > SEARCH_LIMIT) return fail(s, "too much code inside nested functions");
    return keyword(s, start, length);
}

static void number(scanner *s) {
    while (s->at < s->end && (isalnum((unsigned char)*s->at) || *s->at == '.')) s->at++;
}

static bool symbol(scanner *s) {
    char c = *s->at++;
    switch (c) {
    case '(': case '{': return open_nest(s, c);
    case '[': return link(s) && open_nest(s, c);
    case ')': close_nest(s, '('); return true;
    case '}': close_nest(s, '{'); return true;
    case ']': close_nest(s, '['); return true;
    case '.':
        if (peek(s, 0) != '.') return link(s);
        s->at++;
        part(s);
        return true;
    case ':':
        if (peek(s, 0) != ':') return link(s);
        s->at++;
        return ++s->jumps <= JUMP_LIMIT || fail(s, "more than 1000 goto, break and labels");
    case ',': case ';': boundary(s); return true;
    case '=':
        if (peek(s, 0) == '=') part(s), s->at++;
        else boundary(s);
        return true;
    case '<': case '>': case '~':
        if (peek(s, 0) == '=') s->at++;
        part(s);
        return true;
    default: part(s); return true;
    }
}

static bool token(scanner *s) {
    int c = peek(s, 0), next = peek(s, 1);
    if (c == '-' && next == '-') return skip_comment(s), true;
    if (c == '"' || c == '\'') return skip_string(s), true;
    if (c == '[' && long_level(s) >= 0) return skip_long(s, long_level(s)), true;
    if (isalpha(c) || c == '_') return word(s);
    if (isdigit(c) || (c == '.' && isdigit(next))) return number(s), true;
    if (isspace(c)) return step(s), true;
    return symbol(s);
}

int guard_source_check(const char *source, size_t length, const char **message) {
    scanner s = {.at = source, .end = source + length, .line = 1};
    while (s.at < s.end) {
        if (token(&s)) continue;
        *message = s.message;
        return s.line;
    }
    return 0;
}
