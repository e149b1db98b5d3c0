// Lua patterns with a budget: find, match, gmatch, gsub. Every step of the matcher is charged, so a bad pattern is
// killed like any other loop; an iterator keeps positions only, so it may be called again after an error.
//
// The matching rules follow lstrlib.c of Lua 5.4:
//
// Copyright (C) 1994-2022 Lua.org, PUC-Rio.
//
// Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
// documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
// rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to
// permit persons to whom the Software is furnished to do so, subject to the following conditions:
//
// The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
// Software.
//
// THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
// WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
// COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
// OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
#define _GNU_SOURCE
#include <ctype.h>

#include "guard.h"

#define CAPTURE_LIMIT 32
#define DEPTH_LIMIT 150
#define OPEN (-1)
#define POSITION (-2)
#define STEPS_AT_ONCE 512

typedef struct {
    lua_State *L;
    const char *source, *source_end, *pattern_end;
    int depth, steps, level;
    struct {
        const char *at;
        ptrdiff_t length;
    } capture[CAPTURE_LIMIT];
} matcher;

static const char *match(matcher *m, const char *s, const char *p);

static void count_step(matcher *m) {
    if (++m->steps < STEPS_AT_ONCE) return;
    guard_charge(m->L, m->steps);
    m->steps = 0;
}

static int byte_at(const char *p) { return (unsigned char)*p; }

static const char *class_end(matcher *m, const char *p) {
    if (*p++ == '%') {
        if (p == m->pattern_end) luaL_error(m->L, "malformed pattern (ends with '%%')");
        return p + 1;
    }
    if (p[-1] != '[') return p;
    if (p < m->pattern_end && *p == '^') p++;
    do {
        if (p >= m->pattern_end) luaL_error(m->L, "malformed pattern (missing ']')");
        if (*p++ == '%') {
            if (p >= m->pattern_end) luaL_error(m->L, "malformed pattern (missing ']')");
            p++;
        }
    } while (p >= m->pattern_end || *p != ']');
    return p + 1;
}

static bool in_class(int c, int class) {
    bool result;
    switch (tolower(class)) {
    case 'a': result = isalpha(c); break;
    case 'c': result = iscntrl(c); break;
    case 'd': result = isdigit(c); break;
    case 'g': result = isgraph(c); break;
    case 'l': result = islower(c); break;
    case 'p': result = ispunct(c); break;
    case 's': result = isspace(c); break;
    case 'u': result = isupper(c); break;
    case 'w': result = isalnum(c); break;
    case 'x': result = isxdigit(c); break;
    case 'z': result = c == 0; break;
    default: return class == c;
    }
    return isupper(class) ? !result : result;
}

// `end` is the closing bracket.
static bool in_set(matcher *m, int c, const char *p, const char *end) {
    bool wanted = true;
    if (p[1] == '^') {
        wanted = false;
        p++;
    }
    while (++p < end) {
        count_step(m);
        if (*p == '%') {
            p++;
            if (in_class(c, byte_at(p))) return wanted;
        } else if (p[1] == '-' && p + 2 < end) {
            p += 2;
            if (byte_at(p - 2) <= c && c <= byte_at(p)) return wanted;
        } else if (byte_at(p) == c) {
            return wanted;
        }
    }
    return !wanted;
}

static bool one(matcher *m, const char *s, const char *p, const char *after) {
    if (s >= m->source_end) return false;
    count_step(m);
    int c = byte_at(s);
    switch (*p) {
    case '.': return true;
    case '%': return in_class(c, byte_at(p + 1));
    case '[': return in_set(m, c, p, after - 1);
    default: return byte_at(p) == c;
    }
}

static const char *balance(matcher *m, const char *s, const char *p) {
    if (p >= m->pattern_end - 1) luaL_error(m->L, "malformed pattern (missing arguments to '%%b')");
    if (s >= m->source_end || *s != *p) return NULL;
    int open = *p, close = p[1], nested = 1;
    while (++s < m->source_end) {
        count_step(m);
        if (*s == close) {
            if (--nested == 0) return s + 1;
        } else if (*s == open) {
            nested++;
        }
    }
    return NULL;
}

static const char *longest(matcher *m, const char *s, const char *p, const char *after) {
    ptrdiff_t i = 0;
    while (one(m, s + i, p, after)) i++;
    for (; i >= 0; i--) {
        const char *end = match(m, s + i, after + 1);
        if (end) return end;
    }
    return NULL;
}

static const char *shortest(matcher *m, const char *s, const char *p, const char *after) {
    for (;;) {
        const char *end = match(m, s, after + 1);
        if (end) return end;
        if (!one(m, s, p, after)) return NULL;
        s++;
    }
}

static const char *open_capture(matcher *m, const char *s, const char *p, ptrdiff_t what) {
    if (m->level >= CAPTURE_LIMIT) luaL_error(m->L, "too many captures");
    m->capture[m->level].at = s;
    m->capture[m->level].length = what;
    m->level++;
    const char *end = match(m, s, p);
    if (!end) m->level--;
    return end;
}

static const char *close_capture(matcher *m, const char *s, const char *p) {
    int level = m->level;
    while (--level >= 0 && m->capture[level].length != OPEN) {}
    if (level < 0) luaL_error(m->L, "invalid pattern capture");
    m->capture[level].length = s - m->capture[level].at;
    const char *end = match(m, s, p);
    if (!end) m->capture[level].length = OPEN;
    return end;
}

static const char *back_reference(matcher *m, const char *s, int digit) {
    int level = digit - '1';
    if (level < 0 || level >= m->level || m->capture[level].length == OPEN) {
        luaL_error(m->L, "invalid capture index %%%d", level + 1);
    }
    ptrdiff_t length = m->capture[level].length;
    if (length < 0 || m->source_end - s < length) return NULL;
    guard_charge(m->L, length >> 4);
    return memcmp(m->capture[level].at, s, (size_t)length) == 0 ? s + length : NULL;
}

static const char *frontier(matcher *m, const char *s, const char **p) {
    *p += 2;
    if (*p >= m->pattern_end || **p != '[') luaL_error(m->L, "missing '[' after '%%f' in pattern");
    const char *after = class_end(m, *p);
    int before = s == m->source ? 0 : byte_at(s - 1), here = s < m->source_end ? byte_at(s) : 0;
    if (in_set(m, before, *p, after - 1) || !in_set(m, here, *p, after - 1)) return NULL;
    *p = after;
    return s;
}

// A single class with its repetition; `*again` tells to go on at the positions set.
static const char *repeated(matcher *m, const char **s, const char **p, bool *again) {
    const char *after = class_end(m, *p);
    char suffix = after < m->pattern_end ? *after : '\0';
    bool fits = one(m, *s, *p, after);
    switch (suffix) {
    case '?':
        if (fits) {
            const char *end = match(m, *s + 1, after + 1);
            if (end) return end;
        }
        *p = after + 1;
        *again = true;
        return NULL;
    case '+': return fits ? longest(m, *s + 1, *p, after) : NULL;
    case '*': return longest(m, *s, *p, after);
    case '-': return shortest(m, *s, *p, after);
    default:
        *again = fits;
        ++*s;
        *p = after;
        return NULL;
    }
}

// The forms that begin with %: `*handled` is false for a plain class.
static const char *escaped(matcher *m, const char *s, const char **p, bool *handled) {
    int next = *p + 1 < m->pattern_end ? byte_at(*p + 1) : 0;
    *handled = true;
    if (next == 'b') {
        const char *end = balance(m, s, *p + 2);
        *p += 4;
        return end;
    }
    if (next == 'f') return frontier(m, s, p);
    if (isdigit(next)) {
        *p += 2;
        return back_reference(m, s, next);
    }
    *handled = false;
    return s;
}

static const char *walk(matcher *m, const char *s, const char *p) {
    while (p < m->pattern_end) {
        count_step(m);
        if (*p == '(') {
            bool position = p + 1 < m->pattern_end && p[1] == ')';
            return open_capture(m, s, p + (position ? 2 : 1), position ? POSITION : OPEN);
        }
        if (*p == ')') return close_capture(m, s, p + 1);
        if (*p == '$' && p + 1 == m->pattern_end) return s == m->source_end ? s : NULL;
        if (*p == '%') {
            bool handled;
            s = escaped(m, s, &p, &handled);
            if (!s) return NULL;
            if (handled) continue;
        }
        bool again = false;
        const char *end = repeated(m, &s, &p, &again);
        if (!again) return end;
    }
    return s;
}

static const char *match(matcher *m, const char *s, const char *p) {
    if (m->depth-- == 0) luaL_error(m->L, "pattern too complex");
    const char *end = walk(m, s, p);
    m->depth++;
    return end;
}

static void begin(matcher *m, lua_State *L, const char *source, size_t length, const char *pattern_end) {
    m->L = L;
    m->source = source;
    m->source_end = source + length;
    m->pattern_end = pattern_end;
    m->steps = 0;
}

static const char *attempt(matcher *m, const char *s, const char *p) {
    m->level = 0;
    m->depth = DEPTH_LIMIT;
    return match(m, s, p);
}

static void push_capture(matcher *m, int i, const char *s, const char *end) {
    if (i >= m->level) {
        if (i > 0) luaL_error(m->L, "invalid capture index %%%d", i + 1);
        lua_pushlstring(m->L, s, (size_t)(end - s));
    } else if (m->capture[i].length == POSITION) {
        lua_pushinteger(m->L, (m->capture[i].at - m->source) + 1);
    } else if (m->capture[i].length == OPEN) {
        luaL_error(m->L, "unfinished capture");
    } else {
        lua_pushlstring(m->L, m->capture[i].at, (size_t)m->capture[i].length);
    }
}

static int push_captures(matcher *m, const char *s, const char *end) {
    int n = m->level == 0 && s ? 1 : m->level;
    luaL_checkstack(m->L, n, "too many captures");
    for (int i = 0; i < n; i++) push_capture(m, i, s, end);
    return n;
}

static bool is_plain(const char *p, size_t length) {
    for (size_t i = 0; i < length; i++) {
        if (p[i] && strchr("^$*+?.([%-", p[i])) return false;
    }
    return true;
}

static size_t start_of(lua_Integer at, size_t length) {
    if (at > 0) return (size_t)at - 1;
    if (at == 0 || at < -(lua_Integer)length) return 0;
    return length + (size_t)at;
}

static int find_plain(lua_State *L, const char *s, size_t length, size_t from, const char *p, size_t p_length) {
    const char *found = memmem(s + from, length - from, p, p_length);
    if (!found) {
        lua_pushnil(L);
        return 1;
    }
    lua_pushinteger(L, found - s + 1);
    lua_pushinteger(L, found - s + (lua_Integer)p_length);
    return 2;
}

static int find_or_match(lua_State *L, bool find) {
    size_t length, p_length;
    const char *s = luaL_checklstring(L, 1, &length), *p = luaL_checklstring(L, 2, &p_length);
    size_t from = start_of(luaL_optinteger(L, 3, 1), length);
    guard_charge(L, (int64_t)((length + p_length) >> 4) + 2);
    if (from > length) {
        lua_pushnil(L);
        return 1;
    }
    if (find && (lua_toboolean(L, 4) || is_plain(p, p_length))) return find_plain(L, s, length, from, p, p_length);
    matcher m;
    const char *p_end = p + p_length, *at = s + from;
    bool anchored = p_length > 0 && *p == '^';
    if (anchored) p++;
    begin(&m, L, s, length, p_end);
    do {
        count_step(&m);
        const char *end = attempt(&m, at, p);
        if (!end) continue;
        if (!find) return push_captures(&m, at, end);
        lua_pushinteger(L, at - s + 1);
        lua_pushinteger(L, end - s);
        return push_captures(&m, NULL, NULL) + 2;
    } while (at++ < m.source_end && !anchored);
    lua_pushnil(L);
    return 1;
}

static int string_find(lua_State *L) { return find_or_match(L, true); }

static int string_match(lua_State *L) { return find_or_match(L, false); }

// Upvalues: source, pattern, where to go on, where the last match ended (-1: none yet).
static int gmatch_step(lua_State *L) {
    size_t length, p_length;
    const char *s = lua_tolstring(L, lua_upvalueindex(1), &length), *p = lua_tolstring(L, lua_upvalueindex(2), &p_length);
    lua_Integer at = lua_tointeger(L, lua_upvalueindex(3)), last = lua_tointeger(L, lua_upvalueindex(4));
    matcher m;
    begin(&m, L, s, length, p + p_length);
    guard_charge(L, 2);
    for (; at <= (lua_Integer)length; at++) {
        count_step(&m);
        const char *end = attempt(&m, s + at, p);
        if (!end || end - s == last) continue;
        lua_pushinteger(L, end - s);
        lua_copy(L, -1, lua_upvalueindex(3));
        lua_replace(L, lua_upvalueindex(4));
        return push_captures(&m, s + at, end);
    }
    return 0;
}

static int string_gmatch(lua_State *L) {
    size_t length;
    luaL_checklstring(L, 1, &length);
    luaL_checkstring(L, 2);
    size_t from = start_of(luaL_optinteger(L, 3, 1), length);
    lua_settop(L, 2);
    lua_pushinteger(L, (lua_Integer)(from > length ? length + 1 : from));
    lua_pushinteger(L, -1);
    lua_pushcclosure(L, gmatch_step, 4);
    return 1;
}

static void add_template(matcher *m, luaL_Buffer *b, const char *s, const char *end) {
    size_t length;
    const char *text = lua_tolstring(m->L, 3, &length);
    for (size_t i = 0; i < length; i++) {
        if (text[i] != '%') {
            luaL_addchar(b, text[i]);
            continue;
        }
        int c = ++i < length ? byte_at(text + i) : 0;
        if (c == '%') luaL_addchar(b, '%');
        else if (c == '0') luaL_addlstring(b, s, (size_t)(end - s));
        else if (isdigit(c)) push_capture(m, c - '1', s, end), luaL_tolstring(m->L, -1, NULL), lua_remove(m->L, -2), luaL_addvalue(b);
        else luaL_error(m->L, "invalid use of '%%' in replacement string");
        guard_charge(m->L, 1);
    }
}

static void add_replacement(matcher *m, luaL_Buffer *b, const char *s, const char *end, int type) {
    lua_State *L = m->L;
    if (type == LUA_TSTRING || type == LUA_TNUMBER) return add_template(m, b, s, end);
    if (type == LUA_TTABLE) {
        push_capture(m, 0, s, end);
        lua_gettable(L, 3);
    } else {
        lua_pushvalue(L, 3);
        lua_call(L, push_captures(m, s, end), 1);
    }
    if (!lua_toboolean(L, -1)) {
        lua_pop(L, 1);
        luaL_addlstring(b, s, (size_t)(end - s));
    } else if (!lua_isstring(L, -1)) {
        luaL_error(L, "invalid replacement value (a %s)", luaL_typename(L, -1));
    } else {
        luaL_addvalue(b);
    }
}

static int string_gsub(lua_State *L) {
    size_t length, p_length;
    const char *s = luaL_checklstring(L, 1, &length), *p = luaL_checklstring(L, 2, &p_length);
    int type = lua_type(L, 3);
    lua_Integer limit = luaL_optinteger(L, 4, (lua_Integer)length + 1), done = 0;
    luaL_argexpected(L, type == LUA_TNUMBER || type == LUA_TSTRING || type == LUA_TTABLE || type == LUA_TFUNCTION, 3,
                     "string/function/table");
    if (type == LUA_TNUMBER) lua_tolstring(L, 3, NULL);
    guard_check_stack(L);
    guard_charge(L, (int64_t)(length >> 3) + 2);
    bool anchored = p_length > 0 && *p == '^';
    matcher m;
    luaL_Buffer b;
    begin(&m, L, s, length, p + p_length);
    if (anchored) p++;
    luaL_buffinit(L, &b);
    const char *at = s, *last = NULL;
    while (done < limit) {
        count_step(&m);
        const char *end = attempt(&m, at, p);
        if (end && end != last) {
            done++;
            add_replacement(&m, &b, at, end, type);
            at = last = end;
        } else if (at < m.source_end) {
            luaL_addchar(&b, *at++);
        } else {
            break;
        }
        guard_text_fits(L, luaL_bufflen(&b));
        if (anchored) break;
    }
    luaL_addlstring(&b, at, (size_t)(m.source_end - at));
    luaL_pushresult(&b);
    lua_pushinteger(L, done);
    return 2;
}

void guard_open_match(lua_State *L) {
    static const luaL_Reg functions[] = {
        {"find", string_find}, {"match", string_match}, {"gmatch", string_gmatch}, {"gsub", string_gsub}, {NULL, NULL},
    };
    luaL_setfuncs(L, functions, 0);
}
